import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Presences decided at the desk")
struct PresenceTests {
    @Test("A presence is kept with everything that is told of it, and the last one told stands")
    func kept() async throws {
        let desk = Desk()
        var store = try desk.create()
        let first = try presence("FREQ=WEEKLY;BYDAY=TU")
        var second = try presence("FREQ=MONTHLY;BYDAY=1FR,3FR")
        second.pattern.anchor = try day()
        second.pattern.weeks = .odd
        second.pattern.season = Season(
            from: try #require(Season.MonthDay("09-01")),
            through: try #require(Season.MonthDay("06-30"))
        )
        second.pattern.isRankUnknown = true
        second.hours = .unknown(.morning)
        second.needsAppointment = false
        second.capacity = 6
        second.validFrom = try day()
        second.validThrough = try day(400)
        second.skipsPublicHolidays = false
        second.skipsSchoolHolidays = true
        second.isInOpenings = true
        second.changes = [
            .cancelled(from: try day(1), through: try day(3), reason: "fermé"), .added(try day(9)),
            .moved(
                PresenceMove(from: try day(4), to: try day(5), segments: [try hours()], place: second.places[0])
            ),
        ]
        (second.doubt, second.source, second.checkedOn, second.checkedBy) = ("?", "affiche", try day(), "réseau")
        for presence in [first, second] {
            _ = try await store.append([PresencePut(presence).draft], actor: "a1", key: nil, now: Desk.morning)
        }
        try store.close()
        store = try desk.open()
        let written = try await store.writtenPresences()
        #expect(written.rules.map(\.presence) == [second])
        #expect(written.rules.map(\.actor) == ["a1"])
        #expect(try await store.entries(.network).map(\.kind) == [PresencePut.kind, PresencePut.kind])
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.rows["presences"] == 1)
        try store.close()
    }

    @Test("A presence that has ended goes on when it is put anew, and the end of a file's is kept alone")
    func ended() async throws {
        let desk = Desk()
        let store = try desk.create()
        let presence = try presence("FREQ=WEEKLY;BYDAY=TU")
        let drafts = [
            PresencePut(presence).draft, PresenceEnded(presence: presence.id, through: try day(7)).draft,
            PresenceEnded(presence: "of-a-file", through: try day(8)).draft,
        ]
        _ = try await store.append(drafts, actor: "a1", key: nil, now: Desk.morning)
        var rules = try await store.writtenPresences().rules
        #expect(rules.map(\.endedThrough) == [try day(7), try day(8)])
        #expect(rules.map(\.presence) == [presence, nil])
        _ = try await store.append([PresencePut(presence).draft], actor: "a2", key: nil, now: Desk.morning)
        rules = try await store.writtenPresences().rules
        #expect(rules.map(\.endedThrough) == [nil, try day(8)])
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A cancellation taken back leaves the move under it, a move taken back leaves the rule's day")
    func takenBack() async throws {
        let desk = Desk()
        let store = try desk.create()
        let move = PresenceMove(from: try day(1), to: try day(2), segments: [try hours()], reason: "grève")
        let restored = SessionRestored(presence: "caf", day: try day(1)).draft
        func decided(_ draft: EntryDraft) async throws -> [PresenceChange] {
            _ = try await store.append([draft], actor: "a1", key: nil, now: Desk.morning)
            #expect(try await store.verify().isClean)
            return try await store.writtenPresences().sessions.map(\.change)
        }
        let cancelled = SessionCancelled(presence: "caf", day: try day(1), reason: "malade").draft
        let off = PresenceChange.cancelled(from: try day(1), through: try day(1), reason: "malade")
        #expect(try await decided(restored) == [])
        #expect(try await decided(SessionMoved(presence: "caf", move: move).draft) == [.moved(move)])
        #expect(try await decided(cancelled) == [.moved(move), off])
        #expect(try await decided(restored) == [.moved(move)])
        #expect(try await decided(cancelled) == [.moved(move), off])
        #expect(try await decided(SessionMoved(presence: "caf", move: move).draft) == [.moved(move)])
        #expect(try await decided(restored) == [])
        try store.close()
    }

    @Test("A presence that says no rule is refused, and nothing is written")
    func refused() async throws {
        let desk = Desk()
        let store = try desk.create()
        let body = Array(#"{"id":"caf","places":[{"commune":"72050"}],"rule":"FREQ=HOURLY"}"#.utf8)
        let draft = EntryDraft(audience: .network, kind: PresencePut.kind, version: 1, body: body)
        await #expect(throws: StoreFault.self) {
            try await store.append([draft], actor: "a1", key: nil, now: Desk.morning)
        }
        #expect(try await store.writtenPresences() == WrittenPresences())
        try store.close()
    }

    @Test("A row that no entry made is found out")
    func foundOut() async throws {
        let desk = Desk()
        let store = try desk.create()
        _ = try await store.append(
            [SessionCancelled(presence: "caf", day: try day(1), reason: "malade").draft],
            actor: "a1",
            key: nil,
            now: Desk.morning
        )
        try await store.pool.write { try $0.execute(sql: "DELETE FROM presence_sessions") }
        let report = try await store.verify()
        #expect(!report.isClean)
        try store.close()
    }

    private func presence(_ rule: String) throws -> Presence {
        Presence(
            id: "425-caf",
            house: "425",
            operatorID: "caf",
            places: [
                PresencePlace(name: "Mairie", commune: "72050", location: Coordinates(latitude: 47.9, longitude: -0.2)),
                PresencePlace(commune: "72012"),
            ],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: rule)),
            hours: .segments([try hours()]),
            mode: .video
        )
    }

    private func hours() throws -> OpeningSegment {
        let (from, through) = (try #require(TimeOfDay("09:00")), try #require(TimeOfDay("12:30")))
        return try #require(OpeningSegment(opens: from, closes: through))
    }
}
