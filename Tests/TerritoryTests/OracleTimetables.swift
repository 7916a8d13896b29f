import Territory

/// The timetables of `Tests/Oracles/civil_oracle.py`, in the product's own words.
enum OracleTimetables {
    /// The openings of all of them, written as the oracle writes them.
    static func lines() throws -> [String] {
        let network = Network(name: "", departements: [], zone: try zone())
        let (first, last) = (try day("2008-01-01"), try day("2031-12-31"))
        return try all().flatMap { name, hours in
            let house = House(
                id: name,
                name: name,
                address: "",
                postalCode: "",
                commune: "",
                hours: hours,
                exceptions: try exceptions()
            )
            return house.openings(from: first, through: last, in: network).map {
                "open \(name) \($0.day) \($0.opens)-\($0.closes) \(network.zone.iso($0.start)) \(network.zone.iso($0.end))"
            }
        }
    }

    private static func all() throws -> [(String, WeeklyHours)] {
        let week = [Weekday.monday, .tuesday, .wednesday, .thursday, .friday]
        return [
            ("ordinary", WeeklyHours(rules: try week.map { try rule($0, ["09:00-12:30", "14:00-17:30"]) })),
            (
                "monthly",
                WeeklyHours(rules: [
                    try rule(.tuesday, ["13:30-16:00"], .ofMonth([1, 3])),
                    try rule(.saturday, ["09:00-12:00"], .ofMonth([-1])),
                    try rule(.monday, ["10:00-11:00"], .ofMonth([5])),
                ])
            ),
            (
                "alternating",
                WeeklyHours(rules: [
                    try rule(.wednesday, ["09:00-12:00"], .evenWeeks),
                    try rule(.friday, ["14:00-18:00"], .oddWeeks),
                    try rule(.thursday, ["08:15-11:45"], .everyWeeks(2, from: day("2008-01-03"))),
                    try rule(.monday, ["15:00-16:00"], .everyWeeks(3, from: day("2007-12-31"))),
                    try rule(.sunday, ["15:00-16:00"], .everyWeeks(3, from: day("2007-12-31"))),
                ])
            ),
            (
                "nights",
                WeeklyHours(rules: [
                    try rule(.saturday, ["01:00-04:00", "22:00-24:00"]),
                    try rule(.sunday, ["01:00-04:00", "22:00-24:00"]),
                ])
            ),
        ]
    }

    private static func exceptions() throws -> [OpeningException] {
        try (2008...2031).flatMap { year in
            [
                OpeningException(
                    from: try day("\(year)-08-03"),
                    through: try day("\(year)-08-16"),
                    segments: [],
                    reason: ""
                ),
                try single("\(year)-08-12", ["09:00-10:00"]),
                try single("\(year)-12-24", ["09:00-12:00"]),
                try single("\(year)-05-01", ["10:00-11:00", "11:30-12:30"]),
            ]
        }
    }

    private static func single(_ text: String, _ segments: [String]) throws -> OpeningException {
        OpeningException(from: try day(text), through: try day(text), segments: try segments.map(segment), reason: "")
    }

    private static func rule(
        _ weekday: Weekday,
        _ segments: [String],
        _ recurrence: WeeklyHours.Recurrence = .everyWeek
    ) throws -> WeeklyHours.Rule {
        WeeklyHours.Rule(weekday: weekday, segments: try segments.map(segment), recurrence: recurrence)
    }

    private static func segment(_ text: String) throws -> OpeningSegment {
        let ends = text.split(separator: "-")
        guard ends.count == 2,
            let segment = OpeningSegment(opens: try time(String(ends[0])), closes: try time(String(ends[1])))
        else { throw BadExample(text: text) }
        return segment
    }
}
