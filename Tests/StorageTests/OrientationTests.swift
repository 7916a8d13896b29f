import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Where people were oriented")
struct OrientationTests {
    private func sent(to offer: String, on offset: Int, minute: Int) throws -> VisitRecorded {
        var sent = try visit(minute: minute)
        sent.requests[0].orientation = Orientation(
            offer: offer,
            serviceOperator: "caf",
            firstAt: Desk.morning.adding(seconds: Int64(offset) * 86_400),
            day: try day(offset),
            firstIs: "sure",
            offered: [offer, "cafForm", "quote\"d"],
            regime: .agricole,
            mobilities: ["train"]
        )
        return sent
    }

    @Test("A choice is read back with all that was proposed, and the tables are what replaying gives")
    func readBack() async throws {
        let desk = Desk()
        let store = try desk.create()
        let sent = try sent(to: "presence.caf-brulon", on: 3, minute: 0)
        _ = try await store.append([sent.draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await store.visit(on: try day(), number: 1)?.visit == sent)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test(
        "A visit takes one place in a session, gives it back when it is withdrawn, and takes another when it is corrected"
    )
    func places() async throws {
        let desk = Desk()
        let store = try desk.create()
        func taken() async throws -> PlacesTaken { try await store.placesTaken(from: try day(3)) }
        func place(_ offer: String, _ offset: Int) throws -> PlacesTaken.Place {
            let at = Desk.morning.adding(seconds: Int64(offset) * 86_400)
            return PlacesTaken.Place(offer: offer, day: try day(offset), at: at)
        }
        var both = try sent(to: "presence.caf", on: 3, minute: 0)
        both.requests.append(both.requests[0])
        let sheets = [
            both, try sent(to: "presence.caf", on: 10, minute: 1), try sent(to: "cafForm", on: 3, minute: 2),
            try sent(to: "presence.caf", on: 1, minute: 3), try visit(minute: 4),
        ]
        for sheet in sheets {
            _ = try await store.append([sheet.draft], actor: "agent-1", key: nil, now: Desk.morning)
        }
        #expect(try await taken() == PlacesTaken([try place("presence.caf", 3), try place("presence.caf", 10)]))
        let first = VisitReference(day: try day(), epoch: 7, sequence: 1)
        let corrected = VisitCorrected(of: first, visit: try sent(to: "presence.msa", on: 4, minute: 0))
        _ = try await store.append([corrected.draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await taken() == PlacesTaken([try place("presence.msa", 4), try place("presence.caf", 10)]))
        let second = VisitReference(day: try day(), epoch: 7, sequence: 2)
        _ = try await store.append([VisitWithdrawn(of: second).draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await taken() == PlacesTaken([try place("presence.msa", 4)]))
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("Places are found by the index of the few visits that take one, not by reading every visit")
    func indexed() async throws {
        let desk = Desk()
        let store = try desk.create()
        let plan = try await store.pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT v.requests FROM visits v
                    WHERE \(VisitReader.standing) AND \(HouseStore.toPresences)
                    """,
                arguments: ["2026-01-01", "2026-12-31"]
            ).map { $0["detail"] as String }.joined(separator: "\n")
        }
        #expect(plan.contains("visits_to_presences"), "\(plan)")
        try store.close()
    }

    @Test("A session that is cancelled names those who were sent to it: that presence, that day, and nobody else")
    func affected() async throws {
        let desk = Desk()
        let store = try desk.create()
        let sheets = [
            try sent(to: "presence.caf-brulon", on: 3, minute: 0),
            try sent(to: "presence.caf-brulon.2", on: 3, minute: 1),
            try sent(to: "presence.caf-brulon", on: 10, minute: 2),
            try sent(to: "presence.caf-brulon-2", on: 3, minute: 3),
            try sent(to: "cafForm", on: 3, minute: 4),
            try visit(minute: 5),
            try sent(to: "presence.caf-brulon", on: 3, minute: 6),
        ]
        for sheet in sheets {
            _ = try await store.append([sheet.draft], actor: "agent-1", key: nil, now: Desk.morning)
        }
        let gone = VisitReference(day: try day(), epoch: 7, sequence: 7)
        _ = try await store.append([VisitWithdrawn(of: gone).draft], actor: "agent-1", key: nil, now: Desk.morning)
        let found = try await store.affected(presence: "caf-brulon", day: try day(3))
        #expect(found.map(\.number) == [1, 2])
        #expect(found.map(\.motif) == [sheets[0].requests[0].motif, sheets[1].requests[0].motif])
        try store.close()
    }
}
