import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Correcting and withdrawing visits")
struct CorrectionTests {
    /// A house with three visits on Monday, numbered 1 to 3.
    private func house() async throws -> (Desk, HouseStore) {
        let desk = Desk()
        let store = try desk.create()
        for minute in 0..<3 { try await append(store, try visit(minute: minute).draft) }
        return (desk, store)
    }

    private func append(_ store: HouseStore, _ drafts: EntryDraft..., by actor: String = "agent-1") async throws {
        _ = try await store.append(drafts, actor: actor, key: nil, now: Desk.morning)
    }

    private func reference(_ sequence: UInt64, on offset: Int = 0) throws -> VisitReference {
        VisitReference(day: try day(offset), epoch: 7, sequence: sequence)
    }

    private func reasons(_ store: HouseStore) async throws -> [String] {
        try await store.read { try String.fetchAll($0, sql: "SELECT reason FROM passed_over ORDER BY sequence") }
    }

    @Test("A corrected visit keeps its number and its place, and says who corrected it")
    func corrected() async throws {
        let (desk, store) = try await house()
        let better = try visit(minute: 1, motifs: ["sante.css", "logement.apl"])
        try await append(store, VisitCorrected(of: try reference(2), visit: better).draft, by: "agent-2")
        let line = try #require(try await store.visit(on: try day(), number: 2))
        #expect(line.visit == better)
        #expect(line.position == Position(epoch: 7, sequence: 2))
        #expect((line.actor, line.correctedBy) == ("agent-1", "agent-2"))
        #expect(line.correctedAt == Desk.morning)
        #expect(try await store.visits(on: try day()).map(\.number) == [1, 2, 3])
        #expect(
            try await store.motifCounts(from: try day(), through: try day()) == ["logement.apl": 3, "sante.css": 1]
        )
        #expect(try await store.verify().isClean)
        try store.close()
        _ = desk
    }

    @Test("A visit moved to another day takes its next number; its old number is given to nobody")
    func moved() async throws {
        let (desk, store) = try await house()
        try await append(store, try visit(on: 1).draft)
        try await append(store, VisitCorrected(of: try reference(3), visit: try visit(on: 1, minute: 9)).draft)
        try await append(store, try visit(minute: 30).draft)
        #expect(try await store.visits(on: try day()).map(\.number) == [1, 2, 4])
        #expect(try await store.visits(on: try day(1)).map(\.number) == [1, 2])
        #expect(try await store.visit(on: try day(), number: 3) == nil)
        let found = try await store.visit(at: Position(epoch: 7, sequence: 3), on: try day())
        #expect(found?.number == 2)
        #expect(found?.visit.day == (try day(1)))
        #expect(try await store.verify().isClean)
        try store.close()
        _ = desk
    }

    @Test("A correction made meanwhile under the day before finds the visit that moved; the last one wins")
    func racing() async throws {
        let (desk, store) = try await house()
        let (first, second) = (try visit(on: 1, motifs: ["a.x"]), try visit(on: 1, motifs: ["a.y"]))
        try await append(store, VisitCorrected(of: try reference(1), visit: first).draft, by: "agent-2")
        try await append(store, VisitCorrected(of: try reference(1), visit: second).draft, by: "agent-3")
        let lines = try await store.visits(on: try day(1))
        #expect(lines.map(\.visit) == [second])
        #expect(lines.map(\.correctedBy) == ["agent-3"])
        // Back to the first day, then away again: still one visit, however the day is told.
        try await append(store, VisitCorrected(of: try reference(1, on: 1), visit: try visit()).draft)
        try await append(store, VisitCorrected(of: try reference(1, on: 1), visit: try visit(on: 2)).draft)
        try await append(store, VisitWithdrawn(of: try reference(1, on: 1)).draft)
        for offset in 0...2 {
            #expect(try await store.visit(at: Position(epoch: 7, sequence: 1), on: try day(offset)) == nil)
        }
        #expect(try await store.visits(on: try day()).count == 2)
        #expect(try await reasons(store).isEmpty)
        #expect(try await store.verify().isClean)
        try store.close()
        _ = desk
    }

    @Test("A withdrawn visit is told of nowhere, and its number is given to nobody")
    func withdrawn() async throws {
        let (desk, store) = try await house()
        try await append(store, VisitWithdrawn(of: try reference(3)).draft)
        try await append(store, try visit(minute: 40).draft)
        #expect(try await store.visits(on: try day()).map(\.number) == [1, 2, 4])
        #expect(try await store.visit(on: try day(), number: 3) == nil)
        #expect(try await store.motifCounts(from: try day(), through: try day()) == ["logement.apl": 3])
        let volume = DailyVolume(day: try day(), visits: 3, requests: 3)
        #expect(try await store.dailyVolumes(from: try day(), through: try day()) == [volume])
        #expect(try await store.forEachVisit(from: try day(), through: try day()) { _ in true } == 3)
        #expect(try await store.verify().isClean)
        try store.close()
        _ = desk
    }

    @Test("A change of what is not there, or no more, is passed over with its reason and stops nothing")
    func passedOver() async throws {
        let (desk, store) = try await house()
        try await append(store, VisitWithdrawn(of: try reference(2)).draft)
        try await append(
            store,
            VisitCorrected(of: try reference(2), visit: try visit()).draft,
            VisitWithdrawn(of: try reference(2)).draft,
            VisitWithdrawn(of: try reference(99)).draft,
            VisitCorrected(of: try reference(1, on: 5), visit: try visit()).draft,
            VisitWithdrawn(of: VisitReference(day: try day(), epoch: 8, sequence: .max)).draft,
            try visit(minute: 50).draft
        )
        #expect(
            try await reasons(store)
                == ["withdrawnVisit", "withdrawnVisit", "unknownVisit", "unknownVisit", "unknownVisit"]
        )
        #expect(try await store.visits(on: try day()).map(\.number) == [1, 3, 4])
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.passedOver == 5)
        try store.close()
        _ = desk
    }

    @Test("Whatever is recorded, corrected and withdrawn, the tables are what was done, and replaying gives the same")
    func anySequence() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("CorrectionTests seed \(seed)")
        var random = SeededRandom(seed: seed)
        let desk = Desk()
        let store = try desk.create()
        var told = ToldVisits()
        for turn in 1...400 {
            let (offset, of) = (Int.random(in: 0...3, using: &random), UInt64.random(in: 1...80, using: &random))
            let motifs = (0...Int.random(in: 0...2, using: &random)).map { "m.\(turn)-\($0)" }
            let visit = try visit(on: offset, minute: turn, motifs: motifs)
            // As somebody saw it: on the day it stands, on one it stood, or nowhere.
            let reference = try reference(of, on: told.days[of]?.randomElement(using: &random) ?? offset)
            let draft: EntryDraft =
                switch Int.random(in: 0...9, using: &random) {
                case 0...3: visit.draft
                case 4...7: VisitCorrected(of: reference, visit: visit).draft
                default: VisitWithdrawn(of: reference).draft
                }
            try await append(store, draft, by: "agent-\(turn % 3)")
            told.take(draft.kind, UInt64(turn), offset, of, visit)
        }
        for offset in 0...3 {
            let lines = try await store.visits(on: try day(offset))
            let found = Dictionary(lines.map { ($0.number, $0.visit) }, uniquingKeysWith: { first, _ in first })
            #expect(found == told.standing(on: offset), "seed \(seed)")
        }
        #expect(try await store.verify().difference == nil, "seed \(seed)")
        try await store.pool.writeWithoutTransaction { db in
            try db.inTransaction {
                try Projector.remake(db)
                return .commit
            }
        }
        #expect(try await store.verify().difference == nil, "seed \(seed)")
        try store.close()
    }
}

/// What a sequence of entries says, worked out in the plainest way.
private struct ToldVisits {
    private var visits: [UInt64: (offset: Int, number: Int, visit: VisitRecorded)] = [:]
    private var numbers: [Int: Int] = [:]
    /// Every day that a visit stood on.
    private(set) var days: [UInt64: [Int]] = [:]

    mutating func take(_ kind: String, _ sequence: UInt64, _ offset: Int, _ of: UInt64, _ visit: VisitRecorded) {
        switch kind {
        case VisitRecorded.kind: put(sequence, offset, visit)
        case VisitCorrected.kind:
            guard let old = visits[of] else { return }
            if old.offset == offset { visits[of]?.visit = visit } else { put(of, offset, visit) }
        default: visits[of] = nil
        }
    }

    func standing(on offset: Int) -> [Int: VisitRecorded] {
        Dictionary(uniqueKeysWithValues: visits.values.filter { $0.offset == offset }.map { ($0.number, $0.visit) })
    }

    private mutating func put(_ sequence: UInt64, _ offset: Int, _ visit: VisitRecorded) {
        numbers[offset, default: 0] += 1
        visits[sequence] = (offset, numbers[offset, default: 0], visit)
        days[sequence, default: []].append(offset)
    }
}
