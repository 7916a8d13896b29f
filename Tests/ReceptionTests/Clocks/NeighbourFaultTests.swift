import Reception
import Territory
import Testing
import Wording

/// What neighbouring tools get wrong, as their own users tell it (`domain/asks.md`, delays).
@Suite("Delays that the neighbours get wrong")
struct NeighbourFaultTests {
    private let small: SmallClocks
    private let agent = SmallReferral.agent
    private let caf = SmallReferral.caf
    private let msa = SmallReferral.msa

    init() throws { small = try SmallClocks() }

    @Test("While the person is awaited nothing is late (osTicket#3034, #1684)")
    func pausedForPerson() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .wait(ReferralWait(for: .person)))
            ]
        )
        let clock = try small.clock(.firstAnswer, referral, now: "2026-12-31 10:00")
        #expect(clock.condition == .paused(.person))
        #expect(clock.due == nil)
        #expect(!clock.isLate)
        #expect(clock.consumedDays == 0)
        #expect(clock.remaining == .days(3))
    }

    @Test("Time on hold is not lost when a case is closed straight from it (frappe/helpdesk#3776)")
    func closedWhilePaused() throws {
        let referral = try small.referral(
            "2026-02-02 10:00",
            [
                small.step("2026-02-03 10:00", caf, .wait(ReferralWait(for: .person))),
                small.step("2026-08-03 10:00", agent, .close(outcome: "injoignable", usefulness: .doNotKnow)),
            ]
        )
        let clock = try small.clock(.solved, referral, now: "2026-08-10 10:00")
        #expect(clock.consumedDays == 0)
        #expect(clock.consumedSeconds == 7 * 3600 - 3600)
        #expect(clock.pausedSeconds == clock.spans[1].from.seconds(to: clock.spans[1].until))
        #expect(clock.stoppedAt == (try small.at("2026-08-03 10:00")))
        #expect(!clock.isLate)
    }

    @Test("A pause begun after the breach freezes how late it is, and it is late all the same (frappe/helpdesk#3709)")
    func pausedLate() throws {
        let referral = try small.referral(
            "2026-11-02 10:00",
            [
                small.step("2026-11-10 10:00", caf, .wait(ReferralWait(for: .document)))
            ]
        )
        let first = try small.clock(.firstAnswer, referral, now: "2026-11-10 10:00")
        let later = try small.clock(.firstAnswer, referral, now: "2026-12-10 10:00")
        #expect(small.iso(first.due) == "2026-11-05T17:00")
        #expect(later.isLate && first.isLate)
        #expect(later.overdueDays == 2 && first.overdueDays == 2)
        #expect(later.overdueSeconds == 13 * 3600)
        #expect(later.due == first.due)
    }

    @Test("A change of priority keeps the pause that was accumulated (glpi#6902, #15605)")
    func priority() throws {
        var small = small
        small.rules.targets.append(
            ClockTarget(id: "urgent", priorities: ["urgente"], lengths: [.firstAnswer: .days(2)])
        )
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-23 11:00", caf, .wait(ReferralWait(for: .person))),
                small.step("2026-12-01 10:00", agent, .resume),
                small.step("2026-12-01 10:05", agent, .setPriority("urgente")),
            ]
        )
        let clock = try small.clock(.firstAnswer, referral, now: "2026-12-01 11:00")
        #expect(clock.target == .length(.days(2), rule: "urgent"))
        #expect(small.iso(clock.due) == "2026-12-02T17:00")
        #expect(clock.pausedSeconds == (try small.at("2026-11-23 11:00")).seconds(to: try small.at("2026-12-01 10:00")))
    }

    @Test("A pause over a weekend is not counted twice when the target is in days (glpi#10594)")
    func weekend() throws {
        let plain = try small.referral("2026-11-26 10:00", [])
        let paused = try small.referral(
            "2026-11-26 10:00",
            [
                small.step("2026-11-27 18:00", caf, .wait(ReferralWait(for: .person))),
                small.step("2026-11-30 08:00", agent, .resume),
            ]
        )
        for referral in [plain, paused] {
            let clock = try small.clock(.firstAnswer, referral, now: "2026-11-30 10:00")
            #expect(small.iso(clock.due) == "2026-12-01T17:00")
            #expect(clock.consumedDays == 1)
        }
    }

    @Test("A deadline set by hand never moves (glpi#17186)")
    func handSet() throws {
        let deadline = try small.at("2026-12-04 16:00")
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", agent, .setDeadline(deadline)),
                small.step("2026-11-24 11:00", caf, .wait(ReferralWait(for: .person))),
                small.step("2026-11-30 11:00", agent, .resume),
                small.step("2026-11-30 12:00", agent, .setPriority("urgente")),
                small.step("2026-12-01 09:00", caf, .passOn(ReferralAddressee(serviceOperator: "msa"))),
            ]
        )
        let clock = try small.clock(.solved, referral, now: "2026-12-02 10:00")
        #expect(clock.due == deadline)
        #expect(!clock.isLate)
        #expect(try small.clock(.solved, referral, now: "2026-12-04 16:30").isLate)
        #expect(try small.clock(.solved, referral, now: "2026-12-04 16:30").overdueSeconds == 1800)
    }

    @Test("No target falls outside opening hours (glpi#9082)")
    func insideHours() throws {
        var small = small
        small.rules.targets = [ClockTarget(id: "h", lengths: [.firstAnswer: .seconds(4 * 3600), .solved: .days(7)])]
        let board = small.board
        let working = board.calendar(ofOperator: "caf")
        for minute in stride(from: 0, to: 7 * 1440, by: 37) {
            let start = try small.at("2026-12-21 00:00").adding(seconds: Int64(minute) * 60)
            let referral = Referral(SmallReferral.made(at: start))
            for clock in board.clocks(of: referral, now: start) {
                let due = try #require(clock.due)
                #expect(working.isOpen(at: due.adding(seconds: -1)))
            }
        }
    }

    @Test("Each hop has a clock of its own, beside the one from end to end (glpi#1911, escalade#151)")
    func hops() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step(
                    "2026-11-26 10:00",
                    caf,
                    .refuse,
                    .passOn(ReferralAddressee(serviceOperator: "msa")),
                    reason: "r"
                )
            ]
        )
        let now = "2026-11-26 11:00"
        let whole = try small.clock(.firstAnswer, referral, now: now)
        let second = try small.clock(.firstAnswer, referral, hop: 1, now: now)
        #expect(small.iso(whole.due) == "2026-11-26T17:00")
        #expect(whole.consumedDays == 2)
        #expect(small.iso(second.due) == "2026-12-01T17:00")
        #expect(second.consumedDays == 0)
    }

    @Test("Leaving an operator stops its clock (zammad#5624)")
    func leaving() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .passOn(ReferralAddressee(serviceOperator: "msa")))
            ]
        )
        let first = try small.clock(.solved, referral, hop: 0, now: "2027-01-10 10:00")
        #expect(first.stoppedAt == (try small.at("2026-11-24 10:00")))
        #expect(!first.isLate)
        #expect(first.consumedDays == 0)
    }

    @Test("What is awaited is awaited of the next addressee too: the pause goes through re-routing")
    func pausedThroughHop() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-23 11:00", caf, .wait(ReferralWait(for: .document))),
                small.step("2026-11-24 10:00", caf, .passOn(ReferralAddressee(serviceOperator: "msa"))),
                small.step("2026-11-27 10:00", agent, .resume),
            ]
        )
        #expect(referral.state == .new)
        let whole = try small.clock(.firstAnswer, referral, now: "2026-11-27 11:00")
        let second = try small.clock(.firstAnswer, referral, hop: 1, now: "2026-11-27 11:00")
        #expect(small.iso(whole.due) == "2026-12-01T17:00")
        #expect(second.spans.map(\.condition) == [.paused(.document), .running])
        #expect(small.iso(second.due) == "2026-12-01T17:00")
    }

    @Test("The time until the next answer does not overrule the first answer's (zammad#5177)")
    func nextAnswer() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .message), small.step("2026-11-24 11:00", agent, .message),
            ]
        )
        #expect(small.iso(try small.clock(.firstAnswer, referral, now: "2026-11-24 12:00").due) == "2026-11-26T17:00")
        var answered = referral
        try answered.apply(small.step("2026-11-25 10:00", caf, .answer))
        let now = "2026-11-25 12:00"
        #expect(try small.clock(.firstAnswer, answered, now: now).stoppedAt == (try small.at("2026-11-25 10:00")))
        #expect(small.iso(try small.clock(.nextAnswer, answered, now: now).due) == "2026-12-16T17:00")
    }

    @Test("An answer given in the same step as a pause stops the first answer's clock (zammad#3551)")
    func answerAndPause() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .answer, .wait(ReferralWait(for: .document, document: "rib")))
            ]
        )
        let now = "2026-12-24 10:00"
        for hop in [nil, 0] {
            let first = try small.clock(.firstAnswer, referral, hop: hop, now: now)
            #expect(first.stoppedAt == (try small.at("2026-11-24 10:00")))
            #expect(first.pausedSeconds == 0)
        }
        #expect(try small.clock(.nextAnswer, referral, now: now).condition == .paused(.document))
        #expect(try small.clock(.solved, referral, now: now).condition == .paused(.document))
    }

    @Test("What the person says by another channel starts the clock again (zammad#1322)")
    func otherChannel() throws {
        var step = try small.step("2026-11-26 10:00", agent, .resume)
        step.channel = "telephone"
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-23 11:00", caf, .wait(ReferralWait(for: .person))), step,
            ]
        )
        let clock = try small.clock(.firstAnswer, referral, now: "2026-11-26 10:00")
        #expect(clock.condition == .running)
        #expect(small.iso(clock.due) == "2026-11-30T17:00")
    }

    @Test("Every deadline is shown, not only the nearest (zammad#3928)")
    func every() throws {
        let referral = try small.referral("2026-11-23 10:00", [small.step("2026-11-24 10:00", caf, .answer)])
        let clocks = small.board.clocks(of: referral, now: try small.at("2026-11-24 11:00"))
        #expect(clocks.map(\.hop) == [nil, nil, nil, 0, 0, 0])
        #expect(clocks.map(\.measure) == ClockMeasure.allCases + ClockMeasure.allCases)
        #expect(clocks.allSatisfy { $0.due != nil })
    }

    @Test("Nobody is warned at night, at lunch or on a day off, and each once (zammad#4432)")
    func warnedAtWork() throws {
        var small = small
        small.rules.warnings = [
            WarningRule(.beforeTarget, to: .serviceOperator, days: 1), WarningRule(.afterTarget, to: .house, days: 0),
        ]
        let board = small.board
        let referral = try small.referral("2026-11-26 10:00", [])
        var told: Set<String> = []
        var heard: [String] = []
        for minute in 0..<(14 * 1440) {
            let now = try small.at("2026-11-26 10:00").adding(seconds: Int64(minute) * 60)
            for warning in board.dueWarnings(of: referral, now: now, told: told) {
                #expect(board.calendar(ofHouse: "allonnes").isOpen(at: now))
                told.insert(warning.id)
                let measure = warning.measure?.rawValue ?? ""
                heard.append("\(warning.occasion) \(warning.to) \(measure) \(small.iso(now) ?? "")")
            }
        }
        #expect(
            heard == [
                "beforeTarget serviceOperator firstAnswer 2026-11-30T09:00",
                "afterTarget house firstAnswer 2026-12-02T09:00",
                "beforeTarget serviceOperator solved 2026-12-04T09:00",
                "afterTarget house solved 2026-12-08T09:00",
            ]
        )
    }

    @Test("A public holiday does not count, a movable one neither (zammad#390)")
    func holidays() throws {
        let clock = try small.clock(.firstAnswer, small.referral("2026-05-12 10:00", []), now: "2026-05-12 10:00")
        #expect(small.iso(clock.due) == "2026-05-18T17:00", "Ascension is Thursday 14 May 2026")
        let easter = try small.clock(.firstAnswer, small.referral("2026-04-03 10:00", []), now: "2026-04-03 10:00")
        #expect(small.iso(easter.due) == "2026-04-09T17:00", "Easter Monday is 6 April 2026")
    }

    @Test("Lunch is closed, so it does not count (frappe/helpdesk#2212, osTicket#4807)")
    func lunch() throws {
        var small = small
        small.rules.targets = [ClockTarget(id: "h", lengths: [.firstAnswer: .seconds(2 * 3600)])]
        let clock = try small.clock(.firstAnswer, small.referral("2026-11-23 11:00", []), now: "2026-11-23 13:30")
        #expect(small.iso(clock.due) == "2026-11-23T15:00")
        #expect(clock.consumedSeconds == 3600)
        #expect(clock.remaining == .seconds(3600))
    }

    @Test("One is warned before silence decides (demarche.numerique#1778), and after")
    func implicitDecision() throws {
        var small = small
        small.rules.statutoryDefault = StatutoryRule(
            id: "d",
            silence: .agreement,
            delay: .months(2),
            text: Label(fr: "x")
        )
        small.rules.warnings = [
            WarningRule(.beforeDecision, to: .house, days: 14), WarningRule(.afterDecision, to: .house, days: 0),
        ]
        let referral = try small.referral("2026-07-10 10:00", [])
        let warnings = small.board.warnings(of: referral, now: try small.at("2026-07-11 10:00"))
        #expect(warnings.map { small.iso($0.at) } == ["2026-08-27T09:00", "2026-09-11T09:00"])
        #expect(warnings.map { small.iso($0.due) } == ["2026-09-11T00:00", "2026-09-11T00:00"])
    }

    @Test("Each operator has its own target, and its own calendar (demarche.numerique#9809)")
    func perOperator() throws {
        var small = small
        small.rules.targets.append(ClockTarget(id: "msa", operators: ["msa"], lengths: [.firstAnswer: .days(5)]))
        small.rules.calendars.append(
            WorkCalendar(
                id: "msa",
                label: Label(fr: "MSA"),
                hours: SmallClocks.week("08:30-12:30", [.monday, .tuesday, .thursday])
            )
        )
        small.rules.operatorCalendars["msa"] = "msa"
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .passOn(ReferralAddressee(serviceOperator: "msa")))
            ]
        )
        let clock = try small.clock(.firstAnswer, referral, hop: 1, now: "2026-11-24 11:00")
        #expect(clock.target == .length(.days(5), rule: "msa"))
        #expect(clock.calendar == "msa")
        #expect(small.iso(clock.due) == "2026-12-07T12:30")
    }

    @Test("Each addressee is reminded by its own plan, the days awaited from the person left out (demarches#3232, C-E)")
    func reminders() throws {
        var small = small
        small.rules.reminders = [9, 21, 45].map { ClockRules.Reminder(day: $0, label: Label(fr: "x")) }
        let referral = try small.referral(
            "2026-10-01 10:00",
            [
                small.step("2026-10-02 10:00", caf, .wait(ReferralWait(for: .person))),
                small.step("2026-10-07 10:00", agent, .resume),
                small.step("2026-10-15 09:00", agent, .remind(day: 9)),
            ]
        )
        let plan = small.board.reminders(of: referral, now: try small.at("2026-10-15 10:00"))
        #expect(plan.map { small.iso($0.at) } == ["2026-10-15T09:00", "2026-10-27T09:00", "2026-11-20T09:00"])
        #expect(plan.map { $0.givenAt != nil } == [true, false, false])
        var passed = referral
        try passed.apply(small.step("2026-10-20 10:00", caf, .passOn(ReferralAddressee(serviceOperator: "msa"))))
        #expect(
            small.iso(small.board.reminders(of: passed, now: try small.at("2026-10-21 10:00")).first?.at)
                == "2026-10-29T09:00"
        )
    }

    @Test("Solving is measured until it is treated or closed, not until the last answer (A+)")
    func untilClosing() throws {
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-24 10:00", caf, .answer),
                small.step("2026-12-07 10:00", agent, .close(outcome: "droitOuvert", usefulness: .yes)),
            ]
        )
        let clock = try small.clock(.solved, referral, now: "2026-12-08 10:00")
        #expect(clock.consumedDays == 9)
        #expect(clock.isLate)
        #expect(clock.overdueDays == 2)
    }

    @Test("Reopening goes on from what was consumed, or begins again, as the network decides")
    func reopening() throws {
        var small = small
        let referral = try small.referral(
            "2026-11-23 10:00",
            [
                small.step("2026-11-25 10:00", caf, .treat),
                small.step("2026-12-02 10:00", agent, .reopen, reason: "r"),
            ]
        )
        let goesOn = try small.clock(.solved, referral, now: "2026-12-03 10:00")
        #expect(goesOn.consumedDays == 2)
        #expect(goesOn.spans.map(\.condition) == [.running, .stopped, .running])
        #expect(small.iso(goesOn.due) == "2026-12-09T17:00")
        small.rules.reopening = .restarts
        let again = try small.clock(.solved, referral, now: "2026-12-03 10:00")
        #expect(again.consumedDays == 0)
        #expect(small.iso(again.due) == "2026-12-11T17:00")
        #expect(try small.clock(.firstAnswer, referral, now: "2026-12-03 10:00").stoppedAt == nil)
    }

    @Test("The list en souffrance has what is late and not stopped, the most late first")
    func overdue() throws {
        let late = try small.referral("2026-11-02 10:00", [])
        var later = SmallReferral.made(at: try small.at("2026-10-05 10:00"))
        later.referral = CaseNumber(random: [8])
        var closed = Referral(later)
        try closed.apply(
            ReferralStep(
                of: later.referral,
                at: small.at("2026-11-20 10:00"),
                by: agent,
                [.close(outcome: "x", usefulness: .no)]
            )
        )
        let now = try small.at("2026-11-23 10:00")
        let list = small.board.overdue(
            [late, Referral(later), closed, try small.referral("2026-11-20 10:00", [])],
            now: now
        )
        #expect(list.map(\.referral) == [later.referral, late.id])
    }
}
