import Catalogue
import Reception
import Territory
import Testing

@Suite("A year made up for the houses of the shipped network")
struct DemoSartheTests {
    private static let made = Result {
        let territory = TerritoryReader.read(.embedded).value
        let words = WordsReader.read(.embedded).value
        let demo = try #require(DemoReader.read(.embedded, words: words).value)
        let first = try #require(Day("2024-11-01"))
        let visits = territory.houses.map { house in
            var generator = Reception.SeededGenerator(seed: 72, name: house.id)
            return PlausibleYear(house: house, territory: territory, words: words, profile: demo.profile)
                .visits(from: first, through: first.advanced(by: 364), using: &generator)
        }
        return (territory, words, visits)
    }

    @Test("The houses have 61 requests a week on average, and differ as houses do")
    func volumes() throws {
        let (territory, _, visits) = try Self.made.get()
        let weekly = visits.map { visits in
            Double(visits.reduce(0) { $0 + $1.draft.requests.count }) / (365.0 / 7)
        }
        try #require(weekly.count == territory.houses.count && weekly.count > 20)
        let open = weekly.filter { $0 > 0 }
        #expect((52...70).contains(open.reduce(0, +) / Double(open.count)))
        #expect(open.contains { $0 < 45 })
        #expect(open.contains { $0 > 85 })
    }

    @Test("Every visit passes the desk's rules, mergers of communes within the year included")
    func rules() throws {
        let (territory, words, visits) = try Self.made.get()
        let forms = FormReader.read(.embedded) { _ in Array(repeating: 0, count: 32) }.value
        let form = try #require(forms.first { $0.id == "visite" })
        let rules = VisitRules(words: words, form: form, geography: VisitGeography(Geography(territory)))
        let now = try territory.network.zone.startOfDay(#require(Day("2025-11-01")))
        for visit in visits.flatMap(\.self) {
            do throws(VisitFaults) {
                let recorded = try rules.decide(visit.draft, now: now, source: "demo")
                // A code that a merger has ended would be recorded as another.
                #expect(recorded.commune == visit.draft.commune, "\(visit.key)")
            } catch {
                Issue.record("\(visit.key): \(error.faults)")
            }
        }
    }

    @Test("Nobody comes while a house is closed")
    func openings() throws {
        let (territory, _, visits) = try Self.made.get()
        let first = try #require(Day("2024-11-01"))
        for (house, visits) in zip(territory.houses, visits) {
            let openings = house.openings(from: first, through: first.advanced(by: 364), in: territory.network)
            var rest = openings[...]
            for visit in visits {
                while let opening = rest.first, opening.end <= visit.draft.receivedAt { rest.removeFirst() }
                #expect(rest.first.map { $0.start <= visit.draft.receivedAt } == true, "\(visit.key)")
            }
        }
    }

    @Test("One visitor in eight lives outside the EPCI of the house, and most live near it")
    func residence() throws {
        let (territory, _, visits) = try Self.made.get()
        let geography = Geography(territory)
        let day = try #require(Day("2025-06-01"))
        var (told, outside) = (0, 0)
        for (house, visits) in zip(territory.houses, visits) {
            let own = geography.epci(ofCommune: house.commune, on: day)?.siren
            for visit in visits {
                guard let commune = visit.draft.commune else { continue }
                told += 1
                if geography.epci(ofCommune: commune, on: day)?.siren != own { outside += 1 }
            }
        }
        #expect((10...14).contains(100 * Double(outside) / Double(told)))
    }
}
