import Foundation
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Any département has a working network from the national files", .enabled(if: OfficialData.isThere))
struct TerritoryElsewhereTests {
    @Test(
        "another département works from the national files alone",
        arguments: [
            ("53", "Europe/Paris", .metropole, "B"),
            ("2A", "Europe/Paris", .metropole, nil), ("974", "Indian/Reunion", .reunion, nil),
            ("75", "Europe/Paris", .metropole, "C"),
        ] as [(String, String, HolidayZone, String?)]
    )
    func another(_ code: String, _ clock: String, _ holidays: HolidayZone, _ school: String?) throws {
        let files = try OfficialData.files(
            "national/communes-fr-cog2026.csv",
            "national/epci-fr-2025.csv",
            "services/france-services-fr-20240801.csv"
        )
        let plan = TerritoryImport.plan(files: files, request: ImportRequest(departements: [code]))
        #expect(plan.faults == [])
        let reading = TerritoryReader.read(SourceTree(files: plan.tables))
        let territory = reading.value
        #expect(reading.faults == [])
        #expect(territory.network.departements == [code])
        #expect(territory.network.zone.zone.identifier == clock)
        #expect(territory.network.holidayZone == holidays)
        #expect(territory.network.schoolZone == school)
        #expect(!territory.communes.isEmpty && territory.communes.allSatisfy { $0.departement == code })
        #expect(
            territory.communes.allSatisfy { $0.centroid == nil && $0.areaHectares == nil && $0.postalCodes.isEmpty }
        )
        #expect(Set(territory.memberships.map(\.commune)).count == territory.communes.count)
        #expect(Set(territory.populations.map(\.commune)).count == territory.communes.count)
        #expect(!territory.houses.isEmpty)
        let texts = TextReader.read(.embedded).value
        #expect(
            !plan.remarks.contains { $0.sentence(texts, .fr).contains("⟦") || $0.sentence(texts, .en).contains("{") }
        )
    }

    @Test("outlines give centroid and area to the communes that no better file gave one")
    func outlines() throws {
        let files = try OfficialData.files(
            "national/communes-fr-cog2026.csv",
            "national/epci-fr-2025.csv",
            "geo/communes-72-cog2026.geojson"
        )
        let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
        let outlined = TerritoryReader.read(SourceTree(files: plan.tables)).value.communes
        #expect(outlined.count == 352)
        let master = Dictionary(
            TerritoryShippedTests.reading.value.communes.filter { $0.validity.until == nil }.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for commune in outlined {
            let known = try #require(master[commune.code])
            let (one, other) = (try #require(commune.centroid), try #require(known.centroid))
            #expect(one.metres(to: other) < 200, "\(commune.name)")
            #expect(abs((commune.areaHectares ?? 0) - (known.areaHectares ?? 0)) <= 20, "\(commune.name)")
        }
    }

    @Test("outlines under the ODbL never measure a commune, even when share-alike files are asked for")
    func sharedOutlines() throws {
        let files = try OfficialData.files(
            "national/communes-fr-cog2026.csv",
            "national/epci-fr-2025.csv",
            "geo/communes-72-cog2024-simplifie.geojson"
        )
        let request = ImportRequest(departements: ["72"], takesShareAlike: true)
        let plan = TerritoryImport.plan(files: files, request: request)
        let communes = TerritoryReader.read(SourceTree(files: plan.tables)).value.communes
        #expect(communes.count == 352 && communes.allSatisfy { $0.centroid == nil })
        #expect(plan.remarks.contains { $0.textKey == "territory.import.shareAlikeOutlines" })
    }
}
