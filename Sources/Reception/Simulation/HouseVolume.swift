internal import Foundation
internal import Territory

/// How many requests a week a house has beside the others of its network.
enum HouseVolume {
    /// The house's requests a week, over a whole year.
    ///
    /// A house keeps its size whatever the seed of a demonstration: what it owes to chance comes from its identifier.
    static func requestsPerWeek(
        of house: House,
        in territory: Territory,
        on day: Day,
        _ profile: DemoProfile.Volume
    ) -> Double {
        let served = inhabitantsServed(in: territory, on: day)
        let factors = served.mapValues { pow(max(1, $0), profile.catchmentExponent) }
        let mean = factors.isEmpty ? 1 : factors.values.sorted().reduce(0, +) / Double(factors.count)
        let catchment = (factors[house.id] ?? mean) / mean
        var generator = SeededGenerator(seed: 0, name: house.id)
        let sigma = profile.spread
        // A log-normal number of mean 1.
        let chance = exp(sigma * generator.normal() - sigma * sigma / 2)
        return max(0, profile.requestsPerWeek * catchment * chance)
    }

    /// By house, the inhabitants of its EPCI shared among the EPCI's houses; a house without EPCI is not told.
    private static func inhabitantsServed(in territory: Territory, on day: Day) -> [String: Double] {
        let epci = territory.epciByCommune(on: day)
        let inhabitants = territory.latestInhabitants
        var byEPCI: [String: Int] = [:]
        for (commune, siren) in epci { byEPCI[siren, default: 0] += inhabitants[commune] ?? 0 }
        let housesByEPCI = Dictionary(grouping: territory.houses) { epci[$0.commune] }
        var served: [String: Double] = [:]
        for house in territory.houses {
            guard let siren = epci[house.commune], let count = housesByEPCI[siren]?.count else { continue }
            served[house.id] = Double(byEPCI[siren] ?? 0) / Double(count)
        }
        return served
    }
}
