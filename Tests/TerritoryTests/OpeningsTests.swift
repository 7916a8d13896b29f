import Territory
import Testing

struct OpeningsTests {
    private func segment(_ opens: String, _ closes: String) throws -> OpeningSegment {
        try #require(OpeningSegment(opens: time(opens), closes: time(closes)))
    }

    private func network(_ holidayZone: HolidayZone = .metropole) throws -> Network {
        Network(name: "", departements: ["72"], zone: try zone(), holidayZone: holidayZone)
    }

    /// Monday to Friday 9:00 to 12:30 and 14:00 to 17:00, an antenna on the first and third Tuesdays.
    private func house() throws -> House {
        let week = [Weekday.monday, .tuesday, .wednesday, .thursday, .friday]
        let segments = [try segment("09:00", "12:30"), try segment("14:00", "17:00")]
        let hours = WeeklyHours(rules: week.map { .init(weekday: $0, segments: segments) })
        let antenna = Antenna(
            name: "Mairie",
            commune: "72029",
            hours: WeeklyHours(rules: [
                .init(weekday: .tuesday, segments: [try segment("13:30", "16:00")], recurrence: .ofMonth([1, 3]))
            ])
        )
        return House(
            id: "425",
            name: "Brûlon",
            address: "",
            postalCode: "72350",
            commune: "72050",
            antennas: [antenna],
            hours: hours
        )
    }

    private func told(_ openings: [OpenSegment]) -> [String] {
        openings.map { "\($0.day) \($0.opens)-\($0.closes)\($0.antenna.map { " " + $0 } ?? "")" }
    }

    @Test("A week with a public holiday lacks that day")
    func holiday() throws {
        let openings = try house().openings(from: day("2026-11-09"), through: day("2026-11-15"), in: network())
        #expect(
            Set(openings.map(\.day))
                == Set(["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-13"].compactMap { Day($0) })
        )
        #expect(openings.count == 8)
        #expect(openings.first?.start == Instant(iso: "2026-11-09T09:00:00+01:00"))
        #expect(openings.first?.end == Instant(iso: "2026-11-09T12:30:00+01:00"))
    }

    @Test("A house of Alsace is closed on Good Friday, one of the Sarthe is not")
    func goodFriday() throws {
        let friday = try day("2026-04-03")
        #expect(try house().openings(from: friday, through: friday, in: network(.alsaceMoselle)).isEmpty)
        #expect(try house().openings(from: friday, through: friday, in: network()).count == 2)
    }

    @Test("Exceptions replace the day: a morning kept amid a closed fortnight, a holiday worked, hours of their own")
    func exceptions() throws {
        var house = try house()
        house.exceptions = [
            OpeningException(
                from: try day("2026-08-15"),
                through: try day("2026-08-16"),
                segments: [try segment("10:00", "11:00")],
                reason: ""
            ),
            OpeningException(
                from: try day("2026-08-12"),
                through: try day("2026-08-12"),
                segments: [try segment("09:00", "10:00")],
                reason: ""
            ),
            OpeningException(
                from: try day("2026-08-03"),
                through: try day("2026-08-16"),
                segments: [],
                reason: "congés"
            ),
        ]
        let openings = try house.openings(from: day("2026-08-03"), through: day("2026-08-17"), in: network())
        #expect(
            told(openings) == [
                "2026-08-12 09:00-10:00", "2026-08-15 10:00-11:00", "2026-08-16 10:00-11:00", "2026-08-17 09:00-12:30",
                "2026-08-17 14:00-17:00",
            ]
        )
    }

    @Test("Of two exceptions of equal length the last written holds")
    func equalExceptions() throws {
        var house = try house()
        let monday = try day("2026-11-23")
        house.exceptions = [
            OpeningException(from: monday, through: monday, segments: [], reason: ""),
            OpeningException(from: monday, through: monday, segments: [try segment("10:00", "11:00")], reason: ""),
        ]
        #expect(try told(house.openings(from: monday, through: monday, in: network())) == ["2026-11-23 10:00-11:00"])
    }

    @Test("Antennas are told only when asked, on their own weeks, and not when the house or the country is closed")
    func antennas() throws {
        var house = try house()
        let november = try day("2026-11-01")...day("2026-11-30")
        let plain = try house.openings(from: november.lowerBound, through: november.upperBound, in: network())
        #expect(plain.allSatisfy { $0.antenna == nil })
        func antennaDays(_ house: House) throws -> [String] {
            try house.openings(
                from: november.lowerBound,
                through: november.upperBound,
                in: network(),
                withAntennas: true
            )
            .filter { $0.antenna != nil }.map(\.day.description)
        }
        #expect(try antennaDays(house) == ["2026-11-03", "2026-11-17"])
        house.exceptions = [
            OpeningException(from: try day("2026-11-17"), through: try day("2026-11-17"), segments: [], reason: "")
        ]
        #expect(try antennaDays(house) == ["2026-11-03"])
        #expect(try house.isOpen(at: instant("2026-11-03T13:45:00+01:00"), in: network()) == false)
        #expect(try house.isOpen(at: instant("2026-11-03T13:45:00+01:00"), in: network(), withAntennas: true))
    }

    @Test("A house is open from its opening instant up to, and without, its closing one")
    func isOpen() throws {
        let (house, network) = (try house(), try network())
        let expected = [
            ("2026-11-23T08:59:59+01:00", false), ("2026-11-23T09:00:00+01:00", true),
            ("2026-11-23T12:29:59+01:00", true),
            ("2026-11-23T12:30:00+01:00", false), ("2026-11-23T15:00:00Z", true), ("2026-11-22T10:00:00+01:00", false),
            ("2026-11-11T10:00:00+01:00", false), ("2026-07-01T08:59:00+02:00", false),
            ("2026-07-01T09:00:00+02:00", true),
        ]
        for (text, isOpen) in expected {
            #expect(try house.isOpen(at: instant(text), in: network) == isOpen, "\(text)")
        }
    }

    @Test("The next opening is after lunch, after the weekend, after the holiday; a house that never opens has none")
    func nextOpening() throws {
        let (house, network) = (try house(), try network())
        for (text, expected) in [
            ("2026-11-23T12:30:00+01:00", "2026-11-23T14:00:00+01:00"),
            ("2026-11-20T18:00:00+01:00", "2026-11-23T09:00:00+01:00"),
            ("2026-11-10T17:00:00+01:00", "2026-11-12T09:00:00+01:00"),
            ("2026-11-23T09:00:00+01:00", "2026-11-23T14:00:00+01:00"),
        ] {
            #expect(try house.nextOpening(after: instant(text), in: network)?.start == Instant(iso: expected))
        }
        var closed = house
        closed.hours = WeeklyHours()
        #expect(try closed.nextOpening(after: instant("2026-11-23T12:30:00+01:00"), in: network) == nil)
        #expect(try house.nextOpening(after: instant("2026-11-20T18:00:00+01:00"), in: network, within: -3) == nil)
    }

    @Test("On the changes of the clock a night opening lasts as long as it really does")
    func changesOfTheClock() throws {
        var house = try house()
        house.hours = WeeklyHours(rules: [
            .init(weekday: .sunday, segments: [try segment("01:00", "04:00"), try segment("23:00", "24:00")])
        ])
        func hours(_ text: String) throws -> [Int64] {
            try house.openings(from: day(text), through: day(text), in: network()).map { $0.seconds / 3600 }
        }
        #expect(try hours("2026-03-22") == [3, 1])
        #expect(try hours("2026-03-29") == [2, 1])
        #expect(try hours("2026-10-25") == [4, 1])
        house.hours = WeeklyHours(rules: [.init(weekday: .sunday, segments: [try segment("02:30", "03:00")])])
        #expect(try hours("2026-03-29") == [])
    }

    @Test("Lines of the same weekday that overlap are told once")
    func overlappingLines() throws {
        var house = try house()
        house.hours.rules.append(
            .init(weekday: .monday, segments: [try segment("12:00", "14:30")], recurrence: .ofMonth([-1]))
        )
        #expect(
            try told(house.openings(from: day("2026-11-23"), through: day("2026-11-30"), in: network()))
                .filter { $0.hasPrefix("2026-11-23") || $0.hasPrefix("2026-11-30") } == [
                    "2026-11-23 09:00-12:30", "2026-11-23 14:00-17:00", "2026-11-30 09:00-17:00",
                ]
        )
    }

    @Test("A run of days that ends before it begins has no opening")
    func backwards() throws {
        #expect(try house().openings(from: day("2026-11-24"), through: day("2026-11-23"), in: network()).isEmpty)
    }

    @Test("Lines that do not hold every week count for their share, beside what is open anyway")
    func shares() throws {
        let hour = [try segment("09:00", "10:00")]
        func minutes(_ recurrences: [WeeklyHours.Recurrence]) -> Int {
            WeeklyHours(rules: recurrences.map { .init(weekday: .saturday, segments: hour, recurrence: $0) })
                .weeklyMinutes
        }
        #expect(minutes([.everyWeek]) == 60)
        #expect(minutes([.evenWeeks]) == 30)
        #expect(minutes([.evenWeeks, .oddWeeks]) == 60)
        #expect(try minutes([.everyWeeks(4, from: day("2026-01-01"))]) == 15)
        #expect(minutes([.ofMonth([1])]) == 14)
        #expect(minutes([.ofMonth([1, 2, 3, 4, 5])]) == 60)
        #expect(minutes([.ofMonth([4, -1])]) == 19)
        #expect(minutes([.everyWeek, .ofMonth([1])]) == 60)
        #expect(try minutes([.everyWeeks(0, from: day("2026-01-01"))]) == 0)
        #expect(try house().weeklyMinutes == 5 * 390)
        #expect(try house().openDaysPerWeek == 5)
    }

    @Test(
        "Each recurrence holds on its days, over the turn of a year with 53 weeks too",
        arguments: [
            (WeeklyHours.Recurrence.everyWeek, "2026-12-31", true), (.ofMonth([1]), "2026-12-07", true),
            (.ofMonth([1]), "2026-12-08", false), (.ofMonth([2, 4]), "2026-12-08", true),
            (.ofMonth([4]), "2026-12-28", true),
            (.ofMonth([-1]), "2026-12-28", true), (.ofMonth([-1]), "2026-12-21", false),
            (.ofMonth([5]), "2026-12-29", true),
            (.ofMonth([]), "2026-12-07", false), (.ofMonth([0, 6, -2]), "2026-12-07", false),
            // 2026-W52, 2026-W53, 2027-W01: two odd weeks follow each other.
            (.evenWeeks, "2026-12-21", true), (.oddWeeks, "2026-12-28", true), (.evenWeeks, "2026-12-28", false),
            (.oddWeeks, "2027-01-04", true), (.oddWeeks, "2027-01-03", true),
        ]
    )
    func recurrences(recurrence: WeeklyHours.Recurrence, text: String, holds: Bool) throws {
        #expect(try recurrence.holds(on: day(text)) == holds)
    }

    @Test("One week in so many is counted from the week of its first day, backwards too")
    func everyWeeks() throws {
        let recurrence = WeeklyHours.Recurrence.everyWeeks(2, from: try day("2026-11-25"))
        #expect(try recurrence.holds(on: day("2026-11-23")))
        #expect(try !recurrence.holds(on: day("2026-11-30")))
        #expect(try recurrence.holds(on: day("2026-12-13")))
        #expect(try recurrence.holds(on: day("2026-11-15")))
        #expect(try !recurrence.holds(on: day("2026-11-22")))
        #expect(try !WeeklyHours.Recurrence.everyWeeks(-2, from: day("2026-11-25")).holds(on: day("2026-11-25")))
    }

    @Test("The share of weeks of each rank of the month is what 400 years of days give")
    func exactShares() throws {
        let days = try day("2000-01-01")...day("2399-12-31")
        let tuesdays = days.filter { $0.weekday == .tuesday }
        #expect(tuesdays.count == 20_871)
        for ranks in [[1], [2, 4], [5], [-1], [4, -1], [5, -1], [1, 2, 3, 4, 5], [0, 7]] {
            let recurrence = WeeklyHours.Recurrence.ofMonth(ranks)
            let held = tuesdays.filter { recurrence.holds(on: $0) }.count
            let week = WeeklyHours(rules: [
                .init(weekday: .tuesday, segments: [try segment("00:00", "24:00")], recurrence: recurrence)
            ])
            #expect(week.weeklyMinutes == Int((1440.0 * Double(held) / 20_871).rounded()), "\(ranks)")
        }
    }
}
