import Foundation
import Journal
import Reception
import SecureTransport
import Territory
import Testing

@testable import Storage

@Suite("Persons in the store")
struct PersonTests {
    private static let rules = PersonRules(names: ["nom", "prenoms"], birth: "naissance", contacts: ["telephone"])
    private static let index = PersonIndex(rules) { Digests.sha256([1, 2, 3] + $0) }
    private static let vault = PersonVault(AES256GCM()) { (try? SecureRandom.bytes($0)) ?? [] }

    private func person(_ id: String, _ nom: String, _ prenoms: String, _ birth: String = "1954-03-12") -> Person {
        Person(
            id: id,
            form: FormStamp(id: "personne", version: 1, hash: "0000000000000000"),
            answers: ["nom": .text(nom), "prenoms": .text(prenoms), "naissance": .text(birth)]
        )
    }

    @discardableResult
    private func keep(_ person: Person, _ store: HouseStore) async throws -> [UInt8] {
        let key = try SecureRandom.bytes(PersonVault.keyBytes)
        _ = try await store.append(
            [try Self.vault.seal(person, key: key).draft],
            person: person.id,
            key: key,
            marks: Self.index.marks(person),
            actor: "a1",
            requestKey: nil,
            now: Desk.morning
        )
        return key
    }

    private func find(_ typed: String, _ store: HouseStore) async throws -> [String] {
        let marks = Self.index.marks(typed: typed)
        return try await store.persons(marked: marks, limit: 20).filter { $0.marks == marks.count }
            .map(\.person.recorded.person)
    }

    @Test("A person is sealed wherever the files are looked into, found by sound, and read with their key alone")
    func kept() async throws {
        let desk = Desk()
        let store = try desk.create()
        let key = try await keep(person("p1", "Quatrefages", "Rosalie Zoé"), store)
        #expect(try !desk.holds(Array("Quatrefages".utf8)) && !desk.holds(Array("1954-03-12".utf8)))
        #expect(try await find("zoe QUATREFAGE", store) == ["p1"])
        #expect(try await find("quatrefages durand", store).isEmpty)
        let stored = try #require(try await store.person("p1"))
        #expect(stored.key == key)
        #expect(Self.vault.open(stored.recorded, key: key)?.text("prenoms") == "Rosalie Zoé")
        #expect(try Self.vault.open(stored.recorded, key: SecureRandom.bytes(32)) == nil)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("Two records merged are one, and two again when it is undone")
    func merged() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(person("p1", "Lefèvre", "Rosalie"), store)
        try await keep(person("p2", "Lefebvre", "Zoé Rosalie"), store)
        #expect(Set(try await find("lefevre rosalie", store)) == ["p1", "p2"])
        let merge = PersonChange.Merged(kept: "p1", merged: "p2").draft
        _ = try await store.append([merge], actor: "a1", key: nil, now: Desk.morning)
        #expect(try await find("lefevre zoe", store) == ["p1"])
        #expect(try await store.merged(into: "p1").map(\.recorded.person) == ["p2"])
        let parting = PersonChange.Parted(merged: "p2").draft
        _ = try await store.append([parting], actor: "a1", key: nil, now: Desk.morning)
        #expect(try await find("lefevre zoe", store) == ["p2"])
        let alone = PersonChange.Merged(kept: "p9", merged: "p2").draft
        _ = try await store.append([alone], actor: "a1", key: nil, now: Desk.morning)
        #expect(try await store.person("p2")?.mergedInto == nil)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("Every look at a person is told to whoever asks who saw them")
    func looks() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(person("p1", "Lefèvre", "Rosalie"), store)
        for (actor, purpose) in [("a1", PersonChange.Looked.Purpose.search), ("a2", .page)] {
            let look = PersonChange.Looked(person: "p1", purpose: purpose).draft
            _ = try await store.append([look], actor: actor, key: nil, now: Desk.morning)
        }
        let looks = try await store.looks(at: "p1", limit: 10)
        #expect(looks.map(\.actor) == ["a2", "a1"] && looks.map(\.purpose) == [.page, .search])
        try store.close()
    }

    @Test("Erased, nothing of a person is left in any byte of the folder: name, key, marks, messages about them")
    func erased() async throws {
        let desk = Desk()
        let store = try desk.create()
        let key = try await keep(person("p1", "Quatrefages", "Rosalie"), store)
        try await keep(person("p2", "Durand", "Paul"), store)
        let number = CaseNumber(random: [1, 2, 3, 4, 5])
        let made = ReferralMade(
            referral: number,
            house: "425",
            motif: "social.rsa",
            addressee: ReferralAddressee(serviceOperator: "caf"),
            person: "p1",
            receivedAt: Desk.morning,
            at: Desk.morning,
            actor: ReferralActor(account: "a1", house: "425")
        )
        let sealed = try Self.vault.seal("Madame Quatrefages attend", of: "p1", at: "t1", key: key)
        let text = ReferralText(text: "t1", referral: number, owner: "p1", sealed: sealed)
        let drafts = [made.draft(for: .operator("caf")), text.draft(for: .operator("caf"))]
        _ = try await store.append(drafts, actor: "a1", key: nil, now: Desk.morning)
        let kept = try #require(try await store.texts(of: number).first)
        #expect(kept.key == key)
        #expect(Self.vault.open(kept.text.sealed, of: "p1", at: "t1", key: key) == "Madame Quatrefages attend")
        let marks = Self.index.marks(person("p1", "Quatrefages", "Rosalie"))
        let named = Self.index.marks(typed: "quatrefages rosalie")
        #expect(try desk.holds(key))

        #expect(try await store.erase("p1", reason: .asked, actor: "a1", now: Desk.morning))
        #expect(try !desk.holds(key))
        for mark in marks.intersection(named) { #expect(try !desk.holds(mark)) }
        #expect(try await store.person("p1") == nil)
        #expect(try await find("quatrefages", store).isEmpty)
        #expect(try await store.texts(of: number).map(\.key) == [nil])
        #expect(try await store.referral(number)?.made.person == "p1")
        #expect(try await find("durand paul", store) == ["p2"])
        #expect(try await store.erase("p1", reason: .asked, actor: "a1", now: Desk.morning) == false)
        let proofs = try await store.entries(.ownHouse).count { $0.kind == PersonChange.Kind.erased }
        #expect(proofs == 1)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A mandate given, its paper and its revocation are found again with the person")
    func mandates() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(person("p1", "Lefèvre", "Rosalie"), store)
        let given = MandateGiven(
            mandate: "m1",
            person: "p1",
            form: .textMessage,
            motifs: ["social.rsa"],
            from: try day(),
            through: try day(90),
            textVersion: "1",
            textHash: "ab"
        )
        let drafts = [given.draft, MandatePaper(mandate: "m1", on: try day(2)).draft]
        _ = try await store.append(drafts, actor: "a1", key: nil, now: Desk.morning)
        var mandate = try #require(try await store.mandates(of: "p1").first)
        #expect(try mandate.covers("social.rsa", on: day(3)) && mandate.paperOn == day(2))
        let revocation = MandateRevoked(mandate: "m1").draft
        let later = Desk.morning.adding(seconds: 60)
        _ = try await store.append([revocation], actor: "a2", key: nil, now: later)
        _ = try await store.append([revocation], actor: "a2", key: nil, now: later.adding(seconds: 60))
        mandate = try #require(try await store.mandates(of: "p1").first)
        #expect(try mandate.revokedAt == later && !mandate.covers("social.rsa", on: day(3)))
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A person sent twice under one key is made once, under the first key of their own")
    func sentTwice() async throws {
        let desk = Desk()
        let store = try desk.create()
        let rosalie = person("p1", "Quatrefages", "Rosalie")
        var keys: [[UInt8]] = []
        for _ in 0..<2 {
            let key = try SecureRandom.bytes(PersonVault.keyBytes)
            keys.append(key)
            _ = try await store.append(
                [try Self.vault.seal(rosalie, key: key).draft],
                person: "p1",
                key: key,
                marks: Self.index.marks(rosalie),
                actor: "a1",
                requestKey: "person:p1",
                now: Desk.morning
            )
        }
        #expect(try await store.person("p1")?.key == keys[0])
        #expect(try await store.entries(.ownHouse).count == 1)
        try store.close()
    }

    @Test("Past the term after the last contact a person is destroyed and counted, or kept while a referral is open")
    func pastTerm() async throws {
        let desk = Desk()
        let store = try desk.create()
        let keys = [
            try await keep(person("old", "Quatrefages", "Rosalie"), store),
            try await keep(person("twin", "Quatrefage", "Rosalie"), store),
            try await keep(person("open", "Durand", "Paul"), store),
            try await keep(person("seen", "Petit", "Jeanne"), store),
        ]
        let merge = PersonChange.Merged(kept: "old", merged: "twin").draft
        _ = try await store.append([merge], actor: "a1", key: nil, now: Desk.morning)
        let made = ReferralMade(
            referral: CaseNumber(random: [1, 2, 3, 4, 5]),
            house: "425",
            motif: "social.rsa",
            addressee: ReferralAddressee(serviceOperator: "caf"),
            person: "open",
            receivedAt: Desk.morning,
            at: Desk.morning,
            actor: ReferralActor(account: "a1", house: "425")
        )
        _ = try await store.append([made.draft(for: .operator("caf"))], actor: "a1", key: nil, now: Desk.morning)
        let later = Desk.morning.adding(seconds: 86_400)
        _ = try await store.append([mandate("m1", of: "seen").draft], actor: "a1", key: nil, now: later)

        let expected = RetentionRun(day: try day(9), answerKeys: 0, cases: 0, drafts: 0, persons: 1, waiting: 1)
        let told = try await store.pastTerm(on: day(9), draftsBefore: Desk.morning, contactsBefore: later)
        #expect(told == expected)
        #expect(try desk.holds(keys[0]))
        let run = try await store.destroyPastTerm(
            on: day(9),
            draftsBefore: Desk.morning,
            contactsBefore: later,
            actor: "system",
            now: later
        )
        #expect(run == expected)
        #expect(try !desk.holds(keys[0]) && !desk.holds(keys[1]))
        #expect(try await store.person("old") == nil)
        #expect(try await store.person("open") != nil)
        #expect(try await store.person("seen") != nil)
        let again = try await store.pastTerm(on: day(9), draftsBefore: Desk.morning, contactsBefore: later)
        #expect(again.isEmpty && again.waiting == 1)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    private func mandate(_ id: String, of person: String) throws -> MandateGiven {
        MandateGiven(
            mandate: id,
            person: person,
            form: .oral,
            motifs: ["social.rsa"],
            from: try day(),
            through: try day(30),
            textVersion: "1",
            textHash: "00"
        )
    }

    @Test("A mandate is given, its paper comes, something is done under it, and it is revoked; all is told in order")
    func usedMandates() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await keep(person("p1", "Lefèvre", "Rosalie"), store)
        _ = try await store.append([mandate("m1", of: "p1").draft], actor: "a1", key: nil, now: Desk.morning)
        let given = try await store.mandates(of: "p1")
        let used = try #require(MandateUsed("social.rsa", under: given, on: day(3)))
        #expect(used.mandate == "m1")
        #expect(try MandateUsed("logement.apl", under: given, on: day(3)) == nil)
        #expect(try MandateUsed("social.rsa", under: given, on: day(31)) == nil)
        _ = try await store.append([used.draft], actor: "a2", key: "k", now: Desk.morning)
        _ = try await store.append([used.draft], actor: "a2", key: "k", now: Desk.morning)
        let paper = MandatePaper(mandate: "m1", on: try day(4)).draft
        _ = try await store.append(
            [paper, MandateRevoked(mandate: "m1").draft],
            actor: "a1",
            key: nil,
            now: Desk.morning
        )
        let mandate = try #require(try await store.mandates(of: "p1").first)
        #expect(try mandate.paperOn == day(4) && mandate.revokedAt == Desk.morning && !mandate.awaitsPaper)
        #expect(try MandateUsed("social.rsa", under: [mandate], on: day(3)) == nil)
        let uses = try await store.mandateUses(of: "p1")
        #expect(uses == [MandateUse(at: Desk.morning, actor: "a2", mandate: "m1", motif: "social.rsa")])
        #expect(try await store.verify().isClean)
        try store.close()
    }
}
