import Access
import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("Tokens and request keys, kept")
struct TokenTests {
    private func issued(_ id: String, _ digest: UInt8) throws -> EntryDraft {
        let checked = try TokenRules().check(
            name: "Borne \(id)",
            scopes: [.writeVisits, .readVisits],
            expiresOn: try day(30),
            today: try day(),
            by: .machine,
            among: []
        )
        return checked.issued(id: id, digest: [UInt8](repeating: digest, count: 32)).draft
    }

    @Test("A token is found by its digest, its use noted to the day, revoked for ever, and the journal proves it all")
    func life() async throws {
        let desk = Desk()
        let store = try desk.create()
        let drafts = [try issued("1", 7), try issued("2", 8)]
        _ = try await store.append(drafts, actor: "a1", key: nil, now: Desk.morning)
        let digest = [UInt8](repeating: 7, count: 32)
        let token = try #require(try await store.token(digest: digest))
        #expect(token.id == "machine:1" && token.scopes == [.writeVisits, .readVisits] && token.issuedBy == "a1")
        #expect(token.expiresOn == (try day(30)) && token.lastUsedOn == nil && token.revokedAt == nil)
        #expect(try await store.token(digest: [UInt8](repeating: 9, count: 32)) == nil)
        try await store.noteUse(ofToken: token.id, on: try day(2))
        try await store.noteUse(ofToken: token.id, on: try day(1))
        #expect(try await store.token(digest: digest)?.lastUsedOn == (try day(2)))
        let revoked = TokenChange.revoked(TokenChange.Revoked(id: token.id)).draft
        _ = try await store.append([revoked], actor: "a1", key: nil, now: Desk.morning.adding(seconds: 60))
        #expect(try await store.token(digest: digest)?.revokedAt == Desk.morning.adding(seconds: 60))
        #expect(try await store.tokens().map(\.id) == ["machine:2", "machine:1"])
        let unknown = TokenChange.revoked(TokenChange.Revoked(id: "machine:x")).draft
        await #expect(throws: StoreFault.self) {
            _ = try await store.append([unknown], actor: "a1", key: nil, now: Desk.morning)
        }
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A request's key writes once, tells another request under it, and holds after a restart")
    func keys() async throws {
        let desk = Desk()
        var store = try desk.create()
        let drafts = [try visit().draft]
        func append(_ fingerprint: UInt8, _ store: HouseStore) async throws -> Appended? {
            let key = RequestKey(name: "api:a1:k", fingerprint: [fingerprint])
            return try await store.append(drafts, actor: "a1", key: key, now: Desk.morning)
        }
        let first = Position(epoch: 7, sequence: 1)
        #expect(try await append(1, store) == .recorded([first]))
        #expect(try await append(1, store) == .already(first))
        #expect(try await append(2, store) == nil)
        try store.close()
        store = try desk.open()
        #expect(try await append(1, store) == .already(first))
        #expect(try await append(2, store) == nil)
        #expect(try await store.visit(at: first)?.number == 1)
        #expect(try await store.visit(at: Position(epoch: 7, sequence: 2)) == nil)
        #expect(try await store.visit(at: Position(epoch: 8, sequence: 1)) == nil)
        #expect(try await store.visits(on: try day()).count == 1)
        let plain = try await store.append(drafts, actor: "a1", key: "old", now: Desk.morning)
        let key = RequestKey(name: "old", fingerprint: [1])
        guard case .recorded(let positions) = plain else {
            Issue.record("\(plain)")
            return
        }
        #expect(try await store.append(drafts, actor: "a1", key: key, now: Desk.morning) == .already(positions[0]))
        #expect(try await store.verify().isClean)
        try store.close()
    }
}
