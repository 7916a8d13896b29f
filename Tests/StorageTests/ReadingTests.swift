import Access
import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Reading what the journal made")
struct ReadingTests {
    /// Three days: two visits, none, three visits of which one with three requests.
    private func filled() async throws -> (Desk, HouseStore) {
        let desk = Desk()
        let store = try desk.create()
        let visits = [
            try visit(on: 0, minute: 30), try visit(on: 2, minute: 5, motifs: ["a.x", "a.y", "a.x"]),
            try visit(on: 0, minute: 10), try visit(on: 2), try visit(on: 2, minute: 1),
        ]
        _ = try await store.append(visits.map(\.draft), actor: "agent-1", key: nil, now: Desk.morning)
        return (desk, store)
    }

    @Test("The day's list is in the order people came; numbers are in the order they were written, from 1 each day")
    func daysList() async throws {
        let (desk, store) = try await filled()
        let monday = try await store.visits(on: try day())
        #expect(monday.map(\.number) == [2, 1])
        #expect(monday.map(\.position.sequence) == [3, 1])
        #expect(try await store.visits(on: try day(1)).isEmpty)
        let wednesday = try await store.visits(on: try day(2))
        #expect(wednesday.map(\.number) == [2, 3, 1])
        #expect(wednesday.last?.visit.requests.map(\.motif) == ["a.x", "a.y", "a.x"])
        try store.close()
        _ = desk
    }

    @Test("A visit told with as little as may be is read back with nothing made up")
    func barestVisit() async throws {
        let desk = Desk()
        let store = try desk.create()
        let bare = VisitRecorded(
            receivedAt: Desk.morning,
            day: try day(),
            channel: "telephone",
            form: FormStamp(id: "visite", version: 1, hash: ""),
            requests: [.init(theme: "t", motif: "t.m", operators: [], outcome: "o", effect: .staysOpen)]
        )
        _ = try await store.append([bare.draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await store.visits(on: try day()).map(\.visit) == [bare])
        try store.close()
    }

    @Test("Where a person was oriented is read back as it was told, corrected too, and is what the journal makes again")
    func oriented() async throws {
        let desk = Desk()
        let store = try desk.create()
        var told = try visit(motifs: ["a.x", "a.y", "a.x"])
        told.requests[0].orientation = Orientation(offer: "cafForm")
        told.requests[2].orientation = Orientation(
            offer: "msa\"\\/é\u{1}",
            serviceOperator: "msa",
            firstAt: Desk.morning,
            offered: ["cafForm", "msa\"\\/é\u{1}"],
            regime: .agricole,
            mobilities: []
        )
        let plain = try visit(minute: 1)
        _ = try await store.append([told.draft, plain.draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await store.visits(on: try day()).map(\.visit) == [told, plain])
        var corrected = told
        corrected.requests[0].orientation = nil
        corrected.requests[1].orientation = told.requests[2].orientation
        let lines = try await store.visits(on: try day())
        let change = VisitCorrected(of: VisitReference(try #require(lines.first)), visit: corrected)
        _ = try await store.append([change.draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try await store.visits(on: try day()).map(\.visit) == [corrected, plain])
        #expect(try await store.verify().isClean)
        try store.close()
        _ = desk
    }

    @Test("Motifs and volumes are counted over both ends of a period, and nothing outside it")
    func counts() async throws {
        let (desk, store) = try await filled()
        #expect(
            try await store.motifCounts(from: try day(), through: try day(2))
                == ["logement.apl": 4, "a.x": 2, "a.y": 1]
        )
        #expect(try await store.motifCounts(from: try day(1), through: try day(1)).isEmpty)
        #expect(
            try await store.dailyVolumes(from: try day(), through: try day(2)) == [
                DailyVolume(day: try day(), visits: 2, requests: 2),
                DailyVolume(day: try day(2), visits: 3, requests: 5),
            ]
        )
        #expect(try await store.dailyVolumes(from: try day(2), through: try day()).isEmpty)
        try store.close()
        _ = desk
    }

    @Test("A period is given visit by visit, in the order of the days, and stops when told to")
    func streamed() async throws {
        let (desk, store) = try await filled()
        let told = Told()
        let all = try await store.forEachVisit(from: try day(), through: try day(2)) {
            told.add($0.visit.requests.count * 100 + $0.number)
            return true
        }
        #expect(all == 5)
        #expect(told.all == [101, 102, 301, 102, 103])
        #expect(try await store.forEachVisit(from: try day(), through: try day(2)) { _ in false } == 1)
        try store.close()
        _ = desk
    }

    @Test(
        "The reads that every page makes go straight to their rows",
        arguments: [
            VisitReader.visits, VisitReader.requests, HouseStore.dayMotifs, HouseStore.dayVisits,
            EntryReader.entries, VisitRow.place,
            "SELECT 1 FROM sessions WHERE token_digest = ?", "DELETE FROM sessions WHERE account_id = ?",
            JournalWriter.keyPlace, VisitRow.lastNumber, JournalWriter.streamHead,
        ]
    )
    func noFullScan(sql: String) async throws {
        let (desk, store) = try await filled()
        let plan = try await store.read { db in
            try Row.fetchAll(
                db,
                sql: "EXPLAIN QUERY PLAN " + sql,
                arguments: StatementArguments(Array(repeating: "x", count: sql.count { $0 == "?" }))
            ).map { $0["detail"] as String }
        }
        #expect(!plan.isEmpty)
        #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0.hasPrefix("SCAN r VIRTUAL") }, "\(plan)")
        try store.close()
        _ = desk
    }
}
