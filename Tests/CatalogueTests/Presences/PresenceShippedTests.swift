import Reception
import Territory
import Testing
import Wording

@testable import Catalogue

/// The real rules of nine houses of the Sarthe, against dates worked out by hand with a calendar of 2026 and 2027.
@Suite("The shipped presences are those of the official comments")
struct PresenceShippedTests {
    private static let territory = TerritoryReader.read(.embedded).value
    private static let reading = PresenceReader.read(
        .embedded,
        territory: territory,
        words: WordsReader.read(.embedded).value
    )
    private let presences = reading.value

    private func sessions(_ id: String, _ from: String, _ to: String) throws -> [PresenceSession] {
        let presence = try #require(presences.first { $0.id == id }, "\(id)")
        return try presence.sessions(
            from: #require(Day(from)),
            through: #require(Day(to)),
            in: PresenceShippedTests.territory
        )
    }

    @Test("Nothing in them is at fault, and all nine houses are there")
    func faults() {
        let texts = TextReader.read(.embedded).value
        #expect(PresenceShippedTests.reading.faults.map { $0.sentence(texts, .fr) } == [])
        #expect(
            Set(presences.compactMap(\.house))
                == ["424", "426", "1815", "2092", "2252", "2253", "2657", "2822", "2974"]
        )
        #expect(presences.count == 33 && presences.allSatisfy { $0.operatorID == nil && $0.source != nil })
    }

    @Test(
        "Each rule gives the days of a wall calendar, public holidays out",
        arguments: [
            // La Suze: first and third Fridays; 1 January 2027 is a holiday, 1 May 2027 a Saturday.
            (
                "2657-la-suze-sur-sarthe-vendredi", "2026-11-01", "2027-02-28",
                "11-06 11-20 12-04 12-18 01-15 02-05 02-19"
            ),
            // Malicorne: second Fridays. Arnage: fourth Fridays, of which one is Christmas.
            ("2657-malicorne-sur-sarthe-vendredi", "2026-11-01", "2027-02-28", "11-13 12-11 01-08 02-12"),
            ("2657-arnage-vendredi", "2026-11-01", "2027-02-28", "11-27 01-22 02-26"),
            // Laigné: fourth Mondays, twice a day. Téloché and Marigné: first Mondays; Saint-Biez: second; Saint-Ouen: third.
            ("1815-laigne-saint-gervais-lundi", "2026-11-01", "2027-01-31", "11-23 11-23 12-28 12-28 01-25 01-25"),
            ("1815-marigne-laille-lundi", "2026-11-01", "2027-01-31", "11-02 12-07 01-04"),
            ("1815-teloche-lundi", "2026-11-01", "2027-01-31", "11-02 12-07 01-04"),
            ("1815-saint-biez-en-belin-lundi", "2026-11-01", "2027-01-31", "11-09 12-14 01-11"),
            ("1815-saint-ouen-en-belin-lundi", "2026-11-01", "2027-01-31", "11-16 12-21 01-18"),
            // First Monday of April 2026 was the 6th, Easter Monday.
            ("1815-teloche-lundi", "2026-03-01", "2026-05-31", "03-02 05-04"),
            // Le Breil: first Saturdays. Challes: first and third Wednesdays, of which 11 November 2026 is neither.
            ("2253-le-breil-sur-merize-samedi", "2026-11-01", "2027-02-28", "11-07 12-05 01-02 02-06"),
            ("2092-challes-mercredi", "2026-11-01", "2026-12-31", "11-04 11-18 12-02 12-16"),
            // Allonnes: every Thursday; Ascension is Thursday 14 May 2026.
            ("2252-allonnes-jeudi", "2026-05-01", "2026-05-31", "05-07 05-21 05-28"),
            ("424-oisseau-le-petit-jeudi", "2026-12-15", "2027-01-10", "12-17 12-24 12-31 01-07"),
            ("2822-sille-le-guillaume-lundi-vendredi", "2026-12-21", "2027-01-04", "12-21 12-28 01-04"),
        ]
    )
    func days(_ id: String, _ from: String, _ to: String, _ expected: String) throws {
        let found = try sessions(id, from, to).map { String($0.day.description.dropFirst(5)) }
        #expect(found == expected.split(separator: " ").map(String.init))
    }

    @Test("The six rules of house 426 say no week and no rank: every one is possible and none is sure")
    func unknownWeeks() throws {
        let open = presences.filter { $0.house == "426" }
        #expect(open.count == 6 && open.allSatisfy { $0.pattern.isUncertain && $0.doubt != nil })
        let wednesdays = try sessions("426-mansigne-mercredi", "2026-12-01", "2026-12-31")
        #expect(wednesdays.map { $0.day.civil.day } == [2, 9, 16, 23, 30])
        #expect(wednesdays.allSatisfy { $0.isPossible && $0.needsAppointment == true })
        let mondays = try sessions("426-chenu-lundi", "2026-12-01", "2026-12-31")
        #expect(mondays.map { $0.day.civil.day } == [7, 14, 21, 28] && mondays.allSatisfy(\.isPossible))
        let others = presences.filter { $0.house != "426" }
        #expect(others.allSatisfy { !$0.pattern.isUncertain })
    }

    @Test("No session has hours that its source does not say")
    func unknownHours() throws {
        let friday = try #require(sessions("2657-la-suze-sur-sarthe-vendredi", "2026-12-04", "2026-12-04").first)
        #expect(friday.start == nil && friday.segment == nil && friday.part == .morning && friday.isDoubtful)
        let monday = try #require(sessions("2822-sille-le-guillaume-lundi-vendredi", "2026-12-07", "2026-12-07").first)
        #expect(monday.start == nil && monday.part == .afternoon && monday.mode == .telephone)
        // Tuffé, on a Monday: the hours of the house.
        #expect(
            try sessions("2974-tuffe-val-de-la-cheronne-lundi", "2026-12-07", "2026-12-07")
                .map { "\($0.segment?.opens.description ?? "")" } == ["10:00", "14:00"]
        )
    }

    @Test("What the openings of a house already tell says so, so that no hour counts twice")
    func countedOnce() throws {
        let territory = PresenceShippedTests.territory
        for presence in presences where presence.mode == .onSite {
            let house = try #require(territory.houses.first { $0.id == presence.house })
            let isAntenna = presence.places.contains { place in house.antennas.contains { $0.commune == place.commune }
            }
            #expect(!isAntenna || presence.isInOpenings, "\(presence.id)")
        }
        #expect(Set(presences.filter { !$0.isInOpenings }.compactMap(\.house)) == ["426", "2092", "2822"])
    }
}
