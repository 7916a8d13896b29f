internal import Foundation
internal import Territory

/// Where a house's visitors live, on a given day: by population and distance, mostly in its own EPCI.
struct Catchment: Sendable {
    private let inside: Weighted<String>
    private let outside: Weighted<String>
    private let profile: DemoProfile.Residence

    init(_ house: House, in territory: Territory, on day: Day, _ profile: DemoProfile.Residence) {
        self.profile = profile
        let inhabitants = territory.latestInhabitants
        let epci = territory.epciByCommune(on: day)
        let communes = territory.communes.filter { $0.validity.contains(day) }
        let place = house.location ?? communes.first { $0.code == house.commune }?.centroid
        var inside: [(value: String, weight: Double)] = []
        var outside: [(value: String, weight: Double)] = []
        for commune in communes.sorted(by: { $0.code < $1.code }) {
            let metres = place.flatMap { place in commune.centroid.map { place.metres(to: $0) } } ?? 0
            let decay = exp(-metres / max(1, profile.decayMetres))
            let pair = (value: commune.code, weight: Double(inhabitants[commune.code] ?? 0) * decay)
            if epci[commune.code] != nil, epci[commune.code] == epci[house.commune] {
                inside.append(pair)
            } else {
                outside.append(pair)
            }
        }
        self.inside = Weighted(inside)
        self.outside = Weighted(outside)
    }

    /// A commune's code; `nil` when the person did not tell.
    func draw(using generator: inout some RandomNumberGenerator) -> String? {
        guard !generator.happens(profile.untold) else { return nil }
        let fromOutside = generator.happens(profile.outsideEPCI)
        let (first, second) = fromOutside ? (outside, inside) : (inside, outside)
        return (first.isEmpty ? second : first).draw(using: &generator)
    }
}

extension Territory {
    /// Inhabitants by commune, of the latest year known for each.
    var latestInhabitants: [String: Int] {
        var latest: [String: Population] = [:]
        for population in populations where population.year >= latest[population.commune]?.year ?? .min {
            latest[population.commune] = population
        }
        return latest.mapValues(\.inhabitants)
    }

    /// The EPCI of each commune on a day, or the first one known afterwards where none is known that day.
    ///
    /// Belongings are known from the vintage of the files on; before it, neighbours are still neighbours.
    func epciByCommune(on day: Day) -> [String: String] {
        let oldestFirst = memberships.sorted { left, right in
            guard let right = right.validity.from else { return false }
            return left.validity.from.map { $0 < right } ?? true
        }
        let lasting = oldestFirst.filter { $0.validity.until.map { day < $0 } ?? true }
        return Dictionary(lasting.map { ($0.commune, $0.epci) }, uniquingKeysWith: { first, _ in first })
    }

    /// The days within a period on which communes or their EPCI change, its first day included, in order.
    func changes(from first: Day, through last: Day) -> [Day] {
        let validities = communes.map(\.validity) + memberships.map(\.validity)
        let days = validities.flatMap { [$0.from, $0.until].compactMap { $0 } }
        return ([first] + Set(days).filter { first < $0 && $0 <= last }).sorted()
    }
}
