import Territory
import Testing

@Suite("What really happens of a presence")
struct PresenceSessionTests {
    let territory: Territory

    init() throws {
        territory = Territory(
            network: Network(name: "", departements: ["72"], zone: try zone()),
            houses: [
                House(
                    id: "425",
                    name: "Brûlon",
                    address: "",
                    postalCode: "72350",
                    commune: "72050",
                    hours: WeeklyHours(rules: [
                        WeeklyHours.Rule(weekday: .tuesday, segments: [try segment("10:00", "13:00")])
                    ])
                )
            ],
            schoolHolidays: [
                SchoolHoliday(name: "Noël", from: try day("2026-12-19"), through: try day("2027-01-03"))
            ]
        )
    }

    private func presence(_ rule: String, hours: [(String, String)] = [("09:00", "12:00")]) throws -> Presence {
        Presence(
            id: "p",
            operatorID: "caf",
            places: [PresencePlace(name: "Mairie", commune: "72050")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: rule)),
            hours: .segments(try hours.map { try segment($0.0, $0.1) })
        )
    }

    private func days(_ presence: Presence, _ from: String, _ to: String) throws -> [String] {
        try presence.sessions(from: day(from), through: day(to), in: territory).map(\.day.description)
    }

    @Test("Public holidays are left out unless told, school holidays only when told, and nothing outside its validity")
    func exclusions() throws {
        var fridays = try presence("FREQ=WEEKLY;BYDAY=FR")
        let all = ["2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01", "2027-01-08"]
        #expect(try days(fridays, "2026-12-08", "2027-01-10") == [all[0], all[1], all[4]])
        fridays.skipsPublicHolidays = false
        #expect(try days(fridays, "2026-12-08", "2027-01-10") == all)
        fridays.skipsSchoolHolidays = true
        #expect(try days(fridays, "2026-12-08", "2027-01-10") == [all[0], all[1], all[4]])
        fridays.validFrom = try day("2026-12-12")
        fridays.validThrough = try day("2027-01-07")
        #expect(try days(fridays, "2026-12-08", "2027-01-10") == [all[1]])
        #expect(try days(fridays, "2027-01-10", "2026-12-08").isEmpty)
    }

    @Test(
        "A cancelled day is not held, a moved one is held where, when and on the day it was moved to, an added one too"
    )
    func changes() throws {
        var tuesdays = try presence("FREQ=WEEKLY;BYDAY=TU")
        let hall = PresencePlace(name: "Salle des fêtes", commune: "72025")
        tuesdays.changes = [
            .cancelled(from: try day("2026-12-01"), through: try day("2026-12-06"), reason: "formation"),
            .moved(
                PresenceMove(
                    from: try day("2026-12-08"),
                    to: try day("2026-12-10"),
                    segments: [try segment("14:00", "16:00")],
                    place: hall
                )
            ),
            // Someone decided it: the holiday does not count.
            .added(try day("2026-12-25")),
        ]
        let sessions = try tuesdays.sessions(from: day("2026-12-01"), through: day("2026-12-31"), in: territory)
        #expect(
            sessions.map(\.day.description) == ["2026-12-10", "2026-12-15", "2026-12-22", "2026-12-25", "2026-12-29"]
        )
        #expect(try sessions[0].movedFrom == day("2026-12-08"))
        #expect(sessions[0].place == hall)
        #expect(try sessions[0].segment == segment("14:00", "16:00"))
        #expect(try days(tuesdays, "2026-12-08", "2026-12-08").isEmpty)
    }

    @Test("Places take turns from the anchor on, before it as well, and a holiday shifts nobody's turn")
    func turns() throws {
        var fridays = try presence("FREQ=WEEKLY;BYDAY=FR")
        fridays.places = ["72001", "72002", "72003"].map { PresencePlace(commune: $0) }
        fridays.pattern.anchor = try day("2026-12-11")
        let sessions = try fridays.sessions(from: day("2026-11-20"), through: day("2027-01-15"), in: territory)
        #expect(
            sessions.map { "\($0.day) \($0.place.commune)" } == [
                "2026-11-20 72001", "2026-11-27 72002", "2026-12-04 72003", "2026-12-11 72001", "2026-12-18 72002",
                // 25 December was 72003's, 1 January 72001's.
                "2027-01-08 72002", "2027-01-15 72003",
            ]
        )
        #expect(sessions.allSatisfy { !$0.isPossible })
        for first in ["2026-11-27", "2026-12-18", "2027-01-04"] {
            let later = try fridays.sessions(from: day(first), through: day("2027-01-15"), in: territory)
            #expect(later == sessions.suffix(later.count), "the window changes no turn")
        }
        fridays.pattern.anchor = nil
        let unknown = try fridays.sessions(from: day("2026-12-11"), through: day("2026-12-11"), in: territory)
        #expect(unknown.map(\.place.commune) == ["72001", "72002", "72003"] && unknown.allSatisfy(\.isPossible))
    }

    @Test("Hours that nobody said stay unknown, those of the house are its week's, and the morning comes before noon")
    func unknownHours() throws {
        var tuesdays = try presence("FREQ=WEEKLY;BYDAY=TU", hours: [("08:00", "09:00"), ("13:00", "14:00")])
        var morning = tuesdays
        morning.id = "q"
        morning.hours = .unknown(.morning)
        let (from, to) = (try day("2026-12-01"), try day("2026-12-01"))
        let both = [morning, tuesdays].sessions(from: from, through: to, in: territory)
        #expect(both.map(\.presence) == ["p", "q", "p"])
        #expect(both[1].start == nil && both[1].end == nil && both[1].part == .morning && both[1].isDoubtful)
        #expect([tuesdays, morning].sessions(from: from, through: to, in: territory) == both)
        tuesdays.house = "425"
        tuesdays.hours = .ofHouse
        #expect(
            try tuesdays.sessions(from: from, through: to, in: territory).map(\.segment) == [segment("10:00", "13:00")]
        )
    }

    @Test("On the changes of the clock a session lasts what it lasts, and its ends are on the clock of the wall")
    func clockChanges() throws {
        let nights = try presence("FREQ=WEEKLY;BYDAY=SU", hours: [("01:00", "04:00"), ("09:00", "12:00")])
        let autumn = try nights.sessions(from: day("2026-10-25"), through: day("2026-10-25"), in: territory)
        #expect(autumn.map(\.seconds) == [4 * 3600, 3 * 3600])
        #expect(try autumn[1].start == instant("2026-10-25T09:00:00+01:00"))
        let spring = try nights.sessions(from: day("2027-03-28"), through: day("2027-03-28"), in: territory)
        #expect(spring.map(\.seconds) == [2 * 3600, 3 * 3600])
        #expect(try spring[0].end == instant("2027-03-28T04:00:00+02:00"))
        #expect(try spring[1].start == instant("2027-03-28T09:00:00+02:00"))
    }

    @Test("A session of a fortnight whose week is unknown, or of one day a month that nobody named, is only possible")
    func possible() throws {
        var wednesdays = try presence("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")
        wednesdays.doubt = "une semaine sur deux"
        let sessions = try wednesdays.sessions(from: day("2026-12-01"), through: day("2026-12-31"), in: territory)
        #expect(sessions.count == 5 && sessions.allSatisfy { $0.isPossible && $0.isDoubtful })
        wednesdays.pattern.anchor = try day("2026-12-02")
        let known = try wednesdays.sessions(from: day("2026-12-01"), through: day("2026-12-31"), in: territory)
        #expect(known.count == 3 && known.allSatisfy { !$0.isPossible })
        var mondays = try presence("FREQ=MONTHLY;BYDAY=MO")
        mondays.pattern.isRankUnknown = true
        #expect(
            try mondays.sessions(from: day("2026-12-01"), through: day("2026-12-31"), in: territory)
                .map(\.isPossible) == [true, true, true, true]
        )
    }

    @Test("The next days of a rule leave out what it leaves out, and there may be none")
    func nextDays() throws {
        let fridays = try presence("FREQ=WEEKLY;BYDAY=FR")
        #expect(
            try fridays.nextDays(3, from: day("2026-12-19"), in: territory).map(\.description)
                == ["2027-01-08", "2027-01-15", "2027-01-22"]
        )
        let leap = try presence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
        #expect(
            try leap.nextDays(2, from: day("2026-12-19"), in: territory).map(\.description)
                == ["2028-02-29", "2032-02-29"]
        )
        #expect(
            try presence("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30").nextDays(1, from: day("2026-12-19"), in: territory)
                .isEmpty
        )
    }
}

func segment(_ opens: String, _ closes: String) throws -> OpeningSegment {
    guard let segment = OpeningSegment(opens: try time(opens), closes: try time(closes)) else {
        throw BadExample(text: "\(opens)-\(closes)")
    }
    return segment
}
