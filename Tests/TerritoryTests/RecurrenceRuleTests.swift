import Territory
import Testing

@Suite("Recurrence rules")
struct RecurrenceRuleTests {
    @Test(
        "A rule is written in one way, whatever the way it was written in",
        arguments: [
            ("FREQ=MONTHLY;BYDAY=3FR,1FR", "FREQ=MONTHLY;BYDAY=1FR,3FR"),
            ("rrule:freq=weekly;byday=we,mo,we;interval=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
            ("FREQ=MONTHLY;BYDAY=-1TU,+2TU;WKST=MO", "FREQ=MONTHLY;BYDAY=2TU,-1TU"),
            ("UNTIL=20270630;FREQ=DAILY;INTERVAL=1", "FREQ=DAILY;UNTIL=20270630"),
            (
                "FREQ=YEARLY;BYMONTH=12,3;BYMONTHDAY=-1;COUNT=4;BYSETPOS=-1;WKST=SU",
                "FREQ=YEARLY;BYMONTH=3,12;BYMONTHDAY=-1;BYSETPOS=-1;COUNT=4;WKST=SU"
            ),
        ]
    )
    func canonical(_ written: String, _ expected: String) throws {
        let rule = try RecurrenceRule(rrule: written)
        #expect(rule.rrule == expected)
        #expect(try RecurrenceRule(rrule: rule.rrule) == rule)
    }

    @Test(
        "What is outside the subset is refused by the name of its part",
        arguments: [
            ("", RecurrenceFault.Kind.noFrequency, ""), ("BYDAY=MO", .noFrequency, ""),
            ("FREQ=HOURLY", .badFrequency, "FREQ"), ("FREQ=WEEKLY;BYWEEKNO=20", .unknownPart, "BYWEEKNO"),
            ("FREQ=DAILY;BYHOUR=9", .unknownPart, "BYHOUR"), ("FREQ=DAILY;", nil, ""),
            ("bonjour", .unknownPart, "BONJOUR"),
            ("FREQ=DAILY;FREQ=DAILY", .repeatedPart, "FREQ"), ("FREQ=WEEKLY;BYDAY=LU", .badValue, "BYDAY"),
            ("FREQ=WEEKLY;BYDAY=", .badValue, "BYDAY"), ("FREQ=MONTHLY;BYDAY=0MO", .badValue, "BYDAY"),
            ("FREQ=MONTHLY;BYDAY=54MO", .badValue, "BYDAY"),
            ("FREQ=MONTHLY;BYDAY=-9223372036854775808MO", .badValue, "BYDAY"),
            ("FREQ=DAILY;INTERVAL=0", .badValue, "INTERVAL"),
            ("FREQ=DAILY;INTERVAL=99999999999999999999", .badValue, "INTERVAL"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", .badValue, "BYMONTHDAY"), ("FREQ=DAILY;BYMONTH=13", .badValue, "BYMONTH"),
            ("FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", .badValue, "BYMONTHDAY"),
            ("FREQ=DAILY;COUNT=0", .badValue, "COUNT"), ("FREQ=DAILY;UNTIL=20270230", .badValue, "UNTIL"),
            ("FREQ=DAILY;UNTIL=20270630T100000Z", .badValue, "UNTIL"),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270630", .twoEnds, "UNTIL"),
            ("FREQ=WEEKLY;BYDAY=1MO", .rankWithoutMonth, "BYDAY"),
            ("FREQ=WEEKLY;BYMONTHDAY=3", .monthDayOfWeek, "BYMONTHDAY"),
            ("FREQ=MONTHLY;BYSETPOS=1", .positionAlone, "BYSETPOS"),
        ]
    )
    func refused(_ text: String, _ kind: RecurrenceFault.Kind?, _ part: String) {
        do throws(RecurrenceFault) {
            _ = try RecurrenceRule(rrule: text)
            #expect(kind == nil, "\(text) was taken")
        } catch {
            #expect(error.kind == kind && error.part == part, "\(text)")
        }
    }

    private func days(_ rule: String, _ anchor: String, _ from: String, _ to: String) throws -> [String] {
        try RecurrenceRule(rrule: rule).days(from: day(from), through: day(to), anchor: day(anchor)).map(\.description)
    }

    @Test("The anchor is the beginning and settles the phase, and is a day of the rule only if the rule says so")
    func anchored() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"
        #expect(
            try days(rule, "2026-01-05", "2026-01-01", "2026-02-10") == ["2026-01-07", "2026-01-21", "2026-02-04"]
        )
        #expect(try days(rule, "2026-01-08", "2026-01-01", "2026-01-31") == ["2026-01-21"])
        #expect(
            try days("FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-06-30")
                == ["2026-01-31", "2026-03-31", "2026-05-31"]
        )
    }

    @Test("Ranked weekdays beside others are the union of both, as RFC 5545 has it")
    func mixedWeekdays() throws {
        #expect(
            try days("FREQ=MONTHLY;BYDAY=1MO,FR", "2026-11-01", "2026-11-01", "2026-11-30")
                == ["2026-11-02", "2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"]
        )
    }

    @Test("A window without end, a rule that never holds and far anchors all give an answer")
    func total() throws {
        let ends = (Day(number: .min), Day(number: .max))
        let never = try RecurrenceRule(rrule: "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")
        #expect(never.days(from: ends.0, through: ends.1, anchor: ends.0).isEmpty)
        let yearly = try RecurrenceRule(rrule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;INTERVAL=9999")
        #expect(yearly.days(from: ends.0, through: ends.1, anchor: ends.1).isEmpty)
        #expect(yearly.days(from: ends.1, through: ends.0, anchor: ends.0).isEmpty)
        let last = try RecurrenceRule(rrule: "FREQ=DAILY;COUNT=1000000")
        #expect(
            try last.days(from: day("2026-11-24"), through: day("2026-11-24"), anchor: day("0001-01-01")).count == 1
        )
    }

    @Test("A window far from the anchor costs what a near one does")
    func jumps() throws {
        let rule = try RecurrenceRule(rrule: "FREQ=DAILY;INTERVAL=3")
        let anchor = try day("0001-01-01")
        let (first, last) = (try day("2026-11-01"), try day("2026-11-30"))
        let spent = ContinuousClock().measure {
            for _ in 0..<1000 {
                #expect(rule.days(from: first, through: last, anchor: anchor).count == 10)
            }
        }
        // From the anchor on, 1000 times 740 000 days would take minutes.
        #expect(spent < .seconds(5))
    }

    @Test("Even and odd weeks follow the week's number over a year of 53 weeks, an interval of two does not")
    func weeksOf2026() throws {
        let tuesdays = try RecurrenceRule(rrule: "FREQ=WEEKLY;BYDAY=TU")
        func days(_ pattern: RecurrencePattern) throws -> [String] {
            try pattern.days(from: day("2026-12-20"), through: day("2027-01-20")).map(\.description)
        }
        // Week 53 of 2026 begins on 28 December, week 1 of 2027 on 4 January: two odd weeks in a row.
        #expect(try days(RecurrencePattern(rule: tuesdays, weeks: .odd)) == ["2026-12-29", "2027-01-05", "2027-01-19"])
        #expect(try days(RecurrencePattern(rule: tuesdays, weeks: .even)) == ["2026-12-22", "2027-01-12"])
        let second = try RecurrenceRule(rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
        #expect(
            try days(RecurrencePattern(rule: second, anchor: day("2026-12-22"))) == [
                "2026-12-22", "2027-01-05", "2027-01-19",
            ]
        )
    }

    @Test("A fortnight whose week nobody knows gives every week, as possible; with its anchor every second one")
    func fortnight() throws {
        let rule = try RecurrenceRule(rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")
        let unknown = RecurrencePattern(rule: rule)
        #expect(unknown.isUncertain)
        #expect(try unknown.days(from: day("2026-12-01"), through: day("2026-12-31")).count == 5)
        let known = RecurrencePattern(rule: rule, anchor: try day("2026-12-09"))
        #expect(!known.isUncertain)
        // The alternation goes on before its anchor.
        #expect(
            try known.days(from: day("2026-11-20"), through: day("2026-12-31")).map(\.description)
                == ["2026-11-25", "2026-12-09", "2026-12-23"]
        )
    }

    @Test("A season goes over the new year, and 29 February is in it in leap years")
    func seasons() throws {
        let winter = Season(
            from: try #require(Season.MonthDay("09-01")),
            through: try #require(Season.MonthDay("02-29"))
        )
        let held = try [
            "2026-08-31", "2026-09-01", "2026-12-31", "2027-01-01", "2027-02-28", "2027-03-01", "2028-02-29",
        ]
        .map { winter.contains(try day($0)) }
        #expect(held == [false, true, true, true, true, false, true])
        #expect(Season.MonthDay("02-30") == nil && Season.MonthDay("2-3") == nil)
    }
}
