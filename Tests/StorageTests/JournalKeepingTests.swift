import Access
import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Keeping the journal")
struct JournalKeepingTests {
    @Test(
        "A kind, a version or a field that this Maillage does not know is kept byte for byte and survives a replay",
        arguments: [
            EntryDraft(audience: .hub, kind: "visit.dreamt", version: 1, body: Array(#"{"x" : [1, 2]}"#.utf8)),
            EntryDraft(audience: .hub, kind: VisitRecorded.kind, version: 2, body: Array(#"{"other":"shape"}"#.utf8)),
            EntryDraft(audience: .operator("caf"), kind: "x", version: 1, body: [0xFF, 0x00, 0x7B]),
        ]
    )
    func unknownIsKept(draft: EntryDraft) async throws {
        let desk = Desk()
        let store = try desk.create()
        _ = try await store.append(
            [try visit().draft, draft, try visit().draft],
            actor: "agent-1",
            key: "k",
            now: Desk.morning
        )
        try store.close()
        let again = try desk.open()
        let kept = try await again.entries(draft.audience).first {
            $0.kind == draft.kind && $0.version == draft.version
        }
        #expect(kept?.body == draft.body)
        let report = try await again.verify()
        #expect(report.isClean)
        #expect(report.passedOver == 1)
        #expect(report.entries == 3)
        #expect(try await again.visits(on: try day()).map(\.number) == [1, 2])
        try again.close()
    }

    @Test("A field unknown to this version stays in the entry of a visit that is otherwise understood")
    func unknownFieldIsKept() async throws {
        let desk = Desk()
        let store = try desk.create()
        var draft = try visit().draft
        draft.body = Array(#"{"fromLater":true,"#.utf8) + draft.body.dropFirst()
        _ = try await store.append([draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await store.entries(.hub).map(\.body) == [draft.body])
        #expect(try await store.visits(on: try day()).map(\.visit) == [try visit()])
        try store.close()
    }

    @Test("Each audience has a stream of its own, dense from 1, and one clock orders them all")
    func streamsByAudience() async throws {
        let desk = Desk()
        let store = try desk.create()
        let opened = AccountChange.Opened(
            id: "a1",
            login: "zoe",
            displayName: "Zoé",
            role: .deskAgent,
            passwordHash: "$x",
            mustChangePassword: false
        )
        for turn in 0..<3 {
            let drafts = [try visit(minute: turn).draft] + (turn == 1 ? [AccountChange.opened(opened).draft] : [])
            _ = try await store.append(drafts, actor: "agent-1", key: nil, now: Desk.morning)
        }
        let (hub, own) = (try await store.entries(.hub), try await store.entries(.ownHouse))
        #expect(hub.map(\.position.sequence) == [1, 2, 3])
        #expect(own.map(\.position.sequence) == [1])
        #expect(hub.map(\.author) == ["425", "425", "425"])
        #expect(Set((hub + own).map(\.time)).count == 4)
        #expect(own[0].time > hub[1].time && own[0].time < hub[2].time)
        #expect(try await store.entries(.network).isEmpty)
        try store.close()
    }

    @Test("A stream is read page by page")
    func pages() async throws {
        let desk = Desk()
        let store = try desk.create()
        let drafts = try (0..<25).map { try visit(minute: $0).draft }
        _ = try await store.append(drafts, actor: "agent-1", key: nil, now: Desk.morning)
        let second = try await store.entries(.hub, from: 11, limit: 10)
        #expect(second.map(\.position.sequence) == Array(11...20))
        #expect(try await store.entries(.hub, from: 21, limit: 10).count == 5)
        #expect(try await store.entries(.hub, from: .max).isEmpty)
        #expect(try await store.entries(.hub, limit: -1).isEmpty)
        try store.close()
    }

    @Test("A clock that was set back writes on, after what it wrote before, also once started again")
    func clockSetBack() async throws {
        let desk = Desk()
        var store = try desk.create()
        _ = try await store.append([try visit().draft], actor: "agent-1", key: nil, now: Desk.morning)
        try store.close()
        store = try desk.open()
        _ = try await store.append(
            [try visit().draft],
            actor: "agent-1",
            key: nil,
            now: Desk.morning.adding(seconds: -3600)
        )
        let times = try await store.entries(.hub).map(\.time)
        #expect(times[0] < times[1])
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test(
        "A body that is not of its kind's shape, an empty one, or no draft at all is refused and nothing is written",
        arguments: [
            [EntryDraft(audience: .hub, kind: VisitRecorded.kind, version: 1, body: Array("{}".utf8))],
            [EntryDraft(audience: .hub, kind: "unknown", version: 1, body: [])],
            [EntryDraft(audience: .hub, kind: "", version: 1, body: [1])],
            [EntryDraft(audience: .hub, kind: "unknown", version: 0, body: [1])],
            [],
        ]
    )
    func strangeBodyIsRefused(drafts: [EntryDraft]) async throws {
        let desk = Desk()
        let store = try desk.create()
        do throws(StoreFault) {
            _ = try await store.append(drafts, actor: "agent-1", key: "k", now: Desk.morning)
            Issue.record("it was taken")
        } catch {
            guard case .refused = error else { throw error }
        }
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.entries == 0)
        try store.close()
    }

    @Test("A year of visits goes in by the hundreds, once however often it is asked, a bad one stopping nothing")
    func bulk() async throws {
        let desk = Desk()
        let store = try desk.create()
        var items = try (0..<1200).map { index in
            BulkAppend(
                drafts: [try visit(on: index / 5, minute: index % 5).draft],
                key: "import:\(index)",
                now: Desk.morning.adding(seconds: Int64(index))
            )
        }
        items[700].drafts[0].body = Array("{}".utf8)
        let told = Told()
        let first = try await store.appendAll(items, actor: "import", progress: { told.add($0) })
        #expect(told.all == [500, 1000, 1200])
        #expect(store.commits.commits == 3)
        #expect(first[700] == .failure(.refused(code: 20)))
        #expect(first.count { if case .success(.recorded) = $0 { true } else { false } } == 1199)
        let second = try await store.appendAll(items, actor: "import")
        #expect(second.count { if case .success(.already) = $0 { true } else { false } } == 1199)
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.rows["visits"] == 1199)
        #expect(try await store.appendAll([], actor: "import").isEmpty)
        try store.close()
    }
}

/// What a progress callback was told, in order.
final class Told: @unchecked Sendable {
    // Guarded by the lock: the callback may come from any thread.
    private let lock = NSLock()
    private var numbers: [Int] = []

    var all: [Int] { lock.withLock { numbers } }

    func add(_ number: Int) { lock.withLock { numbers.append(number) } }
}
