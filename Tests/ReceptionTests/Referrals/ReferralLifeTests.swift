import Journal
import Reception
import Territory
import Testing

@Suite("The life of a referral")
struct ReferralLifeTests {
    private let start = Instant(seconds: 1_800_000_000)
    private func hour(_ count: Int64) -> Instant { start.adding(seconds: count * 3600) }

    private func referral(_ steps: [ReferralStep]) throws -> Referral {
        var referral = Referral(SmallReferral.made(at: start))
        for step in steps { try referral.apply(step) }
        return referral
    }

    private func step(
        _ at: Int64,
        _ actor: ReferralActor,
        _ acts: ReferralAct...,
        reason: String? = nil
    ) -> ReferralStep {
        SmallReferral.step(hour(at), actor, acts, reason: reason)
    }

    @Test("From new to closed, each step says who, when and what it did")
    func whole() throws {
        let referral = try referral([
            step(1, SmallReferral.caf, .acknowledge),
            step(2, SmallReferral.caf, .takeCharge),
            step(3, SmallReferral.caf, .answer, .wait(ReferralWait(for: .document, document: "rib"))),
            step(4, SmallReferral.agent, .resume),
            step(5, SmallReferral.caf, .treat),
            step(6, SmallReferral.agent, .close(outcome: "droitOuvert", usefulness: .yes)),
        ])
        #expect(
            referral.history.map(\.to) == [
                .acknowledged, .inCharge, .waiting, .answered, .treated, .closed,
            ]
        )
        #expect(referral.closing?.usefulness == .yes)
        #expect(referral.closing?.at == hour(6))
        #expect(referral.wait == nil)
        #expect(referral.anomalies.isEmpty)
    }

    @Test("A wrong addressee passes on, and the chain keeps both with their dates")
    func chain() throws {
        let msa = ReferralAddressee(serviceOperator: "msa")
        let referral = try referral([
            step(1, SmallReferral.caf, .refuse, .passOn(msa), reason: "mauvaisDestinataire"),
            step(2, SmallReferral.msa, .takeCharge),
        ])
        #expect(referral.hops.map(\.addressee.serviceOperator) == ["caf", "msa"])
        #expect(referral.hops[0].refusedAt == hour(1))
        #expect(referral.hops[0].until == hour(1))
        #expect(referral.hops[1].from == hour(1))
        #expect(referral.state == .inCharge)
        var late = referral
        #expect(throws: ReferralFault.notTheirs) { try late.apply(step(3, SmallReferral.caf, .answer)) }
        #expect(late == referral)
    }

    @Test(
        "What the table does not have is refused with its reason, and changes nothing",
        arguments: ReferralState.allCases
    )
    func table(_ state: ReferralState) throws {
        for act in ReferralAct.Kind.allCases {
            let row = ReferralTable.row(act, in: state)
            #expect(
                ReferralTable.acts(.house, in: state).contains(act)
                    == (row?.sides.contains(.house) ?? false)
            )
            if state.isOver, row != nil {
                #expect([.reopen, .planFollowUp, .settleFollowUp, .message, .note].contains(act))
            }
        }
    }

    @Test(
        "Neither a side nor a stranger does what is not theirs, and a step is done whole or not at all"
    )
    func sides() throws {
        var referral = try referral([])
        let before = referral
        #expect(throws: ReferralFault.otherSide(.answer)) {
            try referral.apply(step(1, SmallReferral.agent, .answer))
        }
        #expect(throws: ReferralFault.otherSide(.cancel)) {
            try referral.apply(step(1, SmallReferral.caf, .cancel, reason: "x"))
        }
        #expect(throws: ReferralFault.notTheirs) {
            try referral.apply(step(1, SmallReferral.msa, .answer))
        }
        #expect(throws: ReferralFault.notInTable(.resume, .acknowledged)) {
            try referral.apply(step(1, SmallReferral.caf, .acknowledge, .resume))
        }
        #expect(throws: ReferralFault.noReason(.refuse)) {
            try referral.apply(step(1, SmallReferral.caf, .refuse))
        }
        #expect(throws: ReferralFault.noAct) {
            try referral.apply(SmallReferral.step(hour(1), SmallReferral.agent, []))
        }
        let other = ReferralStep(
            of: CaseNumber(random: [9]),
            at: hour(1),
            by: SmallReferral.caf,
            [.answer]
        )
        #expect(throws: ReferralFault.otherReferral) { try referral.apply(other) }
        let same = ReferralAddressee(serviceOperator: "caf")
        #expect(throws: ReferralFault.sameAddressee) {
            try referral.apply(step(1, SmallReferral.caf, .passOn(same)))
        }
        #expect(referral == before)
        let recording = ReferralActor(account: "amelie", house: "allonnes", serviceOperator: "caf")
        try referral.apply(step(2, recording, .answer))
        #expect(referral.state == .answered)
    }

    @Test("A group's referral is acted on in that group's name alone")
    func groups() throws {
        var made = SmallReferral.made(at: start)
        made.addressee.group = "apl"
        var referral = Referral(made)
        #expect(throws: ReferralFault.notTheirs) {
            try referral.apply(step(1, SmallReferral.caf, .takeCharge))
        }
        var colleague = SmallReferral.caf
        colleague.group = "apl"
        try referral.apply(step(1, colleague, .takeCharge))
        #expect(referral.acts(SmallReferral.caf).isEmpty)
        #expect(referral.acts(colleague).contains(.answer))
    }

    @Test(
        "A follow-up is planned after treatment, proposed on its day, then done, or waived with a reason"
    )
    func followUps() throws {
        let due = try #require(Day("2027-03-01"))
        var referral = try referral([
            step(1, SmallReferral.caf, .treat),
            step(
                2,
                SmallReferral.agent,
                .planFollowUp(.callBack, due: due),
                .planFollowUp(.message, due: due)
            ),
        ])
        #expect(referral.followUps.map { $0.isDue(on: due) } == [true, true])
        #expect(!referral.followUps[0].isDue(on: due.advanced(by: -1)))
        try referral.apply(step(3, SmallReferral.agent, .settleFollowUp(1, .done)))
        #expect(throws: ReferralFault.noReason(.settleFollowUp)) {
            try referral.apply(step(4, SmallReferral.agent, .settleFollowUp(2, .waived)))
        }
        try referral.apply(
            step(4, SmallReferral.agent, .settleFollowUp(2, .waived), reason: "injoignable")
        )
        #expect(throws: ReferralFault.noFollowUp(2)) {
            try referral.apply(step(5, SmallReferral.agent, .settleFollowUp(2, .done)))
        }
        #expect(referral.followUps.map(\.end) == [.done, .waived])
    }

    @Test("A reminder is given once for a day of the plan, to each addressee anew")
    func reminders() throws {
        var referral = try referral([step(1, SmallReferral.agent, .remind(day: 9))])
        #expect(throws: ReferralFault.remindedAlready(9)) {
            try referral.apply(step(2, SmallReferral.agent, .remind(day: 9)))
        }
        try referral.apply(
            step(3, SmallReferral.caf, .passOn(ReferralAddressee(serviceOperator: "msa")))
        )
        try referral.apply(step(4, SmallReferral.agent, .remind(day: 9)))
        #expect(referral.reminders.map(\.hop) == [0, 1])
    }

    @Test(
        "Two people who contradict each other while cut off make an anomaly, the same in every order of arrival"
    )
    func contradiction() throws {
        let steps = [
            step(1, SmallReferral.caf, .takeCharge),
            step(2, SmallReferral.agent, .cancel, reason: "abandonUsager"),
            step(3, SmallReferral.caf, .answer),
            SmallReferral.step(hour(4), SmallReferral.caf, [.unknown(["act": "escalate"])]),
        ].enumerated().map { index, step in
            RecordedStep(
                step,
                time: HybridTime(wall: step.at, counter: 0),
                author: step.actor.side == .house ? "allonnes" : "caf",
                position: Position(epoch: 1, sequence: UInt64(index + 1))
            )
        }
        let made = SmallReferral.made(at: start)
        let expected = Referral.folded(made, steps)
        #expect(expected.state == .cancelled)
        #expect(expected.anomalies.map(\.fault) == [.notInTable(.answer, .cancelled), .unknownAct])
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20 {
            #expect(Referral.folded(made, (steps + steps).shuffled(using: &generator)) == expected)
        }
    }

    @Test("A step dated before the one it follows counts from then, so no time is ever negative")
    func backwards() throws {
        let referral = try referral([
            step(5, SmallReferral.caf, .takeCharge),
            step(2, SmallReferral.caf, .answer),
        ])
        #expect(referral.history.map(\.at) == [hour(5), hour(5)])
        #expect(referral.history[1].step.at == hour(2))
    }
}
