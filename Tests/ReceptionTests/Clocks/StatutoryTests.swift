import Reception
import Territory
import Testing
import Wording

@Suite("The law's delay")
struct StatutoryTests {
    private var small: SmallClocks

    init() throws { small = try SmallClocks() }

    private func rule(
        _ delay: StatutoryRule.Delay = .months(2),
        incomplete: StatutoryRule.Incomplete = .restarts,
        receipt: StatutoryRule.Receipt = .first,
        extends: Bool = false
    ) -> StatutoryRule {
        StatutoryRule(
            id: "essai",
            silence: .agreement,
            delay: delay,
            text: Label(fr: "CRPA, L231-1"),
            incomplete: incomplete,
            receipt: receipt,
            extendsToWorkingDay: extends
        )
    }

    private func reading(_ rule: StatutoryRule, _ referral: Referral, now: String) throws -> StatutoryReading {
        var small = small
        small.rules.statutoryDefault = rule
        return try #require(small.board.statutory(of: referral, now: try small.at(now)))
    }

    @Test(
        "It ends at 24:00 of the same-numbered day, of the last one of a month that has none",
        arguments: [
            ("2026-02-01", 2, "2026-04-01"), ("2026-07-10", 2, "2026-09-10"), ("2026-12-31", 2, "2027-02-28"),
            ("2027-12-31", 2, "2028-02-29"), ("2028-12-31", 2, "2029-02-28"), ("2028-02-29", 12, "2029-02-28"),
            ("2028-02-29", 48, "2032-02-29"), ("2026-12-30", 2, "2027-02-28"), ("2026-03-31", 1, "2026-04-30"),
            ("2026-08-31", 6, "2027-02-28"), ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
        ]
    )
    func months(_ received: String, _ months: Int, _ last: String) throws {
        let referral = try small.referral("\(received) 10:00", [])
        let reading = try reading(rule(.months(months)), referral, now: "\(received) 11:00")
        let lastDay = try #require(Day(last))
        #expect(reading.lastDay == lastDay)
        #expect(reading.claimableFrom == lastDay.advanced(by: 1))
        #expect(reading.bornAt == small.zone.startOfDay(lastDay.advanced(by: 1)))
        #expect(reading.status == .running)
    }

    @Test("A day beyond the four-digit years is reached too")
    func beyond() throws {
        let day = try #require(Day("9999-12-31"))
        #expect(day.adding(months: 2).number - day.number == 31 + 29, "10000 is a leap year")
    }

    @Test("In days it counts every one of them, and is put off to a working day only where the rule says so")
    func days() throws {
        let referral = try small.referral("2026-11-06 10:00", [])
        #expect(try reading(rule(.days(15)), referral, now: "2026-11-06 11:00").lastDay == Day("2026-11-21"))
        let extended = try reading(rule(.days(15), extends: true), referral, now: "2026-11-06 11:00")
        #expect(extended.lastDay == Day("2026-11-23"))
        let beforeHoliday = try small.referral("2026-03-06 10:00", [])
        let easter = try reading(rule(.months(1), extends: true), beforeHoliday, now: "2026-03-06 11:00")
        #expect(easter.lastDay == Day("2026-04-07"), "6 April 2026 is Easter Monday")
    }

    @Test("Silence decides at the end of the last day and nothing undoes it; a decision before it does")
    func born() throws {
        let late = try small.referral("2026-07-10 10:00", [small.step("2026-09-11 00:00", SmallReferral.caf, .treat)])
        #expect(try reading(rule(), late, now: "2026-12-01 10:00").status == .born)
        let inTime = try small.referral("2026-07-10 10:00", [small.step("2026-09-10 23:59", SmallReferral.caf, .treat)])
        #expect(
            try reading(rule(), inTime, now: "2026-12-01 10:00").status == .decided(try small.at("2026-09-10 23:59"))
        )
        let nobody = try small.referral("2026-07-10 10:00", [])
        #expect(try reading(rule(), nobody, now: "2026-09-10 23:59").status == .running)
        #expect(try reading(rule(), nobody, now: "2026-09-11 00:00").status == .born)
        let answered = try small.referral(
            "2026-07-10 10:00",
            [small.step("2026-07-20 10:00", SmallReferral.caf, .answer)]
        )
        #expect(try reading(rule(), answered, now: "2026-09-11 00:00").status == .born, "an answer is no decision")
    }

    @Test("Only an indispensable document touches it: it begins again when received, or stood still meanwhile")
    func incomplete() throws {
        func waiting(_ isIndispensable: Bool) throws -> Referral {
            let wait = ReferralWait(for: .document, document: "rib", isIndispensable: isIndispensable)
            return try small.referral(
                "2026-07-10 10:00",
                [
                    small.step("2026-07-20 10:00", SmallReferral.caf, .wait(wait)),
                    small.step("2026-08-05 10:00", SmallReferral.agent, .resume),
                ]
            )
        }
        #expect(try reading(rule(), waiting(false), now: "2026-08-06 10:00").lastDay == Day("2026-09-10"))
        #expect(try reading(rule(), waiting(true), now: "2026-08-06 10:00").lastDay == Day("2026-10-05"))
        let suspends = try reading(rule(incomplete: .suspends), waiting(true), now: "2026-08-06 10:00")
        #expect(suspends.lastDay == Day("2026-09-26"))
        #expect(suspends.suspendedDays == 16)
        let meanwhile = try reading(rule(), waiting(true), now: "2026-08-01 10:00")
        #expect(meanwhile.status == .suspended)
        #expect(meanwhile.lastDay == nil)
    }

    @Test("A suspension ends with the days that were given for the document")
    func given() throws {
        let until = try #require(Day("2026-07-30"))
        let wait = ReferralWait(for: .document, isIndispensable: true, until: until)
        let referral = try small.referral(
            "2026-07-10 10:00",
            [
                small.step("2026-07-20 10:00", SmallReferral.caf, .wait(wait))
            ]
        )
        let reading = try reading(rule(incomplete: .suspends), referral, now: "2026-08-06 10:00")
        #expect(reading.status == .running)
        #expect(reading.lastDay == Day("2026-09-20"))
    }

    @Test("It runs from the first receipt, or from the last addressee's where the rule says so")
    func receipt() throws {
        let referral = try small.referral(
            "2026-07-10 10:00",
            [
                small.step("2026-07-20 10:00", SmallReferral.caf, .passOn(ReferralAddressee(serviceOperator: "msa")))
            ]
        )
        #expect(try reading(rule(), referral, now: "2026-08-06 10:00").lastDay == Day("2026-09-10"))
        #expect(try reading(rule(receipt: .last), referral, now: "2026-08-06 10:00").lastDay == Day("2026-09-20"))
    }

    @Test("No rule, no delay: nothing is invented")
    func none() throws {
        let referral = try small.referral("2026-07-10 10:00", [])
        #expect(small.board.statutory(of: referral, now: try small.at("2026-08-01 10:00")) == nil)
    }
}
