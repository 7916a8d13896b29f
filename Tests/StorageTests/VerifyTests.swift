import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Proving the journal")
struct VerifyTests {
    /// Something done to the file behind the store's back, and what proving it must find.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let difference: VerifyDifference

        init(_ what: String, _ sql: String, _ difference: VerifyDifference) {
            self.testDescription = what
            self.sql = sql
            self.difference = difference
        }
    }

    static let tamperings: [Tampering] = [
        Tampering(
            "one bit of a body",
            "UPDATE entries SET body = CAST(replace(body, '72050', '72051') AS BLOB) WHERE sequence = 3",
            .alteredEntry(audience: "hub", epoch: 7, sequence: 3)
        ),
        Tampering(
            "who acted",
            "UPDATE entries SET actor = 'agent-2' WHERE sequence = 5",
            .alteredEntry(audience: "hub", epoch: 7, sequence: 5)
        ),
        Tampering(
            "when",
            "UPDATE entries SET time = time - 1 WHERE sequence = 1",
            .alteredEntry(audience: "hub", epoch: 7, sequence: 1)
        ),
        Tampering(
            "a hash",
            "UPDATE entries SET hash = zeroblob(32) WHERE sequence = 4",
            .alteredEntry(audience: "hub", epoch: 7, sequence: 4)
        ),
        Tampering(
            "an entry taken away",
            "DELETE FROM entries WHERE sequence = 4",
            .missingEntry(audience: "hub", epoch: 7, sequence: 4)
        ),
        Tampering(
            "the last entry taken away with all it made",
            """
            DELETE FROM append_keys WHERE sequence = 6; DELETE FROM visits WHERE number = 6; DELETE FROM entries WHERE sequence = 6
            """,
            .wrongHead(audience: "hub", epoch: 7, sequence: 6)
        ),
        Tampering(
            "the head",
            "UPDATE streams SET hash = zeroblob(32)",
            .wrongHead(audience: "hub", epoch: 7, sequence: 6)
        ),
        Tampering(
            "a stream nobody can read",
            "UPDATE streams SET audience = 'everybody'",
            .strangeStream
        ),
        Tampering(
            "a commune",
            "UPDATE visits SET commune = '72181' WHERE number = 2",
            .changedColumn(table: "visits", key: "2026-09-21/2", column: "commune")
        ),
        Tampering(
            "a value made unknown",
            "UPDATE visits SET wait_seconds = NULL WHERE number = 6",
            .changedColumn(table: "visits", key: "2026-09-21/6", column: "wait_seconds")
        ),
        Tampering(
            "an accent written otherwise",
            "UPDATE visits SET level = 'e' || char(769) WHERE number = 1",
            .changedColumn(table: "visits", key: "2026-09-21/1", column: "level")
        ),
        Tampering(
            "a request taken away",
            "UPDATE visits SET requests = json_remove(requests, '$[1]') WHERE number = 3",
            .changedColumn(table: "visits", key: "2026-09-21/3", column: "requests")
        ),
        Tampering(
            "a visit taken away",
            "DELETE FROM visits WHERE number = 3",
            .missingRow(table: "visits", key: "2026-09-21/3")
        ),
        Tampering(
            "the last visit taken away",
            "DELETE FROM visits WHERE number = 6",
            .missingRow(table: "visits", key: "2026-09-21/6")
        ),
        Tampering(
            "a visit withdrawn by nobody",
            "UPDATE visits SET withdrawn = 1 WHERE number = 4",
            .changedColumn(table: "visits", key: "2026-09-21/4", column: "withdrawn")
        ),
        Tampering(
            "a visit added",
            """
            CREATE TEMP TABLE more AS SELECT * FROM visits WHERE number = 2;
            UPDATE more SET number = 7; INSERT INTO visits SELECT * FROM more
            """,
            .strangeRow(table: "visits", key: "2026-09-21/7")
        ),
        Tampering(
            "an account that nobody opened",
            "INSERT INTO accounts (id, login, display_name, role, password_hash, must_change_password) "
                + "VALUES ('a1', 'zoe', 'Zoe', 'administrator', '$', 0)",
            .strangeRow(table: "accounts", key: "a1")
        ),
        Tampering(
            "an entry said to be passed over",
            "INSERT INTO passed_over VALUES (1, 1, 'unknownKind')",
            .strangeRow(table: "passed_over", key: "1/1")
        ),
        Tampering(
            "a key of no entry",
            "INSERT INTO append_keys VALUES ('k99', 1, 99)",
            .brokenReference(table: "append_keys")
        ),
    ]

    private func sixVisits(_ desk: Desk) async throws {
        let store = try desk.create()
        for turn in 0..<6 {
            var visit = try visit(minute: turn, motifs: ["logement.apl", "sante.css"])
            if turn == 0 { visit.level = "\u{E9}" }
            _ = try await store.append([visit.draft], actor: "agent-1", key: "k\(turn)", now: Desk.morning)
        }
        try store.close()
    }

    @Test("What was changed behind the store's back is found, and named", arguments: tamperings)
    func tamperingIsFound(tampering: Tampering) async throws {
        let desk = Desk()
        try await sixVisits(desk)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let behind = try DatabaseQueue(path: desk.file, configuration: configuration)
        try await behind.write { try $0.execute(sql: tampering.sql) }
        try behind.close()

        let store = try desk.open(.reading)
        #expect(try await store.verify().difference == tampering.difference)
        try store.close()
    }

    @Test("An untouched house is clean, its counts told, beside its writer too")
    func cleanHouse() async throws {
        let desk = Desk()
        try await sixVisits(desk)
        let (writer, reader) = (try desk.open(), try desk.open(.reading))
        let told = Told()
        let report = try await reader.verify { told.add($0 * 100 + $1) }
        #expect(report.isClean)
        #expect((report.streams, report.entries, report.passedOver) == (1, 6, 0))
        #expect(report.rows["visits"] == 6)
        #expect(report.rows.filter { $0.value > 0 }.count == 1)
        #expect(told.all == [606])
        _ = try await writer.append([try visit().draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await reader.verify().entries == 7)
        await #expect(throws: StoreFault.readOnly(path: desk.folder)) {
            _ = try await reader.append([try visit().draft], actor: "agent-1", key: nil, now: Desk.morning)
        }
        try reader.close()
        try writer.close()
    }

    @Test("Each difference and each fault has its sentence in both languages, with its places")
    func everySentenceIsThere() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let faults: [StoreFault] = [
            .diskFull, .readOnly(path: "p"), .missing(path: "p"), .alreadyThere(path: "p"), .corrupted(path: "p"),
            .newerVersion(found: 2, known: 1), .busy, .refused(code: 1),
        ]
        let differences =
            VerifyTests.tamperings.map(\.difference) + [
                .damaged, .refusedEntry(audience: "hub", epoch: 1, sequence: 1),
            ]
        let wanted =
            faults.map { ($0.textKey, Set($0.places.keys)) } + differences.map { ($0.textKey, Set($0.places.keys)) }
        for language in ["fr", "en"] {
            let file = root.appendingPathComponent("config/texts/\(language)/storage.yaml")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for (key, places) in wanted {
                let line = try #require(lines.first { $0.hasPrefix("\(key): ") }, "\(language) \(key)")
                let found = Set(line.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
                #expect(found.isSubset(of: places), "\(language) \(key)")
                #expect(line.contains(";"), "\(language) \(key) does not say what to do")
            }
        }
    }
}
