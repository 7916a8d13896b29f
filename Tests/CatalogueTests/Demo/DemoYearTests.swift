import Catalogue
import Reception
import Territory
import Testing

@Suite("The year that the shipped files make up")
struct DemoYearTests {
    private let words = WordsReader.read(.embedded).value
    private let zone: CivilZone
    private let visits: [PlausibleVisit]

    init() throws {
        let paris = try #require(CivilZone("Europe/Paris"))
        zone = paris
        let segments = try [("09:00", "12:30"), ("13:30", "17:30")].map { hours in
            let opens = try #require(TimeOfDay(hours.0))
            let closes = try #require(TimeOfDay(hours.1))
            return try #require(OpeningSegment(opens: opens, closes: closes))
        }
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let house = House(
            id: "1",
            name: "Maison d'essai",
            address: "1 place de la Mairie",
            postalCode: "72000",
            commune: "72001",
            hours: WeeklyHours(rules: weekdays.map { WeeklyHours.Rule(weekday: $0, segments: segments) })
        )
        let territory = Territory(
            network: Network(name: "Essai", departements: ["72"], zone: paris),
            communes: ["72001", "72002"].map { Commune(code: $0, name: $0, departement: "72") },
            populations: ["72001", "72002"].map { Population(commune: $0, year: 2023, inhabitants: 1000) },
            memberships: [EPCIMembership(commune: "72001", epci: "A"), EPCIMembership(commune: "72002", epci: "B")],
            houses: [house]
        )
        let demo = try #require(DemoReader.read(.embedded, words: words).value)
        let year = PlausibleYear(house: house, territory: territory, words: words, profile: demo.profile)
        var generator = Reception.SeededGenerator(seed: 72)
        visits = try year.visits(
            from: #require(Day("2023-01-01")),
            through: #require(Day("2025-12-31")),
            using: &generator
        )
    }

    private func percent(_ part: Int, of whole: Int) -> Double { 100 * Double(part) / Double(whole) }

    @Test("Every visit passes the rules that the desk's own visits pass")
    func rules() throws {
        let forms = FormReader.read(.embedded) { _ in Array(repeating: 0, count: 32) }.value
        let form = try #require(forms.first { $0.id == "visite" })
        let geography = VisitGeography(
            day: { [zone] in zone.day(of: $0) },
            place: { code, _ in VisitGeography.Place(commune: code) }
        )
        let rules = VisitRules(words: words, form: form, geography: geography)
        let now = try zone.startOfDay(#require(Day("2026-01-01")))
        #expect(visits.count > 3000)
        for visit in visits {
            do throws(VisitFaults) {
                let recorded = try rules.decide(visit.draft, now: now, source: "demo")
                #expect(visit.key.hasPrefix("demo:1:\(recorded.day):"))
            } catch {
                Issue.record("\(visit.key): \(error.faults)")
            }
        }
    }

    @Test("Operators have their national shares within two points, whatever the motifs")
    func operators() {
        let requests = visits.flatMap(\.draft.requests)
        for (name, share) in ["ants": 19.0, "caf": 16, "cpam": 16, "dgfip": 15, "carsat": 14] {
            let found = percent(requests.count { $0.operators == [name] }, of: requests.count)
            #expect(abs(found - share) < 2, "\(name): \(found)")
        }
    }

    @Test("18 requests in a hundred are handed over within two points, and motifs are at least fifty")
    func outcomesAndMotifs() {
        let requests = visits.flatMap(\.draft.requests)
        let handed = requests.count { request in
            request.outcome.flatMap { words.outcome($0) }?.effect == .transmits
        }
        #expect((16...20).contains(percent(handed, of: requests.count)))
        #expect(Set(requests.map(\.motif)).count >= 50)
    }
}
