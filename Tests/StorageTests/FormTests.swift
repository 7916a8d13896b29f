import Access
import Foundation
import GRDB
import Journal
import Reception
import SecureTransport
import Territory
import Testing

@testable import Storage

@Suite("Published forms and sealed answers")
struct FormTests {
    @Test("A published version is kept as written, and a second text under its name never takes its place")
    func immutable() async throws {
        let desk = Desk()
        let store = try desk.create()
        let first = FormPublished(id: "visite", version: 2, hash: "0123456789abcdef", text: "id: visite # é")
        let second = FormPublished(id: "visite", version: 2, hash: "fedcba9876543210", text: "id: visite # e\u{301}")
        for form in [first, second, first] {
            _ = try await store.append([form.draft], actor: "c1", key: nil, now: Desk.morning)
        }
        let kept = try await store.publishedForms()
        #expect(kept.map(\.form) == [first])
        #expect(kept.map(\.actor) == ["c1"])
        let report = try await store.verify()
        #expect(report.isClean)
        #expect((report.passedOver, report.rows["forms"]) == (1, 1))
        #expect(try await store.entries(.network).count == 3)
        let again = try await store.append([second.draft], actor: "c2", key: first.appendKey, now: Desk.morning)
        let once = try await store.append([first.draft], actor: "c2", key: first.appendKey, now: Desk.morning)
        #expect(again != once)
        #expect(try await store.publishedForms().map(\.form) == [first])
        try store.close()
    }

    @Test("What is being written survives a restart, each account its own, and is forgotten when asked")
    func drafts() async throws {
        let desk = Desk()
        var store = try desk.create()
        for id in ["c1", "c2"] {
            let opened = AccountChange.Opened(
                id: id,
                login: id,
                displayName: id,
                role: .coordinator,
                passwordHash: "$",
                mustChangePassword: false
            )
            _ = try await store.append([AccountChange.opened(opened).draft], actor: "s", key: nil, now: Desk.morning)
        }
        try await store.keepFormDraft("un", of: "visite", by: "c1", now: Desk.morning)
        try await store.keepFormDraft("deux", of: "visite", by: "c1", now: Desk.morning)
        try await store.keepFormDraft("nouveau", of: "", by: "c1", now: Desk.morning)
        try store.close()
        store = try desk.open()
        #expect(try await store.formDraft(of: "visite", by: "c1") == "deux")
        #expect(try await store.formDraft(of: "", by: "c1") == "nouveau")
        #expect(try await store.formDraft(of: "visite", by: "c2") == nil)
        try await store.keepFormDraft(nil, of: "visite", by: "c1", now: Desk.morning)
        #expect(try await store.formDraft(of: "visite", by: "c1") == nil)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("Answers recorded again take the place of those before, and replaying gives the same")
    func recordedAgain() async throws {
        let desk = Desk()
        let store = try desk.create()
        let two = recorded(["apl": .integer(1)], ordinals: [0, 1])
        let one = recorded(["apl": .integer(2)], ordinals: [1])
        for answers in [two, one] {
            _ = try await store.append([answers.draft], actor: "a1", key: nil, now: Desk.morning)
        }
        #expect(try await store.answers(ofCase: "c1") == one)
        #expect(try await store.answers(ofCase: "c2") == nil)
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.rows["answers"] == 1)
        #expect(try await store.entries(.ownHouse).count == 2)
        try store.close()
    }

    @Test("Keys are written with what they seal or not at all, and a key of an earlier term is destroyed on the way")
    func keysGoTogether() async throws {
        let desk = Desk()
        let store = try desk.create()
        let today = try day()
        let old = AnswerKey(caseID: "c0", until: try day(-1), key: bytes(1))
        let key = AnswerKey(caseID: "c1", until: try day(30), key: bytes(2))
        _ = try await append(store, recorded([:], ordinals: [1]), [old], today: try day(-1))
        #expect(try await store.answerKeys(ofCase: "c0") == [old])
        let refused = EntryDraft(audience: .ownHouse, kind: AnswersRecorded.kind, version: 1, body: Array("{}".utf8))
        await #expect(throws: StoreFault.self) {
            try await store.record(
                [refused],
                sealedUnder: [key],
                actor: "a1",
                key: "k",
                ending: ("d", "a1"),
                now: Desk.morning,
                today: today
            )
        }
        #expect(try await store.answerKeys(ofCase: "c1").isEmpty)
        for _ in 0..<2 {
            _ = try await append(store, recorded([:], ordinals: [1]), [key], today: today, appendKey: "k")
        }
        #expect(try await store.answerKeys(ofCase: "c1") == [key])
        #expect(try await store.answerKeys(ofCase: "c0").isEmpty)
        // One of the house's entries proves that the earlier one was destroyed: how much, never whose.
        let proofs = try await store.entries(.ownHouse).compactMap { $0.decoded(as: RetentionRun.self) }
        #expect(proofs == [RetentionRun(day: today, answerKeys: 1, cases: 1, drafts: 0)])
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A request's key writes answers and their keys once, and nothing when it was used for something else")
    func keysUnderRequestKeys() async throws {
        let desk = Desk()
        let store = try desk.create()
        let key = AnswerKey(caseID: "c1", until: try day(30), key: bytes(2))
        func append(_ name: String?, _ fingerprint: UInt8, _ keys: [AnswerKey]) async throws -> Appended? {
            try await store.append(
                [recorded([:], ordinals: [1]).draft],
                sealedUnder: keys,
                actor: "machine:1",
                key: name.map { RequestKey(name: $0, fingerprint: [fingerprint]) },
                now: Desk.morning,
                today: try day()
            )
        }
        let first = Position(epoch: 7, sequence: 1)
        #expect(try await append("k", 1, [key]) == .recorded([first]))
        #expect(try await append("k", 1, [key]) == .already(first))
        #expect(try await append("k", 2, [key]) == nil)
        #expect(try await store.answerKeys(ofCase: "c1") == [key])
        #expect(try await append(nil, 0, []) == .recorded([Position(epoch: 7, sequence: 2)]))
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("Once its key is destroyed an answer can be read nowhere in the folder, and the journal is still proven")
    func erased() async throws {
        let desk = Desk()
        let store = try desk.create()
        let name = "Rosalie-Marthe Vandenbrouck"
        let vault = AnswerVault(AES256GCM()) { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) } }
        let key = AnswerKey(caseID: "c1", until: try day(180), key: bytes(9))
        let sealed = try AES256GCM().seal(Array(name.utf8), key: key.key, nonce: bytes(3, 12), context: [])
        var answers = recorded(["pieces": .list([.text("bail")])], ordinals: [1])
        answers.sheets[0].sealed = [
            AnswersRecorded.Sealed(until: key.until, count: 1, nonce: bytes(3, 12), box: sealed)
        ]
        _ = try await append(store, answers, [key], today: try day())
        #expect(try desk.holds(Array(name.utf8)) == false)
        #expect(try desk.holds(key.key))
        #expect(try await store.destroyAnswerKeys(ofCase: "c1") == 1)
        #expect(try await store.destroyAnswerKeys(ofCase: "c1") == 0)
        #expect(try desk.holds(key.key) == false)
        let left = try #require(try await store.answers(ofCase: "c1"))
        let opened = vault.open(left, keys: try await store.answerKeys(ofCase: "c1"), on: try day())
        #expect(opened.map(\.erased) == [1])
        #expect(opened.first?.answers == ["pieces": .list([.text("bail")])])
        #expect(try await store.verify().isClean)
        try store.close()
    }

    private func recorded(_ clear: [String: JSONValue], ordinals: [Int]) -> AnswersRecorded {
        let form = FormStamp(id: "apl", version: 1, hash: "0123456789abcdef")
        return AnswersRecorded(
            caseID: "c1",
            sheets: ordinals.map { AnswersRecorded.Sheet(ordinal: $0, form: form, clear: clear, sealed: []) }
        )
    }

    private func append(
        _ store: HouseStore,
        _ answers: AnswersRecorded,
        _ keys: [AnswerKey],
        today: Day,
        appendKey: String = UUID().uuidString
    ) async throws -> Appended {
        try await store.record(
            [answers.draft],
            sealedUnder: keys,
            actor: "a1",
            key: appendKey,
            ending: ("d", "a1"),
            now: Desk.morning,
            today: today
        )
    }

    private func bytes(_ value: UInt8, _ count: Int = 32) -> [UInt8] {
        (0..<count).map { value &+ UInt8(truncatingIfNeeded: $0 &* 7) }
    }
}
