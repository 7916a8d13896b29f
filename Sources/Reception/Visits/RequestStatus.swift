/// Where a request stands in its life, by the words of the field (nouvelle → qualifiée → traitée sur place…).
public enum RequestStatus: String, Hashable, Sendable, CaseIterable {
    /// Open at the house: something is still to be done there.
    case qualifiee
    /// The house answered it.
    case traiteeSurPlace
    /// Handed to an operator, and open until it answers.
    case transmise
    /// Closed without an answer, or sent elsewhere.
    case cloturee

    /// What a request is after its outcome at the desk.
    public init(_ effect: Outcome.Effect) {
        switch effect {
        case .closesOnSite: self = .traiteeSurPlace
        case .closesWithout, .redirects: self = .cloturee
        case .transmits: self = .transmise
        case .staysOpen: self = .qualifiee
        }
    }

    /// Whether nothing more is awaited.
    public var isClosed: Bool {
        switch self {
        case .traiteeSurPlace, .cloturee: true
        case .qualifiee, .transmise: false
        }
    }
}
