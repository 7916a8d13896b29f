internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: PresenceBook {
    /// What the journal says of presences, from one consistent view.
    public func writtenPresences() async throws(StoreFault) -> WrittenPresences {
        try await read { db in
            WrittenPresences(rules: try HouseStore.presenceRules(db), sessions: try HouseStore.presenceSessions(db))
        }
    }

    /// The requests that were oriented to the session of a day, visits withdrawn since left out.
    ///
    /// Nobody is sent to a session before the visit: those of the two years before it are looked at.
    public func affected(presence: String, day: Day) async throws(StoreFault) -> [AffectedRequest] {
        try await read { db in
            let offer = Presence.offerID(presence)
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT v.day, v.number, r.value ->> 'motif' FROM visits v, json_each(v.requests) r
                        WHERE \(VisitReader.standing) AND \(HouseStore.toPresences)
                            AND r.value -> 'orientation' ->> 'day' = ?
                            AND (r.value -> 'orientation' ->> 'offer' = ?
                                OR substr(r.value -> 'orientation' ->> 'offer', 1, length(?)) = ?)
                        ORDER BY v.day, v.number, r.key
                        """
                ),
                arguments: [
                    day.advanced(by: -730).description, day.description, day.description, offer, "\(offer).",
                    "\(offer).",
                ]
            )
            var affected: [AffectedRequest] = []
            while let row = try rows.next() {
                affected.append(
                    AffectedRequest(
                        day: try HouseStore.day(try row.text(0)),
                        number: try row.exact(1),
                        motif: try row.text(2)
                    )
                )
            }
            return affected
        }
    }

    /// The places that visits standing now take from a day on, from one consistent view.
    ///
    /// Nobody is sent to a session before the visit: those of the two years before it are looked at.
    public func placesTaken(from first: Day) async throws(StoreFault) -> PlacesTaken {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT v.day, v.number, r.value -> 'orientation' FROM visits v, json_each(v.requests) r
                        WHERE \(VisitReader.standing) AND \(HouseStore.toPresences)
                            AND r.value -> 'orientation' ->> 'day' >= ?
                        """
                ),
                arguments: [first.advanced(by: -730).description, HouseStore.lastDay, first.description]
            )
            var seen: Set<TakenByVisit> = []
            var places: [PlacesTaken.Place] = []
            while let row = try rows.next() {
                let told = try JSONText.read(try row.text(2), as: Orientation.self)
                guard let day = told.day, let at = told.firstAt, told.offer.hasPrefix(Presence.offerID("")) else {
                    continue
                }
                let place = PlacesTaken.Place(offer: told.offer, day: day, at: at)
                let taken = TakenByVisit(day: try row.text(0), number: try row.exact(1), place: place)
                if seen.insert(taken).inserted { places.append(place) }
            }
            return PlacesTaken(places)
        }
    }

    /// A person who came for several things takes one place in a session.
    private struct TakenByVisit: Hashable {
        var day: String
        var number: Int
        var place: PlacesTaken.Place
    }

    /// What makes the index of the visits that send somebody to a presence be used.
    static let toPresences = "instr(v.requests, '\"presence.') > 0"
    /// After every day that is written.
    private static let lastDay = "9999-12-31"

    private static func presenceRules(_ db: Database) throws -> [WrittenPresences.Rule] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT id, body, ended_through, actor, changed_at FROM presences ORDER BY id"
        )
        var rules: [WrittenPresences.Rule] = []
        while let row = try rows.next() {
            rules.append(
                WrittenPresences.Rule(
                    id: try row.text(0),
                    presence: try row.textOrNil(1).map { try JSONText.read($0, as: PresencePut.self).presence },
                    endedThrough: try row.textOrNil(2).map(HouseStore.day),
                    actor: try row.text(3),
                    changedAt: Instant(milliseconds: try row.exact(4))
                )
            )
        }
        return rules
    }

    private static func presenceSessions(_ db: Database) throws -> [WrittenPresences.Session] {
        // Of one session the move comes first, for the cancellation stands over it.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT presence, day, decision, body, actor, changed_at FROM presence_sessions
                ORDER BY presence, day, decision DESC
                """
        )
        var sessions: [WrittenPresences.Session] = []
        while let row = try rows.next() {
            let day = try HouseStore.day(try row.text(1))
            let body = try row.text(3)
            let change: PresenceChange =
                try row.text(2) == "moved"
                ? .moved(try JSONText.read(body, as: SessionMoved.self).move)
                : .cancelled(from: day, through: day, reason: try JSONText.read(body, as: SessionCancelled.self).reason)
            sessions.append(
                WrittenPresences.Session(
                    presence: try row.text(0),
                    day: day,
                    change: change,
                    actor: try row.text(4),
                    changedAt: Instant(milliseconds: try row.exact(5))
                )
            )
        }
        return sessions
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw StrangeValue() }
        return day
    }
}
