import Territory
import Testing
import Wording

@testable import Catalogue

/// The checked facts of the data folder that the shipped configuration alone must give again.
@Suite("The shipped Sarthe says what the official data says")
struct TerritoryShippedTests {
    static let reading = TerritoryReader.read(.embedded)
    let territory = reading.value
    let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

    func members(_ siren: String) -> Set<String> {
        Set(territory.memberships.filter { $0.epci == siren && $0.validity.contains(today) }.map(\.commune))
    }

    func population(_ year: Int, _ communes: Set<String>? = nil) -> Int {
        territory.populations.filter { $0.year == year && (communes?.contains($0.commune) ?? true) }
            .reduce(0) { $0 + $1.inhabitants }
    }

    @Test("nothing in it is at fault")
    func faults() {
        let texts = TextReader.read(.embedded).value
        #expect(TerritoryShippedTests.reading.faults.map { $0.sentence(texts, .fr) } == [])
    }

    @Test("352 communes today, 354 from 2019 to 2024, 360 in 2018")
    func communes() throws {
        let counts = try [("2026-01-01", 352), ("2024-12-31", 354), ("2019-01-01", 354), ("2018-06-01", 360)].map {
            let day = try #require(Day($0.0))
            return (territory.communes.count { $0.validity.contains(day) }, $0.1)
        }
        for (found, expected) in counts { #expect(found == expected) }
        #expect(territory.communes.filter { $0.validity.until == nil }.allSatisfy { $0.centroid != nil })
    }

    @Test(
        "each of the eight codes vanished since 2018 became the commune the COG says",
        arguments: [
            ("72033", "72219"), ("72081", "72080"), ("72097", "72138"), ("72284", "72138"), ("72116", "72189"),
            ("72304", "72128"), ("72287", "72155"), ("72298", "72382"),
        ]
    )
    func vanished(_ old: String, _ new: String) {
        #expect(territory.communes.allSatisfy { $0.code != old || $0.validity.until != nil })
        #expect(territory.movements.contains { $0.fromCode == old && $0.toCode == new && $0.kind == .merger })
    }

    @Test("72155 kept its code and changed its name on 2025-01-01, and Roëzé its accent in 2022")
    func renamed() throws {
        let versions = territory.communes.filter { $0.code == "72155" }
        #expect(versions.map(\.name) == ["Laigné-en-Belin", "Laigné-Saint-Gervais"])
        #expect(versions.last?.validity.from == Day("2025-01-01"))
        #expect(versions.first?.areaHectares == nil)
        let roeze = territory.communes.filter { $0.code == "72253" }
        #expect(roeze.map(\.name) == ["Roézé-sur-Sarthe", "Roëzé-sur-Sarthe"])
        #expect(roeze.first?.areaHectares == roeze.last?.areaHectares)
    }

    @Test("566 733 people in 2023 and 566 129 in 2022")
    func populations() {
        #expect(population(2023) == 566_733)
        #expect(population(2022) == 566_129)
    }

    @Test("17 EPCI, of which Alençon has its seat in the Orne and two others go beyond the Sarthe")
    func epci() {
        #expect(territory.epci.count == 17)
        #expect(territory.epci.filter { $0.seatDepartement != "72" }.map(\.siren) == ["246100663"])
        let counts = territory.epci.map { ($0.siren, members($0.siren).count, $0.communeCount ?? 0) }
        #expect(counts.first { $0.0 == "246100663" }.map { [$0.1, $0.2] } == [5, 31])
        #expect(counts.first { $0.0 == "200072676" }.map { [$0.1, $0.2] } == [49, 51])
        #expect(counts.first { $0.0 == "247200090" }.map { [$0.1, $0.2] } == [16, 17])
        #expect(counts.filter { $0.1 != $0.2 }.count == 3)
        #expect(counts.reduce(0) { $0 + $1.1 } == 352)
    }

    @Test("26 houses, open 24 to 39 hours a week as listed, median 28, eleven of them on Saturday")
    func hours() {
        let listed = TerritoryReader.listedHouses(.embedded)
        #expect(listed.count == 26)
        let minutes = listed.map { $0.hours.rules.flatMap(\.segments).reduce(0) { $0 + $1.minutes } }.sorted()
        #expect(minutes.first == 24 * 60)
        #expect(minutes.last == 39 * 60)
        #expect((minutes[12] + minutes[13]) / 2 == 28 * 60)
        #expect(listed.count { house in house.hours.rules.contains { $0.weekday == .saturday } } == 11)
    }

    @Test("Le Breil opens on the first Saturday of the month alone, as its comment says")
    func notes() throws {
        let listed = try #require(TerritoryReader.listedHouses(.embedded).first { $0.id == "2253" })
        let noted = try #require(territory.houses.first { $0.id == "2253" })
        #expect(listed.hours.rules.last?.recurrence == .everyWeek)
        #expect(noted.hours.rules.last?.weekday == .saturday)
        #expect(noted.hours.rules.last?.recurrence == .ofMonth([1]))
        #expect(noted.hours.rules.dropLast() == listed.hours.rules.dropLast())
        #expect(territory.houses.first { $0.id == "1815" }?.antennas.count == 5)
    }

    @Test("the Pays Fléchois alone has no house, for 27 049 people")
    func withoutHouse() {
        let served = Set(territory.houses.map(\.commune))
        let without = territory.epci.filter { members($0.siren).isDisjoint(with: served) }
        #expect(without.map(\.siren) == ["247200348"])
        #expect(population(2022, members("247200348")) == 27_049)
    }

    @Test("53.6, 82.2, 96.0 and 99.7 % of people live within 5, 10, 15 and 20 km of a house")
    func nearness() throws {
        let places = territory.houses.compactMap(\.location)
        let inhabitants = Dictionary(
            territory.populations.filter { $0.year == 2023 }.map { ($0.commune, $0.inhabitants) },
            uniquingKeysWith: { first, _ in first }
        )
        let communes = territory.communes.filter { $0.validity.contains(today) }
        let distances = communes.map { commune -> (name: String, metres: Double, people: Int) in
            let metres = commune.centroid.flatMap { centroid in places.map { centroid.metres(to: $0) }.min() }
            return (commune.name, metres ?? .infinity, inhabitants[commune.code] ?? 0)
        }
        let all = distances.reduce(0) { $0 + $1.people }
        for (kilometres, share) in [(5.0, 536), (10, 822), (15, 960), (20, 997)] {
            let near = distances.filter { $0.metres <= kilometres * 1000 }.reduce(0) { $0 + $1.people }
            #expect(Int((Double(near) * 1000 / Double(all)).rounded()) == share)
        }
        let farthest = try #require(distances.max { $0.metres < $1.metres })
        #expect(farthest.name == "Bazouges Cré sur Loir")
        #expect((farthest.metres / 100).rounded() == 223)
        let fleche = try #require(distances.first { $0.name == "La Flèche" })
        #expect((fleche.metres / 100).rounded() == 174)
    }

    @Test("the first typology is the SCoT du Pays du Mans, 92 communes in 2024; no class is claimed elsewhere")
    func typologies() throws {
        #expect(territory.typologies.count == 4)
        let first = try #require(territory.typologies.first)
        let today = first.epci.reduce(into: Set<String>()) { $0.formUnion(members($1)) }
        #expect(first.epci.count == 6)
        #expect(today.count == 90)
        // The mergers of 2025 took two communes away, without changing who is in.
        let mergers = territory.movements.filter { $0.day == Day("2025-01-01") && today.contains($0.toCode) }
        let codes = today.union(mergers.map(\.fromCode))
        let in2024 = territory.communes.filter { commune in
            Day("2024-06-30").map(commune.validity.contains) == true && codes.contains(commune.code)
        }
        #expect(in2024.count == 92)
        #expect(territory.typologies.dropFirst().allSatisfy { $0.epci.isEmpty && $0.communes.isEmpty })
    }

    @Test("46 postal codes, two of them in three communes, in a file of their own under their own licence")
    func postalCodes() {
        let current = territory.communes.filter { $0.validity.until == nil }
        #expect(Set(current.flatMap(\.postalCodes)).count == 46)
        #expect(current.filter { $0.postalCodes.count == 2 }.map(\.code) == ["72137", "72181", "72262"])
        #expect(current.allSatisfy { !$0.postalCodes.isEmpty })
        let file = SourceTree.embedded.files["config/territory/postal-codes.csv"] ?? ""
        #expect(file.contains("ODbL 1.0") && file.contains("OpenStreetMap"))
    }

    @Test("names are spelled as the COG spells them: Teloché, and œ where it belongs")
    func spelling() {
        let names = Set(territory.communes.filter { $0.validity.until == nil }.map(\.name))
        #expect(names.contains("Teloché") && !names.contains("Téloché"))
        #expect(names.contains("Roëzé-sur-Sarthe"))
        #expect(names.contains { $0.contains("œ") })
    }

    @Test("every table names its source, licence and vintage, and only the postal codes are under the ODbL")
    func headers() {
        let tables = SourceTree.embedded.paths(under: "config/territory")
        #expect(tables.count >= 10)
        for path in tables {
            let head = (SourceTree.embedded.files[path] ?? "").split(separator: "\n").prefix { $0.hasPrefix("#") }
            for word in ["# Source: ", "# Licence: ", "# Vintage: "] {
                #expect(head.contains { $0.hasPrefix(word) }, "\(path) \(word)")
            }
            #expect(head.contains { $0.contains("Licence: ODbL") } == path.hasSuffix("/postal-codes.csv"))
        }
    }

    @Test("no house's text holds an e-mail address or a telephone number")
    func personal() {
        for house in territory.houses {
            for text in [house.comment ?? "", house.address, house.name] {
                #expect(PersonalData.masked(text) == text)
            }
        }
    }

    @Test("school holidays run from 1990 to 2028")
    func holidays() {
        #expect(territory.schoolHolidays.count == 196)
        #expect(territory.schoolHolidays.last?.through == Day("2028-08-31"))
    }
}
