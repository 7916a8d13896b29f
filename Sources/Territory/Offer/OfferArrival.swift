/// How one may arrive.
public enum OfferArrival: String, Hashable, Sendable, Codable, CaseIterable {
    /// As one is (flux).
    case walkIn
    /// By appointment (rendez-vous).
    case appointment
}
