import Territory
import Testing

@Suite("A timetable gives the first moment at which there is time to be served")
struct TimetableTests {
    private func segment(
        _ start: Int64,
        _ end: Int64,
        _ certainty: AvailableSegment.Certainty = .sure,
        left: Int? = nil
    ) throws -> AvailableSegment {
        let first = Instant(seconds: 1_795_000_000)
        return try #require(
            AvailableSegment(
                start: first.adding(seconds: start),
                end: first.adding(seconds: end),
                certainty: certainty,
                capacityLeft: left
            )
        )
    }

    private func first(_ table: Timetable, from: Int64, serving: Int = 900) -> Int64? {
        let origin = Instant(seconds: 1_795_000_000)
        return table.first(from: origin.adding(seconds: from), serving: serving).map { origin.seconds(to: $0.instant) }
    }

    @Test("At once while open, at the next opening else, not where too little time is left, never after the last")
    func moments() throws {
        let table = Timetable([try segment(3600, 7200), try segment(10_000, 12_000)])
        #expect(first(table, from: 0) == 3600)
        #expect(first(table, from: 5000) == 5000)
        #expect(first(table, from: 6300) == 6300)
        #expect(first(table, from: 6301) == 10_000)
        #expect(first(table, from: 11_101) == nil)
        #expect(first(table, from: 0, serving: 3000) == 3600)
        #expect(first(table, from: 0, serving: 3601) == nil)
    }

    @Test("Openings that touch or overlap are one: whoever comes at the end of the first is served")
    func touching() throws {
        let table = Timetable([try segment(5000, 9000), try segment(0, 3600), try segment(3600, 6000)])
        #expect(table.count == 1)
        #expect(first(table, from: 3000) == 3000)
    }

    @Test("A full session is passed over, and how many may still come is told")
    func capacity() throws {
        let table = Timetable([try segment(0, 3600, left: 0), try segment(7200, 9000, left: 2)])
        let moment = try #require(table.first(from: Instant(seconds: 1_795_000_000), serving: 0))
        #expect(moment.instant == Instant(seconds: 1_795_007_200))
        #expect(moment.capacityLeft == 2)
    }

    @Test("How sure a session is goes with its moment")
    func certainty() throws {
        let table = Timetable([
            try segment(0, 3600), try segment(3600, 7200, .dayOnly), try segment(8000, 9000, .doubtful),
        ])
        let origin = Instant(seconds: 1_795_000_000)
        #expect(table.first(from: origin, serving: 60)?.certainty == .sure)
        #expect(table.first(from: origin.adding(seconds: 3600), serving: 60)?.certainty == .dayOnly)
        #expect(table.first(from: origin.adding(seconds: 7300), serving: 60)?.certainty == .doubtful)
    }

    @Test("A timetable of one's own gives what a house with the same hours gives, holidays taken out")
    func ownHours() throws {
        let zone = try #require(CivilZone("Europe/Paris"))
        let network = Network(name: "", departements: ["72"], zone: zone)
        let segment = try #require(OpeningSegment(opens: TimeOfDay(clamping: 540), closes: TimeOfDay(clamping: 720)))
        let hours = WeeklyHours(rules: Weekday.allCases.prefix(5).map { .init(weekday: $0, segments: [segment]) })
        let house = House(id: "", name: "", address: "", postalCode: "", commune: "", hours: hours)
        let first = try #require(Day("2026-01-01"))
        let last = try #require(Day("2028-12-31"))
        #expect(
            hours.openings(from: first, through: last, in: network)
                == house.openings(from: first, through: last, in: network)
        )
        #expect(hours.openings(from: last, through: first, in: network).isEmpty)
    }
}
