/// Where a presence is held.
public struct PresencePlace: Hashable, Sendable {
    /// The place as people call it, such as `Mairie`; `nil` when only the commune is known.
    public var name: String?
    /// The INSEE code of its commune.
    public var commune: String
    /// Where it stands; `nil` when unknown.
    public var location: Coordinates?

    /// A place from its parts.
    public init(name: String? = nil, commune: String, location: Coordinates? = nil) {
        self.name = name
        self.commune = commune
        self.location = location
    }
}
