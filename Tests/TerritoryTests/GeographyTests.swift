import Territory
import Testing

struct GeographyTests {
    private let today = Day(number: 20_000)

    private func territory() throws -> Territory {
        var territory = Territory(network: Network(name: "", departements: ["01", "02"], zone: try zone()))
        territory.communes = [
            Commune(code: "01001", name: "A", departement: "01", centroid: Coordinates(latitude: 48, longitude: 0)),
            Commune(code: "02002", name: "B", departement: "02", centroid: Coordinates(latitude: 48, longitude: 0.2)),
            Commune(code: "03003", name: "C", departement: "03"),
        ]
        territory.epci = [EPCI(siren: "200000001", name: "CC Une", nature: "CC", seatDepartement: "01")]
        territory.memberships = [
            EPCIMembership(commune: "01001", epci: "200000001"), EPCIMembership(commune: "02002", epci: "200000001"),
            EPCIMembership(commune: "03003", epci: "299999999"),
        ]
        territory.typologies = [
            Typology(id: "rural", label: "", definition: "", epci: ["200000001"]),
            Typology(id: "pole", label: "", definition: "", communes: ["02002"]),
        ]
        territory.populations = [
            Population(commune: "01001", year: 2022, inhabitants: 100),
            Population(commune: "01001", year: 2023, inhabitants: 110),
            Population(commune: "02002", year: 2023, inhabitants: 40),
        ]
        territory.houses = [
            House(id: "1", name: "Une", address: "", postalCode: "", commune: "01001"),
            House(id: "2", name: "Deux", address: "", postalCode: "", commune: "03003"),
        ]
        return territory
    }

    @Test("A commune's own class is stronger than its EPCI's")
    func typology() throws {
        let geography = Geography(try territory())
        #expect(geography.typology(ofCommune: "01001", on: today)?.id == "rural")
        #expect(geography.typology(ofCommune: "02002", on: today)?.id == "pole")
        #expect(geography.typology(ofCommune: "03003", on: today) == nil)
    }

    @Test("An EPCI has its communes across départements; an unknown one has no name to tell")
    func epci() throws {
        let geography = Geography(try territory())
        #expect(geography.communes(ofEPCI: "200000001", on: today).map(\.code) == ["01001", "02002"])
        #expect(geography.epci(ofCommune: "03003", on: today) == nil)
        #expect(geography.communes(on: today).map(\.code) == ["01001", "02002"])
    }

    @Test("A population is the latest known unless a year is asked for, and nothing where the year has none")
    func population() throws {
        let geography = Geography(try territory())
        #expect(geography.population(ofCommune: "01001", on: today)?.inhabitants == 110)
        #expect(geography.population(ofCommune: "01001", year: 2022, on: today)?.inhabitants == 100)
        #expect(geography.population(ofCommune: "02002", year: 2022, on: today) == nil)
        #expect(geography.population(ofCommune: "03003", on: today) == nil)
    }

    @Test("A house without a known place stands at its commune's centroid, and is left out where that is unknown")
    func places() throws {
        let geography = Geography(try territory())
        #expect(geography.houses(from: try #require(Coordinates(latitude: 48, longitude: 0))).map(\.house.id) == ["1"])
        let nearest = try #require(geography.nearestHouse(toCommune: "02002", on: today))
        #expect(abs(nearest.metres - 14_916) < 10)
        #expect(geography.nearestHouse(toCommune: "03003", on: today) == nil)
        #expect(geography.coverage(within: 10_000, on: today) == HouseCoverage(near: 110, counted: 150, uncounted: []))
        #expect(
            geography.coverage(within: 10_000, year: 2022, on: today)
                == HouseCoverage(near: 100, counted: 100, uncounted: ["02002"])
        )
    }

    @Test("A territory with nothing in it answers everything with nothing")
    func empty() throws {
        let geography = Geography(Territory(network: Network(name: "", departements: ["72"], zone: try zone())))
        #expect(geography.communes(on: today).isEmpty)
        #expect(geography.coverage(within: 1, on: today).share == nil)
        #expect(geography.names(of: "72001").isEmpty)
        #expect(CommuneIndex(geography, on: today).search("le mans").isEmpty)
    }

    @Test(
        "Distances are those of the ellipsoid, from a street's width to the other side of the Earth",
        arguments: [
            // Computed with GeographicLib.
            (48.0, 0.2, 48.0, 0.2, 0.0), (48.0061, 0.1996, 47.6973, -0.0756, 40_038.074), (0, 0, 0, 1, 111_319.491),
            (48, 0, 49, 0, 111_200.037), (48.85, 2.35, -20.88, 55.45, 9_343_511.055), (48, 0.2, 48.0001, 0.2, 11.119),
        ]
    )
    func distances(latitude: Double, longitude: Double, toLatitude: Double, toLongitude: Double, metres: Double) throws
    {
        let from = try #require(Coordinates(latitude: latitude, longitude: longitude))
        let to = try #require(Coordinates(latitude: toLatitude, longitude: toLongitude))
        #expect(abs(from.metres(to: to) - metres) <= 0.000_01 * metres + 0.01)
        #expect(from.metres(to: to) == to.metres(to: from))
    }

    @Test("Poles and antipodes have a distance")
    func farEnds() throws {
        let north = try #require(Coordinates(latitude: 90, longitude: 0))
        let south = try #require(Coordinates(latitude: -90, longitude: 0))
        let west = try #require(Coordinates(latitude: 0, longitude: -180))
        let east = try #require(Coordinates(latitude: 0, longitude: 180))
        #expect(abs(north.metres(to: south) - 20_003_931) < 40_000)
        #expect(west.metres(to: east) < 1)
        #expect(north.metres(to: west).isFinite)
    }
}
