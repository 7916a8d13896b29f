import Territory
import Testing
import Wording

@testable import Reception

@Suite("Offers that stand by a presence")
struct PresenceOfferTests {
    private static let words = Words(
        themes: [],
        motifs: [],
        operators: [],
        channels: [],
        levels: [],
        publics: [],
        obstacles: [],
        ageBands: [],
        outcomes: []
    )

    private let territory: Territory
    private let tuesday: Day
    private let zone: CivilZone

    init() throws {
        zone = try #require(CivilZone("Europe/Paris"))
        territory = Territory(network: Network(name: "", departements: [], zone: zone))
        tuesday = try #require(Day(year: 2026, month: 11, day: 24))
    }

    private func network(capacity: Int, taken: Int, checks: [String: Day] = [:]) throws -> RoutingNetwork {
        let (opens, closes) = (try #require(TimeOfDay("09:00")), try #require(TimeOfDay("12:00")))
        var presence = Presence(
            id: "caf",
            operatorID: "caf",
            places: [PresencePlace(commune: "72050")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: "FREQ=WEEKLY;BYDAY=TU")),
            hours: .segments([try #require(OpeningSegment(opens: opens, closes: closes))])
        )
        presence.capacity = capacity
        var network = RoutingNetwork(
            geography: Geography(territory),
            words: PresenceOfferTests.words,
            offers: [],
            model: RoutingModel(
                travel: TravelModel(name: Label(fr: ""), errorPercent: 0, factor: 1, mobilities: [])
            ),
            checks: checks
        )
        let place = PlacesTaken.Place(offer: "presence.caf", day: tuesday, at: zone.instant(tuesday, opens))
        network.add(
            [presence],
            from: tuesday,
            through: tuesday.advanced(by: 13),
            taken: PlacesTaken(Array(repeating: place, count: taken))
        )
        return network
    }

    @Test("An offer of the files that names a presence has its sessions, and a full one is none of them")
    func named() throws {
        for (taken, first) in [(0, 0), (1, 0), (2, 7)] {
            let network = try network(capacity: 2, taken: taken)
            let days = tuesday...tuesday.advanced(by: 13)
            for id in ["caf", "presence.caf"] {
                let segments = try #require(network.segments(.presences([id]), [:], days))
                let table = Timetable(segments)
                let moment = try #require(table.first(from: zone.startOfDay(tuesday), serving: 0))
                #expect(zone.day(of: moment.instant) == tuesday.advanced(by: first), "\(id) with \(taken) taken")
            }
            #expect(network.segments(.presences(["ca"]), [:], days) == [])
        }
    }

    @Test("A presence that was checked at a desk tells the later of the two days")
    func checked() throws {
        let network = try network(capacity: 1, taken: 0, checks: ["presence.caf": tuesday])
        #expect(network.offers.map(\.checkedOn) == [tuesday])
        var offer = network.offers[0]
        #expect(!offer.isStale(on: tuesday.advanced(by: 30), after: 30))
        #expect(offer.isStale(on: tuesday.advanced(by: 31), after: 30))
        #expect(!offer.isStale(on: tuesday.advanced(by: 31), after: nil))
        offer.checkedOn = nil
        #expect(offer.isStale(on: tuesday, after: 30))
    }
}
