import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("What is typed and not recorded yet")
struct DraftTests {
    private func draft(
        _ key: String,
        minute: Int = 0,
        fields: String = "saisie=apl",
        account: String = "a1"
    ) -> SheetDraft {
        SheetDraft(
            key: key,
            accountID: account,
            fields: fields,
            savedAt: Desk.morning.adding(seconds: Int64(minute * 60))
        )
    }

    private func keep(_ draft: SheetDraft, in store: HouseStore, limit: Int = 50, daysBack: Int64 = 14) async throws {
        try await store.keep(
            draft,
            unlessRecorded: "visit:\(draft.accountID):\(draft.key)",
            limit: limit,
            oldest: draft.savedAt.adding(seconds: -daysBack * 86_400)
        )
    }

    @Test("A draft is found again after the store was closed without warning, the last typed first")
    func survives() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(draft("k1"), in: store)
        try await keep(draft("k2", minute: 1), in: store)
        try await keep(draft("k1", minute: 2, fields: "saisie=rsa"), in: store)
        // Read by another process while the first has not closed anything: as after a kill.
        let other = try desk.open(.reading)
        #expect(try await other.drafts(of: "a1").map(\.key) == ["k1", "k2"])
        #expect(try await other.drafts(of: "a1").first?.fields == "saisie=rsa")
        #expect(try await other.drafts(of: "a2").isEmpty)
        try other.close()
        try store.close()
    }

    @Test(
        "Recording a visit ends its draft in the same transaction, and what the browser sends late does not bring it back"
    )
    func recorded() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(draft("k1"), in: store)
        let appended = try await store.record(
            [try visit().draft],
            sealedUnder: [],
            actor: "a1",
            key: "visit:a1:k1",
            ending: ("k1", "a1"),
            now: Desk.morning,
            today: try day()
        )
        #expect(appended == .recorded([Position(epoch: 7, sequence: 1)]))
        #expect(try await store.drafts(of: "a1").isEmpty)
        try await keep(draft("k1", minute: 1), in: store)
        #expect(try await store.drafts(of: "a1").isEmpty)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("An entry that the tables refuse leaves its draft where it was")
    func refused() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(draft("k1"), in: store)
        var wrong = try visit()
        wrong.requests = []
        await #expect(throws: StoreFault.self) {
            _ = try await store.record(
                [wrong.draft],
                sealedUnder: [],
                actor: "a1",
                key: "visit:a1:k1",
                ending: ("k1", "a1"),
                now: Desk.morning,
                today: try day()
            )
        }
        #expect(try await store.drafts(of: "a1").map(\.key) == ["k1"])
        try store.close()
    }

    @Test("A desk keeps its last drafts only, forgets old ones, and never touches another's")
    func limits() async throws {
        let desk = Desk()
        let store = try desk.create()
        for minute in 0..<5 { try await keep(draft("k\(minute)", minute: minute), in: store, limit: 3) }
        #expect(try await store.drafts(of: "a1").map(\.key) == ["k4", "k3", "k2"])
        try await keep(draft("k4", minute: 9, fields: "saisie=vol", account: "a2"), in: store)
        #expect(try await store.drafts(of: "a1").first?.fields == "saisie=apl")
        try await store.discard(key: "k3", of: "a2")
        #expect(try await store.drafts(of: "a1").count == 3)
        try await keep(draft("k9", minute: 30 * 1440), in: store)
        #expect(try await store.drafts(of: "a1").map(\.key) == ["k9"])
        try store.close()
    }
}
