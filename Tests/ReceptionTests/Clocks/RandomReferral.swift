import Journal
import Reception
import Territory
import Wording

/// Random calendars, and random people who do random things to a referral on clocks of their own.
struct RandomReferral {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...(list.count - 1))] }

    /// One to three segments of whole hours, at night too, when the clock changes.
    mutating func segments() -> [OpeningSegment] {
        let hours = Set((0..<number(1...3) * 2).map { _ in number(0...24) }).sorted()
        return stride(from: 0, to: hours.count - 1, by: 2).compactMap { index in
            OpeningSegment(
                opens: TimeOfDay(clamping: hours[index] * 60),
                closes: TimeOfDay(clamping: hours[index + 1] * 60)
            )
        }
    }

    mutating func calendar(around first: Day) -> WorkCalendar {
        var rules: [WeeklyHours.Rule] = []
        for weekday in Weekday.allCases where chance(70) {
            let recurrence = pick([.everyWeek, .everyWeek, .evenWeeks, .ofMonth([1, 3])] as [WeeklyHours.Recurrence])
            rules.append(WeeklyHours.Rule(weekday: weekday, segments: segments(), recurrence: recurrence))
        }
        var exceptions: [OpeningException] = []
        for _ in 0..<number(0...4) {
            let from = first.advanced(by: number(0...40))
            let hours = chance(60) ? [] : segments()
            exceptions.append(
                OpeningException(from: from, through: from.advanced(by: number(0...5)), segments: hours, reason: "x")
            )
        }
        return WorkCalendar(
            id: "essai",
            label: Label(fr: "essai"),
            hours: WeeklyHours(rules: rules),
            keepsHolidays: chance(80),
            exceptions: exceptions
        )
    }

    mutating func actor() -> ReferralActor {
        pick([
            SmallReferral.agent, SmallReferral.agent, SmallReferral.caf, SmallReferral.caf, SmallReferral.msa,
            ReferralActor(account: "amelie", house: "allonnes", serviceOperator: "caf"),
            ReferralActor(account: "loin", house: "ailleurs"),
        ])
    }

    mutating func act(_ now: Instant) -> ReferralAct {
        let party = pick(ReferralWait.Party.allCases)
        let wait = ReferralWait(for: party, isIndispensable: chance(40), until: chance(30) ? Day(number: 20_800) : nil)
        return pick([
            .acknowledge, .takeCharge, .wait(wait), .wait(wait), .resume, .resume, .answer, .treat,
            .close(outcome: "x", usefulness: pick(Usefulness.allCases)), .reopen, .refuse,
            .passOn(ReferralAddressee(serviceOperator: pick(["caf", "msa"]))), .cancel, .setPriority("urgente"),
            .setDeadline(chance(50) ? now.adding(seconds: Int64(number(-200...900)) * 3600) : nil),
            .remind(day: pick([9, 21, 45])), .planFollowUp(pick(FollowUp.Way.allCases), due: Day(number: 20_900)),
            .settleFollowUp(number(1...3), pick(FollowUp.End.allCases)), .message, .note, .unknown(["act": "later"]),
        ])
    }

    /// A step that may or may not be one the table has, on a clock that may be behind.
    mutating func step(_ now: Instant) -> ReferralStep {
        let count = pick([1, 1, 1, 1, 2, 2, 3, 0])
        let acts = (0..<count).map { _ in act(now) }
        let at = now.adding(seconds: Int64(chance(15) ? -60 * number(0...3000) : 0))
        return SmallReferral.step(at, actor(), acts, reason: chance(80) ? "raison" : nil)
    }

    /// A step that whoever may do it does: the same act in the right hands, so that lives get long.
    mutating func allowedStep(_ referral: Referral, _ now: Instant) -> ReferralStep {
        let theirs = ReferralActor(account: "z", serviceOperator: referral.addressee.serviceOperator)
        for _ in 0..<40 {
            let act = act(now)
            guard let kind = act.kind, let row = ReferralTable.row(kind, in: referral.state) else { continue }
            // Ends are rarer than the rest.
            if [.cancel, .close].contains(kind), !chance(15) { continue }
            let actor = row.sides.contains(.house) ? SmallReferral.agent : theirs
            return SmallReferral.step(now, actor, [act], reason: "raison")
        }
        return step(now)
    }
}
