import Foundation
import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("The end of what is kept of people")
struct RetentionTests {
    private let secret = [UInt8](repeating: 0xA7, count: 32)

    /// A house with three keys of two cases, and two drafts: one key and one draft stand after 20 days.
    private func house(_ desk: Desk) async throws -> HouseStore {
        let store = try desk.create()
        let keys = [
            AnswerKey(caseID: "c1", until: try day(10), key: secret),
            AnswerKey(caseID: "c1", until: try day(20), key: [UInt8](repeating: 2, count: 32)),
            AnswerKey(caseID: "c2", until: try day(19), key: [UInt8](repeating: 3, count: 32)),
        ]
        _ = try await store.record(
            [try visit().draft],
            sealedUnder: keys,
            actor: "a1",
            key: "k",
            ending: ("none", "a1"),
            now: Desk.morning,
            today: try day()
        )
        for (key, days) in [("old", 0), ("new", 15)] {
            let draft = SheetDraft(
                key: key,
                accountID: "a1",
                fields: "saisie=apl",
                savedAt: Desk.morning.adding(seconds: Int64(days) * 86_400)
            )
            try await store.keep(draft, unlessRecorded: "visit:\(key)", limit: 9, oldest: Desk.morning)
        }
        return store
    }

    @Test("What is past its term is told, then destroyed in every file, and the journal proves how much and not whose")
    func run() async throws {
        let desk = Desk()
        let store = try await house(desk)
        let now = Desk.morning.adding(seconds: 20 * 86_400)
        let oldest = now.adding(seconds: -14 * 86_400)
        let expected = RetentionRun(day: try day(20), answerKeys: 2, cases: 2, drafts: 1)
        #expect(try await store.pastTerm(on: try day(20), draftsBefore: oldest) == expected)
        #expect(try desk.holds(secret))
        let entries = try await store.entries(.ownHouse).count
        let run = try await store.destroyPastTerm(on: try day(20), draftsBefore: oldest, actor: "system", now: now)
        #expect(run == expected)
        #expect(try desk.holds(secret) == false)
        #expect(try await store.answerKeys(ofCase: "c1").map(\.until) == [try day(20)])
        #expect(try await store.answerKeys(ofCase: "c2").isEmpty)
        #expect(try await store.drafts(of: "a1").map(\.key) == ["new"])
        let added = try await store.entries(.ownHouse, from: UInt64(entries + 1))
        #expect(added.map(\.kind) == [RetentionRun.kind])
        #expect(added.first?.decoded(as: RetentionRun.self) == expected)
        let body = String(decoding: added.first?.body ?? [], as: UTF8.self)
        #expect(!body.contains("c1") && !body.contains("a1"))

        let again = try await store.destroyPastTerm(on: try day(20), draftsBefore: oldest, actor: "system", now: now)
        #expect(again.isEmpty)
        let report = try await store.verify()
        #expect(report.isClean && report.passedOver == 0)
        try store.close()
    }
}
