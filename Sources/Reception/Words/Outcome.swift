public import Wording

/// How a request ended at the desk.
public struct Outcome: Hashable, Sendable {
    /// What it does to the request.
    public enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
        /// Closed, the house answered it.
        case closesOnSite
        /// Closed without an answer.
        case closesWithout
        /// Handed to one operator or more, and open until answered.
        case transmits
        /// Closed, the person was sent elsewhere.
        case redirects
        /// Open: something is still to be done here.
        case staysOpen
    }

    /// The identifier, such as `resoluSurPlace`.
    public var id: String
    /// What people read.
    public var label: Label
    /// What it does to the request.
    public var effect: Effect
    /// The digit that chooses it at the desk, 1…9; `nil` when it has none.
    public var key: Int?

    /// An outcome from its parts.
    public init(id: String, label: Label, effect: Effect, key: Int? = nil) {
        self.id = id
        self.label = label
        self.effect = effect
        self.key = key
    }
}
