/// Where an offer is.
public struct OfferPlace: Hashable, Sendable {
    /// What people call the place; `nil` when the house or the commune says it all.
    public var name: String?
    /// The commune's INSEE code.
    public var commune: String
    /// The point; `nil` when not known, and the commune's centroid then stands for it.
    public var location: Coordinates?
    /// The house it is in; `nil` when it is in none.
    public var house: String?

    /// A place from its parts.
    public init(name: String? = nil, commune: String, location: Coordinates? = nil, house: String? = nil) {
        self.name = name
        self.commune = commune
        self.location = location
        self.house = house
    }
}
