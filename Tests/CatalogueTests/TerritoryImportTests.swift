import Foundation
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Official files in, the project's own tables out", .enabled(if: OfficialData.isThere))
struct TerritoryImportTests {
    /// The hand-kept files that the shipped tables stand beside.
    static let own = SourceTree(
        files: SourceTree.embedded.files.filter { path, _ in
            ["network.yaml", "typologies.yaml", "house-notes.yaml", "departements.csv"].contains {
                path.hasSuffix("/" + $0)
            }
        }
    )

    @Test("the shipped tables are what the importer makes, byte for byte, whatever the order of the files")
    func shipped() throws {
        let files = try OfficialData.shipped()
        let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe, existing: TerritoryImportTests.own)
        #expect(plan.faults == [])
        #expect(plan.tables.count == 8)
        for (path, text) in plan.tables { #expect(SourceTree.embedded.files[path] == text, "\(path)") }
        let again = TerritoryImport.plan(
            files: files.reversed(),
            request: OfficialData.sarthe,
            existing: TerritoryImportTests.own
        )
        #expect(again.tables == plan.tables)
        #expect(again.remarks == plan.remarks)
    }

    @Test("importing twice changes nothing and writes nothing")
    func twice() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "territory-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try OfficialData.shipped()
        let first = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
        #expect(try TableWriter.write(first, into: folder).contains("network.yaml"))
        let houses = first.differences.first { $0.table == "config/territory/houses.yaml" }
        #expect(houses?.added.count == 26 && houses?.removed == [] && houses?.changed == [])
        let there = SourceTree(files: [:]).replacing("config", with: folder)
        #expect(there.faults == [])
        #expect(there.value.files == first.tables)
        let second = TerritoryImport.plan(files: files, request: OfficialData.sarthe, existing: there.value)
        #expect(second.changesNothing)
        #expect(second.differences == [])
        #expect(try TableWriter.write(second, into: folder) == [])
    }

    @Test("a newer list shows which houses come, go and change before anything is written")
    func difference() throws {
        let plan = TerritoryImport.plan(files: try OfficialData.shipped(), request: OfficialData.sarthe)
        var list = try #require(OfficialData.files("services/france-services-72-20240801.csv").first)
        var lines = String(decoding: list.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        lines = lines.replacing("France services Brûlon", with: "France services de Brûlon")
        let gone = try #require(lines.split(separator: "\n").first { $0.hasPrefix("2946,") })
        lines = lines.replacing(gone, with: gone.replacing("2946,", with: "9999,"))
        list.bytes = Array(lines.utf8)
        list.path = "france-services-72-20250101.csv"
        let newer = TerritoryImport.plan(
            files: [list],
            request: OfficialData.sarthe,
            existing: SourceTree(files: plan.tables)
        )
        #expect(newer.differences.map(\.table) == ["config/territory/houses.yaml"])
        let difference = try #require(newer.differences.first)
        #expect(difference.added.count == 1 && difference.added.allSatisfy { $0.contains("\"9999\"") })
        #expect(difference.removed.count == 1 && difference.removed.allSatisfy { $0.contains("\"2946\"") })
        #expect(difference.changed.map { $0.after.contains("France services de Brûlon") } == [true])
        #expect(difference.changesHeader)
        #expect(difference.lines.count { $0.hasPrefix("+ ") } == 2)
    }

    @Test("three houses in January 2020, five in February and in October, whatever the layout; swapped points turned")
    func listsOf2020() throws {
        for (path, count) in [("20200110", 3), ("20200206", 5), ("20201012", 5)] {
            let files = try OfficialData.files(
                "services/france-services-72-\(path).csv",
                "territoire/communes-72.csv",
                "territoire/mouvements-72.csv",
                "national/epci-fr-2025.csv"
            )
            let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
            let houses = TerritoryReader.read(SourceTree(files: plan.tables)).value.houses
            #expect(houses.count == count)
            #expect(houses.allSatisfy { $0.id.count == 3 && $0.location.map { $0.latitude > 47 } == true })
            #expect(houses.allSatisfy { !$0.hours.rules.isEmpty })
            let keys = plan.remarks.map(\.textKey)
            #expect(keys.contains("territory.import.swapped") == (path == "20200206"))
            #expect(keys.contains("territory.import.mendedCode") == (path == "20200206"))
            #expect(plan.faults == [])
        }
    }

    @Test("an older list is left when a newer one is given, and told")
    func olderList() throws {
        let files = try OfficialData.shipped() + OfficialData.files("services/france-services-72-20201012.csv")
        let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
        let told = plan.remarks.filter { $0.textKey == "territory.import.olderList" }
        #expect(told.map(\.places) == [["count": "5", "year": "2024"]])
        #expect(TerritoryReader.read(SourceTree(files: plan.tables)).value.houses.count == 26)
    }

    @Test("a table in UTF-16 or Windows-1252, with semicolons or tabs and CRLF, gives the same communes")
    func disguises() throws {
        let files = try OfficialData.files("territoire/communes-72.csv", "national/epci-fr-2025.csv")
        let plain = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
        let table = DelimitedTable(DecodedText(files[0].bytes).text)
        for (separator, encoding) in [(";", String.Encoding.utf16), ("\t", .windowsCP1252), (";", .utf8)] {
            let rows = ([table.columns] + table.rows.map(\.fields)).map { fields in
                fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
            }
            let data = try #require(rows.joined(separator: "\r\n").data(using: encoding))
            var other = files
            other[0].bytes = Array(data)
            let plan = TerritoryImport.plan(files: other, request: OfficialData.sarthe)
            #expect(plan.tables == plain.tables)
        }
    }

    @Test("a newer national list alone keeps outlines, past versions and the other years that are already there")
    func nationalOverShipped() throws {
        let files = try OfficialData.files("national/communes-fr-cog2026.csv")
        let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe, existing: .embedded)
        #expect(plan.faults == [])
        for difference in plan.differences {
            #expect(difference.lines == [], "\(difference.table)")
            #expect(difference.changesHeader)
        }
    }

    @Test("every file of the data folder at once: each is taken or told, and the tables are without fault")
    func everything() throws {
        let names = try #require(FileManager.default.enumerator(atPath: OfficialData.folder.path())).compactMap {
            $0 as? String
        }
        let paths = names.filter { $0.contains("/") && !$0.hasPrefix("national/communes") }.sorted()
        let files = try paths.map { try #require(OfficialData.files($0).first) }
        #expect(files.count > 40)
        let plan = TerritoryImport.plan(
            files: files,
            request: ImportRequest(departements: ["72"], takesShareAlike: true),
            existing: TerritoryImportTests.own
        )
        #expect(plan.faults == [])
        let told = Set(plan.remarks.map(\.file))
        for path in paths { #expect(told.contains(path), "\(path)") }
        let communes = TerritoryReader.read(SourceTree(files: plan.tables)).value.communes
        #expect(communes.count { $0.validity.until == nil } == 352)
        let again = TerritoryImport.plan(
            files: files,
            request: ImportRequest(departements: ["72"], takesShareAlike: true),
            existing: SourceTree(files: TerritoryImportTests.own.files.merging(plan.tables) { _, new in new })
        )
        #expect(again.changesNothing, "\(again.differences)")
        #expect(again.remarks == plan.remarks)
    }

    @Test("a house that an old list puts in a vanished or delegated commune is in what that became, and told")
    func oldCodes() throws {
        let list = """
            id_fs;insee_dep;lib_fs;adresse;insee_com;code_postal;lib_com;latitude;longitude;h_lundi
            1;72;Saint-Gervais;1 rue;72287;72220;Saint-Gervais-en-Belin;47.87;0.22;09:00 - 12:00
            2;72;Cré;1 rue;72108;72200;Cré-sur-Loir;47.68;-0.15;09:00 - 12:00
            3;72;Pont-de-Gennes;1 rue;72206;72450;Montfort-le-Rotrou;48.05;0.41;09:00 - 12:00
            4;72;Nulle part;1 rue;72999;72450;Nulle part;48.05;0.41;09:00 - 12:00
            """
        let files =
            try OfficialData.shipped().filter { !$0.name.hasPrefix("france-services") }
            + [ImportFile(path: "list-20240101.csv", bytes: Array(list.utf8))]
        let plan = TerritoryImport.plan(files: files, request: OfficialData.sarthe)
        let houses = TerritoryReader.read(SourceTree(files: plan.tables)).value.houses
        #expect(houses.map(\.commune) == ["72155", "72025", "72241"])
        let told = plan.remarks.filter { $0.file == "list-20240101.csv" && $0.kind != .taken }
        #expect(told.map(\.line) == [2, 3, 4, 5])
        #expect(told.map(\.kind) == [.repaired, .repaired, .repaired, .notTaken])
    }

    @Test("a département that no file has is told, and nothing is written for it")
    func unknownDepartement() throws {
        let files = try OfficialData.files("territoire/communes-72.csv")
        let plan = TerritoryImport.plan(files: files, request: ImportRequest(departements: ["53"]))
        #expect(plan.tables == [:])
        #expect(plan.remarks.contains { $0.textKey == "territory.import.noCommunes" && $0.places["code"] == "53" })
    }

    @Test("a folder that cannot be made is told by its path, and leaves nothing behind")
    func cannotWrite() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "territory-\(UUID().uuidString)")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let plan = TerritoryImport.plan(files: try OfficialData.shipped(), request: OfficialData.sarthe)
        #expect(throws: TableWriter.Failure.self) { try TableWriter.write(plan, into: file.path()) }
    }

    @Test("a binary file is told without its control characters")
    func binary() {
        let bytes: [UInt8] = [0x1B, 0x5B, 0x32, 0x4A, 0x07, 0x2C, 0x80, 0x00, 0x41]
        let plan = TerritoryImport.plan(files: [ImportFile(path: "x.bin", bytes: bytes)], request: ImportRequest())
        #expect(plan.tables == [:])
        #expect(plan.remarks.map(\.textKey) == ["territory.import.notRecognised"])
        #expect(plan.remarks.allSatisfy { $0.places.values.allSatisfy { !$0.contains("\u{1B}") } })
    }
}
