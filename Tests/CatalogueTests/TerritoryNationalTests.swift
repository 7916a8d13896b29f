import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("The national list of houses, every fault told", .enabled(if: OfficialData.isThere))
struct TerritoryNationalTests {
    static let plan = Result {
        TerritoryImport.plan(
            files: try OfficialData.files(
                "national/communes-fr-cog2026.csv",
                "national/epci-fr-2025.csv",
                "services/france-services-fr-20240801.csv"
            ),
            request: ImportRequest()
        )
    }

    @Test("2 845 rows with unique numbers: each is taken or told")
    func rows() throws {
        let plan = try TerritoryNationalTests.plan.get()
        let list = plan.remarks.filter { $0.file.hasSuffix("france-services-fr-20240801.csv") }
        let taken = list.first { $0.kind == .taken }?.places["count"].flatMap { Int($0) } ?? 0
        let left = list.filter { $0.kind == .notTaken && !$0.textKey.contains(".hours.") }
        #expect(taken + left.reduce(0) { $0 + (Int($1.places["count"] ?? "1") ?? 1) } == 2845)
        #expect(!list.contains { $0.textKey == "territory.import.takenElsewhere" })
        let houses = try #require(plan.tables["config/territory/houses.yaml"])
        let ids = houses.split(separator: "\n").filter { $0.hasPrefix("  - id: ") }
        #expect(ids.count == taken)
        #expect(Set(ids).count == taken)
    }

    @Test("five rows name a commune that the COG of 2026 does not have: one is found by its name, four are told")
    func unknownCommunes() throws {
        let list = try TerritoryNationalTests.plan.get().remarks
        let unknown = list.filter { $0.textKey == "territory.import.unknownCommune" }
        #expect(unknown.compactMap { $0.places["code"] } == ["93059", "97801", "93059"])
        #expect(unknown.reduce(0) { $0 + (Int($1.places["count"] ?? "1") ?? 1) } == 4)
        let renamed = list.filter { $0.textKey == "territory.import.communeByName" }
        #expect(renamed.compactMap { $0.places["code"] } == ["49069"])
    }

    @Test("every cell of hours with a fault is told, by line and column, and what is kept of it")
    func hours() throws {
        let plan = try TerritoryNationalTests.plan.get()
        let told = plan.remarks.filter { $0.textKey.hasPrefix("territory.import.hours.") }
        let file = try #require(OfficialData.files("services/france-services-fr-20240801.csv").first)
        let table = DelimitedTable(DecodedText(file.bytes).text)
        let left = Set(plan.remarks.filter { $0.textKey == "territory.import.unknownCommune" }.compactMap(\.line))
        var expected: Set<String> = []
        for row in table.rows where !left.contains(row.line) {
            for column in table.columns where column.hasPrefix("h_") {
                let faults = OpeningHoursText(table.text(row, column)).faults
                if !faults.isEmpty { expected.insert("\(row.line) \(column)") }
            }
        }
        #expect(Set(told.map { "\($0.line ?? 0) \($0.places["column"] ?? "")" }) == expected)
        #expect(expected.count > 100)
        let kinds = Set(told.map(\.textKey))
        for kind in ["emptySegment", "overlapping", "repeated", "touching"] {
            #expect(kinds.contains("territory.import.hours." + kind))
        }
        let texts = TextReader.read(.embedded).value
        #expect(!told.contains { $0.sentence(texts, .fr).contains("{") })
    }

    @Test("the whole of France is read back without a fault but those of its own making")
    func whole() throws {
        let plan = try TerritoryNationalTests.plan.get()
        #expect(plan.faults == [])
        let count = { (table: String) in DelimitedTable(plan.tables["config/territory/" + table] ?? "").rows.count }
        #expect(count("communes.csv") == 34_875)
        #expect(count("epci.csv") == 1255)
    }
}
