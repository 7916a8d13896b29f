/// A clause of the sentence that says why: a text of the catalogue and what its places hold.
public struct RoutingReason: Hashable, Sendable {
    /// The key in `config/texts/`.
    public var key: String
    /// What its places hold.
    public var places: [String: RoutingValue]

    /// A clause from its parts.
    public init(_ key: String, _ places: [String: RoutingValue] = [:]) {
        self.key = key
        self.places = places
    }
}
