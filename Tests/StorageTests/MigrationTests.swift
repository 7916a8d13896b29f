import Access
import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("From one version of the tables to the next")
struct MigrationTests {
    /// A house as each version leaves it, as text; a new version adds its own here and changes none.
    static let fixtures: [Int: String] = [
        1: Fixture.version1, 2: Fixture.version2, 3: Fixture.version3, 4: Fixture.version4, 5: Fixture.version5,
        6: Fixture.version6, 7: Fixture.version7, 8: Fixture.version8, 9: Fixture.version9,
        10: Fixture.version10, 11: Fixture.version11,
    ]

    @Test("Steps are numbered upwards from 1, and each says why it was made")
    func stepsAreNumbered() {
        let versions = Schema.steps.map(\.version)
        #expect(versions.first == 1 && Set(versions).count == versions.count && versions.sorted() == versions)
        #expect(Schema.steps.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("\n") })
        #expect(MigrationTests.fixtures.keys.sorted() == versions)
    }

    @Test("A house of each version opens, says what it said, and is proven", arguments: fixtures.keys.sorted())
    func everyVersionOpens(version: Int) async throws {
        let desk = Desk()
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: desk.file)
        let sql = try #require(MigrationTests.fixtures[version])
        try await old.writeWithoutTransaction { try $0.execute(sql: sql) }
        try old.close()

        let store = try desk.open()
        let found = try await store.pool.read { try Schema.version($0) }
        #expect(found == Schema.known)
        let lines = try await store.visits(on: try day())
        #expect(lines.map(\.visit) == [try visit(motifs: ["logement.apl", "sante.css"])])
        #expect(try await store.accounts().map(\.login) == ["zoe"])
        let report = try await store.verify()
        #expect(report.isClean)
        #expect((report.streams, report.entries, report.passedOver) == (2, 3, 1))
        let next = try await store.append([try visit().draft], actor: "a1", key: "k1", now: Desk.morning)
        #expect(next == .already(Position(epoch: 7, sequence: 1)))
        try store.close()
    }

    @Test("A sheet saved before version 8 is found under its key as it is written since, any other key unchanged")
    func keysBeginWithTheirSheet() async throws {
        let sheet = String(repeating: "0f", count: 32)
        let kept = ["visit:a1:\(sheet)", "visit:a1:annule:\(sheet)", "visit:abc", "import:x:1"]
        let desk = Desk()
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: desk.file)
        try await old.writeWithoutTransaction { db in
            try db.execute(sql: Fixture.version7)
            for key in kept {
                try db.execute(
                    sql: "INSERT INTO append_keys SELECT ?, stream, sequence FROM entries LIMIT 1",
                    arguments: [key]
                )
                try db.execute(sql: "INSERT INTO append_fingerprints VALUES (?, X'02')", arguments: [key])
            }
        }
        try old.close()
        let store = try desk.open()
        let keys = try await store.pool.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT key FROM append_keys JOIN append_fingerprints USING (key) ORDER BY key"
            )
        }
        #expect(keys == (["k1", "visit:\(sheet):a1"] + kept.dropFirst()).sorted())
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A step that changes what the tables hold makes them anew from the journal, whoever is signed in staying so")
    func tablesAreRemade() async throws {
        let desk = Desk()
        let store = try desk.create()
        let zoe = AccountChange.Opened(
            id: "a1",
            login: "zoe",
            displayName: "Zoé",
            role: .deskAgent,
            passwordHash: "$",
            mustChangePassword: false
        )
        let drafts = [AccountChange.opened(zoe).draft, try visit().draft, try visit(on: 1).draft]
        _ = try await store.append(drafts, actor: "system", key: nil, now: Desk.morning)
        let token = [UInt8](repeating: 1, count: 32)
        try await store.open(
            Session(
                tokenDigest: token,
                accountID: "a1",
                formToken: "f",
                openedAt: Desk.morning,
                usedAt: Desk.morning
            )
        )
        let step = SchemaStep(
            version: Schema.known + 1,
            reason: "a trial",
            remakesTables: true,
            sql: "DELETE FROM visits WHERE number = 2; UPDATE visits SET commune = NULL"
        )
        try await store.pool.writeWithoutTransaction { try Schema.migrate($0, steps: Schema.steps + [step]) }
        #expect(try await store.verify().isClean)
        #expect(try await store.visits(on: try day()).map(\.visit) == [try visit()])
        #expect(try await store.session(tokenDigest: token)?.accountID == "a1")
        try store.close()
    }

    @Test("A step that fails half-way leaves the version and the tables before it")
    func failedStepLeavesTheLastVersion() async throws {
        let desk = Desk()
        let store = try desk.create()
        let next = SchemaStep(version: Schema.known + 1, reason: "a trial", sql: "CREATE TABLE trial (x) STRICT")
        let good = SchemaStep(
            version: Schema.known + 1,
            reason: "a trial",
            sql: "CREATE TABLE trial (x TEXT) STRICT; DELETE FROM streams"
        )
        try await store.pool.writeWithoutTransaction { db in
            #expect(throws: DatabaseError.self) { try Schema.migrate(db, steps: Schema.steps + [next]) }
            #expect(try Schema.version(db) == Schema.known)
            #expect(try db.tableExists("trial") == false)
            try Schema.migrate(db, steps: Schema.steps + [good])
            #expect(try Schema.version(db) == Schema.known + 1)
            #expect(try db.tableExists("trial"))
        }
        try store.close()
    }
}
