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
