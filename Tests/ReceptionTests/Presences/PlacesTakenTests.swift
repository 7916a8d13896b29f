import Territory
import Testing

@testable import Reception

@Suite("Places taken in the sessions of a presence")
struct PlacesTakenTests {
    private let zone: CivilZone
    private let territory: Territory
    private let tuesday: Day

    init() throws {
        zone = try #require(CivilZone("Europe/Paris"))
        territory = Territory(network: Network(name: "", departements: [], zone: zone))
        tuesday = try #require(Day(year: 2026, month: 11, day: 24))
    }

    /// Each Tuesday, morning and afternoon, three people each.
    private func presence(_ id: String = "caf", capacity: Int? = 3) throws -> Presence {
        var presence = Presence(
            id: id,
            operatorID: "caf",
            places: [PresencePlace(commune: "72050")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: "FREQ=WEEKLY;BYDAY=TU")),
            hours: .segments([try hours("09:00", "12:00"), try hours("14:00", "16:00")])
        )
        presence.capacity = capacity
        return presence
    }

    private func hours(_ opens: String, _ closes: String) throws -> OpeningSegment {
        let (opens, closes) = (try #require(TimeOfDay(opens)), try #require(TimeOfDay(closes)))
        return try #require(OpeningSegment(opens: opens, closes: closes))
    }

    private func place(_ offer: String, _ day: Day, _ time: String) throws -> PlacesTaken.Place {
        PlacesTaken.Place(offer: offer, day: day, at: zone.instant(day, try #require(TimeOfDay(time))))
    }

    private func left(_ presence: Presence, _ places: [PlacesTaken.Place], weeks: Int = 1) -> [Int?] {
        let last = tuesday.advanced(by: weeks * 7 - 1)
        return presence.sessions(from: tuesday, through: last, in: territory, taken: PlacesTaken(places)).map(
            \.placesLeft
        )
    }

    @Test("A place is taken in the session that holds the instant that was told, and nowhere else")
    func session() throws {
        let places = [
            try place("presence.caf", tuesday, "09:00"), try place("presence.caf", tuesday, "10:30"),
            try place("presence.caf", tuesday.advanced(by: 7), "14:00"), try place("presence.msa", tuesday, "09:00"),
            try place("presence.caf-2", tuesday, "09:00"), try place("cafForm", tuesday, "09:00"),
        ]
        #expect(left(try presence(), places, weeks: 2) == [1, 3, 3, 2])
        // One of the places of a presence that alternates is the same presence.
        #expect(left(try presence(), [try place("presence.caf.2", tuesday, "15:59")]) == [3, 2])
    }

    @Test("A session that took more than it has is full, never below; who does not count says nothing")
    func full() throws {
        let many = try (0..<5).map { _ in try place("presence.caf", tuesday, "09:00") }
        #expect(left(try presence(), many) == [0, 3])
        #expect(left(try presence(capacity: nil), many) == [nil, nil])
        let sessions = try presence(capacity: nil)
            .sessions(from: tuesday, through: tuesday, in: territory, taken: PlacesTaken(many))
        #expect(sessions.map(\.placesTaken) == [nil, nil])
    }

    @Test("A place stays taken in a session that is moved, until the visit says otherwise")
    func moved() throws {
        var presence = try presence()
        let thursday = tuesday.advanced(by: 2)
        presence.changes = [.moved(PresenceMove(from: tuesday, to: thursday, segments: [try hours("10:00", "11:00")]))]
        #expect(left(presence, [try place("presence.caf", tuesday, "14:00")]) == [2])
        #expect(left(presence, [try place("presence.caf", thursday, "10:00")]) == [2])
    }

    @Test("Where nobody knows whose turn it is, a place is taken in each of the possible places")
    func alternating() throws {
        var presence = try presence()
        presence.places.append(PresencePlace(commune: "72012"))
        presence.hours = .segments([try hours("09:00", "12:00")])
        #expect(left(presence, [try place("presence.caf.1", tuesday, "09:00")]) == [2, 2])
    }
}
