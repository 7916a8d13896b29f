import Reception
import Territory
import Testing

@Suite("A plausible year of visits")
struct PlausibleYearTests {
    let fixture: SimulationFixture

    init() throws {
        fixture = try SimulationFixture()
    }

    /// The visits of the three houses over ten years, enough for shares to settle within a point; made once.
    private static let tenYears = Result {
        let fixture = try SimulationFixture()
        return try ["1", "2", "3"].map { house in
            try fixture.visits(of: house, from: "2016-01-01", through: "2025-12-31")
        }
    }

    private func tenYears() throws -> [PlausibleVisit] { try Self.tenYears.get().flatMap(\.self) }

    private func percent(_ part: Int, of whole: Int) -> Double { 100 * Double(part) / Double(whole) }

    @Test("The same seed makes the same year, another makes another")
    func deterministic() throws {
        let year = try fixture.visits()
        #expect(try fixture.visits() == year)
        #expect(try fixture.visits(seed: 8) != year)
    }

    @Test("Everybody comes while the house is open: not at lunch, on Sunday, on a public holiday or after hours")
    func openingHours() throws {
        let house = try #require(fixture.territory.houses.first)
        let visits = try fixture.visits()
        let first = try #require(Day("2025-01-01"))
        let openings = house.openings(from: first, through: first.advanced(by: 364), in: fixture.territory.network)
        #expect(visits.count > 2000)
        for visit in visits {
            let at = visit.draft.receivedAt
            #expect(openings.contains { $0.start <= at && at < $0.end }, "\(visit.key)")
        }
    }

    @Test("A house closed all year, or a period that ends before it begins, has no visit")
    func neverOpen() throws {
        var closed = try #require(fixture.territory.houses.first)
        closed.hours = WeeklyHours()
        let year = PlausibleYear(
            house: closed,
            territory: fixture.territory,
            words: fixture.words,
            profile: fixture.profile
        )
        var generator = Reception.SeededGenerator(seed: 1)
        let (first, last) = (try #require(Day("2025-01-01")), try #require(Day("2025-12-31")))
        #expect(year.visits(from: first, through: last, using: &generator).isEmpty)
        #expect(year.visits(from: last, through: first, using: &generator).isEmpty)
    }

    @Test("Visits come in order, each under a key of its own that tells house, day and number")
    func keys() throws {
        let visits = try fixture.visits()
        #expect(Set(visits.map(\.key)).count == visits.count)
        #expect(visits.map(\.draft.receivedAt) == visits.map(\.draft.receivedAt).sorted())
        #expect(visits.first?.key == "demo:1:2025-01-02:1")
    }

    @Test("The houses of a network have 61 requests a week on average, the ones that serve more people more")
    func volume() throws {
        let weekly = try Self.tenYears.get().map { visits in
            Double(visits.reduce(0) { $0 + $1.draft.requests.count }) / (3653.0 / 7)
        }
        #expect((58...64).contains(weekly.reduce(0, +) / 3))
        // 15 000 inhabitants for two houses, then 10 000 for one.
        #expect(weekly[0] < weekly[2])
        #expect(abs(weekly[0] - weekly[1]) < 2)
    }

    @Test("A month has the same volume asked for alone as within its year")
    func partOfAYear() throws {
        let year = try fixture.visits()
        let alone = try fixture.visits(from: "2025-03-01", through: "2025-03-31").count
        let within = year.count { $0.key.contains(":2025-03-") }
        // Four deviations of a number of chance arrivals.
        #expect(Double(abs(alone - within)) < 4 * Double(within).squareRoot())
    }

    @Test("Operators have the shares of the national network, each on motifs of its own")
    func operators() throws {
        let requests = try tenYears().flatMap(\.draft.requests)
        for (name, share) in ["ants": 19.0, "caf": 16, "cpam": 16, "dgfip": 15, "carsat": 14, "msa": 5] {
            let found = percent(requests.count { $0.operators == [name] }, of: requests.count)
            #expect(abs(found - share) < 1, "\(name): \(found)")
        }
        for request in requests {
            let motif = try #require(fixture.words.motif(request.motif))
            #expect(request.operators.allSatisfy(motif.operators.contains))
        }
        let licences = requests.count { $0.motif == "t.permis" }
        let others = requests.count { $0.motif == "t.titre" }
        #expect((270...330).contains(percent(licences, of: others)))
    }

    @Test("82 % of requests are answered on the spot and 18 % handed to an operator, never to none")
    func outcomes() throws {
        let requests = try tenYears().flatMap(\.draft.requests)
        let handed = requests.filter { $0.outcome == "transmis" }
        #expect((17...19).contains(percent(handed.count, of: requests.count)))
        #expect(handed.allSatisfy { !$0.operators.isEmpty })
        #expect(requests.allSatisfy { ["fait", "transmis"].contains($0.outcome) })
    }

    @Test("One visit in eight has several requests, never twice the same")
    func severalRequests() throws {
        let visits = try tenYears().map(\.draft.requests)
        let several = visits.count { $0.count > 1 }
        #expect((11...13).contains(percent(several, of: visits.count)))
        #expect(visits.allSatisfy { Set($0.map(\.motif)).count == $0.count })
    }

    @Test("Most people live in the house's EPCI, twelve in a hundred outside, five do not tell")
    func residence() throws {
        let communes = try fixture.visits(from: "2015-01-01", through: "2024-12-31").map(\.draft.commune)
        let told = communes.compactMap(\.self)
        let outside = told.count { ["72003", "72004"].contains($0) }
        #expect((11...13).contains(percent(outside, of: told.count)))
        #expect((4...6).contains(percent(communes.count - told.count, of: communes.count)))
        // Next door and twice as many inhabitants.
        #expect(told.count { $0 == "72001" } > 3 * told.count { $0 == "72002" })
    }

    @Test("Before the day from which the EPCI are known, visitors come from the same neighbourhood")
    func beforeMemberships() throws {
        var territory = fixture.territory
        for index in territory.memberships.indices {
            territory.memberships[index].validity = Validity(from: Day("2025-01-01"), until: nil)
        }
        let house = try #require(territory.houses.first)
        let year = PlausibleYear(
            house: house,
            territory: territory,
            words: fixture.words,
            profile: fixture.profile
        )
        var generator = Reception.SeededGenerator(seed: 7)
        let told = try year.visits(
            from: #require(Day("2015-01-01")),
            through: #require(Day("2024-12-31")),
            using: &generator
        ).compactMap(\.draft.commune)
        let outside = told.count { ["72003", "72004"].contains($0) }
        #expect((11...13).contains(percent(outside, of: told.count)))
    }

    @Test("Nobody lives in a commune after the day it ceased to be")
    func ceasedCommune() throws {
        let days = try fixture.visits().filter { $0.draft.commune == "72002" }.map(\.key)
        #expect(!days.isEmpty)
        #expect(days.allSatisfy { $0 < "demo:1:2025-07-01" })
    }

    @Test("Mornings, Mondays and September are full; August is hollow")
    func rhythm() throws {
        let visits = try tenYears()
        let zone = fixture.territory.network.zone
        var hours: [Int: Int] = [:]
        var weekdays: [Weekday: Int] = [:]
        var months: [Int: Int] = [:]
        for visit in visits {
            let day = zone.day(of: visit.draft.receivedAt)
            hours[zone.timeOfDay(of: visit.draft.receivedAt).minutes / 60, default: 0] += 1
            weekdays[day.weekday, default: 0] += 1
            months[day.civil.month, default: 0] += 1
        }
        #expect(hours.max { $0.value < $1.value }?.key == 10)
        #expect(weekdays[.monday, default: 0] > weekdays[.tuesday, default: 0])
        #expect(weekdays[.sunday] == nil)
        #expect(months.max { $0.value < $1.value }?.key == 9)
        #expect(months.min { $0.value < $1.value }?.key == 8)
    }

    @Test("School holidays are quieter than the other days of their year")
    func schoolHolidays() throws {
        let visits = try fixture.visits()
        let days = { (month: String) in Double(visits.count { $0.key.contains(":2025-\(month)-") }) }
        // June and July have the same weight, and July the four weeks of the holidays.
        #expect(days("07") / 23 < 0.95 * days("06") / 20)
    }

    @Test("A house that takes no appointment receives nobody by appointment; waits are told of walk-ins alone")
    func channels() throws {
        #expect(try fixture.visits(of: "1").contains { $0.draft.channel == "accueilRdv" })
        #expect(try !fixture.visits(of: "2").contains { $0.draft.channel == "accueilRdv" })
        let visits = try fixture.visits()
        #expect(visits.allSatisfy { $0.draft.waitSeconds == nil || $0.draft.channel == "accueilSpontane" })
        let waits = visits.compactMap(\.draft.waitSeconds)
        #expect(waits.allSatisfy { (60...2400).contains($0) && $0 % 60 == 0 })
        #expect((420...540).contains(waits.reduce(0, +) / waits.count))
    }

    @Test("Whoever comes for a pension is old enough for one, and no word is used that the network does not have")
    func people() throws {
        let visits = try fixture.visits().map(\.draft)
        for visit in visits where visit.requests.first?.operators == ["carsat"] { #expect(visit.ageBand == "60+") }
        #expect(visits.allSatisfy { !$0.publics.contains("unknown") && $0.channel != "unknown" })
        #expect(visits.contains { $0.publics == ["seniors"] })
        #expect(visits.contains { $0.obstacles == ["illectronisme"] })
        #expect(Set(visits.map(\.people)) == [1, 2])
    }
}
