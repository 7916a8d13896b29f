import Territory
import Testing

@testable import Catalogue

@Suite("What is under the ODbL is taken only when asked for, and stays apart", .enabled(if: OfficialData.isThere))
struct TerritoryShareAlikeTests {
    static func plan(_ takesShareAlike: Bool) throws -> ImportPlan {
        let files =
            try OfficialData.shipped()
            + OfficialData.files(
                "territoire/zonages-72-2018.csv",
                "territoire/zonages-72-2024.csv",
                "territoire/population-72-par-cog.csv",
                "territoire/typologie-4-proxy-72.csv",
                "services/msap-72-20180627.csv",
                "calendar/jours-feries.csv"
            )
        return TerritoryImport.plan(
            files: files,
            request: ImportRequest(departements: ["72"], takesShareAlike: takesShareAlike),
            existing: TerritoryImportTests.own
        )
    }

    @Test("not asked for, each file is left and told, and no table changes by it")
    func left() throws {
        let plan = try TerritoryShareAlikeTests.plan(false)
        #expect(plan.remarks.count { $0.textKey == "territory.import.shareAlike" } == 5)
        #expect(plan.remarks.contains { $0.textKey == "territory.import.holidaysComputed" })
        for (path, text) in plan.tables { #expect(SourceTree.embedded.files[path] == text, "\(path)") }
    }

    @Test("asked for, they have tables of their own and the others stay as they were")
    func apart() throws {
        let plan = try TerritoryShareAlikeTests.plan(true)
        #expect(plan.faults == [])
        let shared = plan.tables.filter { $0.key.contains("/odbl-") }
        #expect(shared.count == 4)
        for (path, text) in shared { #expect(text.contains("# Licence: ODbL 1.0"), "\(path)") }
        for (path, text) in plan.tables where shared[path] == nil {
            #expect(SourceTree.embedded.files[path] == text, "\(path)")
        }
    }

    @Test("Fatines left the Gesnois Bilurien for Le Mans Métropole between 2018 and 2025, no one knows which day")
    func fatines() throws {
        let territory = TerritoryReader.read(SourceTree(files: try merged())).value
        let fatines = territory.memberships.filter { $0.commune == "72129" }
        #expect(Set(fatines.map(\.epci)) == ["200072684", "247200132"])
        let epci = { (day: String) in
            Day(day).map { day in fatines.filter { $0.validity.contains(day) }.map(\.epci) }
        }
        #expect(epci("2018-06-01") == ["200072684"])
        #expect(epci("2021-06-01") == [])
        #expect(epci("2026-06-01") == ["247200132"])
    }

    @Test("the six EPCI of the SCoT had 316 641 people in 2024, and past populations keep their own communes")
    func populations() throws {
        let territory = TerritoryReader.read(SourceTree(files: try merged())).value
        let first = try #require(territory.typologies.first)
        let members = Set(
            territory.memberships.filter { first.epci.contains($0.epci) && $0.validity.until == nil }.map(\.commune)
        )
        let merged = territory.movements.filter { $0.day == Day("2025-01-01") && members.contains($0.toCode) }
        let codes = members.union(merged.map(\.fromCode))
        let of2024 = territory.populations.filter { $0.year == 2024 && codes.contains($0.commune) }
        #expect(of2024.count == 92)
        #expect(of2024.reduce(0) { $0 + $1.inhabitants } == 316_641)
        let counts = [2018: 360, 2019: 354, 2024: 354, 1968: 376]
        for (year, count) in counts { #expect(territory.populations.count { $0.year == year } == count) }
    }

    @Test("the computed typology has 44, 76, 74 and 158 communes, and never overrules what the network wrote")
    func typology() throws {
        let plan = try TerritoryShareAlikeTests.plan(true)
        let table = DelimitedTable(try #require(plan.tables["config/territory/odbl-typologies.csv"]))
        let counts = Dictionary(grouping: table.rows) { table.text($0, "typology") }.mapValues(\.count)
        let ids = ["poleLeMansPremiereCouronne", "secondeCouronne", "poleIntermediaire", "ruralStructure"]
        #expect(ids.map { counts[$0] ?? 0 } == [44, 76, 74, 158])
    }

    @Test("seven MSAP in 2018; lost zeros are restored and a wrong place in the network is told")
    func msap() throws {
        let plan = try TerritoryShareAlikeTests.plan(true)
        let table = DelimitedTable(try #require(plan.tables["config/territory/odbl-msap.csv"]))
        #expect(table.rows.count == 7)
        let header = "adresse,osm_id,code_postal,ville,lon,lat,commune_cog2026\n"
        let rows = [
            "\"Place du bourg, 1340 Montrevel-en-Bresse, France\",1,72300,Solesmes,-0.3,47.8,72336",
            "\"1 rue Haute, 72300 Solesmes, France\",2,72300,Solesmes,-0.3,47.85,72336",
            "\"2 rue Basse, 59730 Solesmes, France\",3,72300,Solesmes,-0.3,47.85,72336",
        ]
        let crafted = ImportFile(path: "msap.csv", bytes: Array((header + rows.joined(separator: "\n")).utf8))
        let files = try OfficialData.shipped() + [crafted]
        let told = TerritoryImport.plan(
            files: files,
            request: ImportRequest(departements: ["72"], takesShareAlike: true)
        ).remarks.filter { $0.file == "msap.csv" }
        #expect(
            told.map(\.textKey) == [
                "territory.import.mendedCode", "territory.import.geocodedElsewhere",
                "territory.import.geocodedElsewhere", "territory.import.taken",
            ]
        )
        #expect(told.map(\.line) == [2, 2, 4, nil])
    }

    private func merged() throws -> [String: String] {
        TerritoryImportTests.own.files.merging(try TerritoryShareAlikeTests.plan(true).tables) { _, new in new }
    }
}
