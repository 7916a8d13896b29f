/// Where one must live to use an offer.
public enum OfferCatchment: Hashable, Sendable {
    /// Anywhere.
    case wholeNetwork
    /// In one of these communes (INSEE codes) or EPCI (SIREN).
    case areas(communes: Set<String>, epci: Set<String>)

    /// Whether a person who lives in a commune may use it.
    ///
    /// - Parameters:
    ///   - commune: the commune's INSEE code.
    ///   - epci: the SIREN of its EPCI; `nil` when it is in none.
    /// - Returns: whether the person may.
    public func contains(commune: String, epci: String?) -> Bool {
        switch self {
        case .wholeNetwork: true
        case .areas(let communes, let intercommunal):
            communes.contains(commune) || (epci.map { intercommunal.contains($0) } ?? false)
        }
    }
}
