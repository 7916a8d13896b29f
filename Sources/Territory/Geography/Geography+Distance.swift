/// A house and how far it is.
public struct HouseDistance: Hashable, Sendable {
    /// The house.
    public var house: House
    /// As the crow flies, in metres.
    public var metres: Double

    /// A house at a distance.
    public init(house: House, metres: Double) {
        self.house = house
        self.metres = metres
    }
}

/// How many people live near enough to a house.
public struct HouseCoverage: Hashable, Sendable {
    /// People whose commune's centroid is near enough.
    public var near: Int
    /// People of all the communes whose centroid and population are known.
    public var counted: Int
    /// The codes of communes that could not be counted, their centroid or population unknown.
    public var uncounted: [String]

    /// The share of people who are near, 0…1; `nil` when nobody could be counted.
    public var share: Double? { counted > 0 ? Double(near) / Double(counted) : nil }

    /// A coverage from its parts.
    public init(near: Int, counted: Int, uncounted: [String]) {
        self.near = near
        self.counted = counted
        self.uncounted = uncounted
    }
}

extension Geography {
    /// The houses by distance from a point as the crow flies, nearest first, then by identifier.
    public func houses(from point: Coordinates) -> [HouseDistance] {
        places.map { HouseDistance(house: $0.house, metres: point.metres(to: $0.location)) }
            .sorted { ($0.metres, $0.house.id) < ($1.metres, $1.house.id) }
    }

    /// The house nearest to a point as the crow flies; `nil` when the network has none.
    ///
    /// A house whose place is not known is taken to be at its commune's centroid, and left out when that is unknown too.
    public func nearestHouse(to point: Coordinates) -> HouseDistance? {
        places.map { HouseDistance(house: $0.house, metres: point.metres(to: $0.location)) }
            .min { ($0.metres, $0.house.id) < ($1.metres, $1.house.id) }
    }

    /// The house nearest to a commune's centroid on a day; `nil` when the commune or its centroid is unknown.
    public func nearestHouse(toCommune code: String, on day: Day) -> HouseDistance? {
        commune(code, on: day)?.centroid.flatMap { nearestHouse(to: $0) }
    }

    /// How many people of the network's départements have a house near, everyone counted at their commune's centroid.
    ///
    /// - Parameters:
    ///   - metres: how near, as the crow flies.
    ///   - year: the year of the populations; the latest known of each commune unless told.
    ///   - day: the day whose communes are meant.
    /// - Returns: the people near, all those counted, and what could not be.
    public func coverage(within metres: Double, year: Int? = nil, on day: Day) -> HouseCoverage {
        var coverage = HouseCoverage(near: 0, counted: 0, uncounted: [])
        for commune in communes(on: day) {
            guard let centroid = commune.centroid,
                let people = population(ofCommune: commune.code, year: year, on: day)?.inhabitants
            else {
                coverage.uncounted.append(commune.code)
                continue
            }
            coverage.counted += people
            if let nearest = nearestHouse(to: centroid), nearest.metres <= metres { coverage.near += people }
        }
        return coverage
    }
}
