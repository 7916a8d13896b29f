import Journal
import Reception
import Territory
import Testing

@Suite("A referral in the journal")
struct ReferralDocumentTests {
    private let start = Instant(seconds: 1_800_000_000)

    @Test("Every act is read back as it was written")
    func acts() throws {
        let day = try #require(Day("2027-03-01"))
        let acts: [ReferralAct] = [
            .acknowledge, .takeCharge, .wait(ReferralWait(for: .person)), .resume, .answer, .treat,
            .wait(ReferralWait(for: .document, document: "rib", isIndispensable: true, until: day)),
            .close(outcome: "droitOuvert", usefulness: .doNotKnow), .reopen, .refuse,
            .passOn(ReferralAddressee(serviceOperator: "msa", group: "g")), .cancel,
            .setPriority("urgente"),
            .setDeadline(start), .setDeadline(nil), .remind(day: 9), .planFollowUp(.visit, due: day),
            .settleFollowUp(1, .waived), .message, .note, .unknown(["act": "later", "with": [1, 2]]),
        ]
        #expect(Set(acts.compactMap(\.kind)) == Set(ReferralAct.Kind.allCases))
        var step = ReferralStep(
            of: SmallReferral.number,
            at: start,
            by: SmallReferral.caf,
            acts,
            reason: "r",
            text: "t",
            channel: "courriel"
        )
        step.unknown = ["later": ["kept": true]]
        let draft = step.draft(for: .operator("caf"))
        #expect(draft.kind == "referral.step")
        #expect(try ReferralStep(#require(JSONValue(untrusted: draft.body))) == step)
    }

    @Test("What made it is read back, fields of a later version kept")
    func made() throws {
        var made = SmallReferral.made(
            at: start,
            receivedAt: start.adding(seconds: -60),
            priority: "urgente"
        )
        made.unknown = ["later": 1]
        let draft = made.draft(for: .operator("caf"))
        #expect(draft.kind == "referral.made")
        #expect(try ReferralMade(#require(JSONValue(untrusted: draft.body))) == made)
        #expect(throws: ReferralDocumentFault(field: "motif")) {
            try ReferralMade(["referral": .text(made.referral.description), "house": "a"])
        }
        #expect(throws: ReferralDocumentFault(field: "referral")) {
            try ReferralMade(["referral": "7K3M-QX90-0"])
        }
    }

    @Test("A case number is read as it is said, and a misread or swapped sign is noticed")
    func numbers() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let number = CaseNumber(
                random: (0..<5).map { _ in UInt8.random(in: 0...255, using: &generator) }
            )
            let text = number.description
            #expect(CaseNumber(text.lowercased().replacing("-", with: " ")) == number)
            #expect(CaseNumber(text.replacing("0", with: "o").replacing("1", with: "l")) == number)
            var signs = Array(text.filter { $0 != "-" })
            let place = Int.random(in: 0..<7, using: &generator)
            if Set(signs[place...(place + 1)].map { $0 == "Z" ? "0" : $0 }).count == 2 {
                signs.swapAt(place, place + 1)
                #expect(CaseNumber(String(signs)) == nil)
            }
        }
        #expect(CaseNumber("bonjour") == nil)
    }
}
