internal import GRDB
internal import Journal
internal import Reception
internal import Territory

/// Reads visits from their two tables, which lie in the same order, one visit at a time.
struct VisitReader {
    static let visits = """
        SELECT v.day, v.number, s.epoch, v.sequence, v.actor, v.received_at, v.channel, v.level, v.commune, v.epci,
            v.typology, v.people, v.age_band, v.publics, v.obstacles, v.wait_seconds, v.handling_seconds, v.form_id,
            v.form_version, v.form_hash, v.source
        FROM visits v JOIN streams s ON s.id = v.stream
        WHERE v.day BETWEEN ? AND ? ORDER BY v.day, v.number
        """
    static let requests = """
        SELECT day, number, theme, motif, operators, outcome, effect
        FROM visit_requests WHERE day BETWEEN ? AND ? ORDER BY day, number, ordinal
        """

    private let visits: RowCursor
    private let requests: RowCursor
    /// The request read last, of a visit still to come.
    private var ahead: (day: String, number: Int, request: VisitRecorded.Request)?

    /// A reader over a period, both days included.
    init(_ db: Database, from: Day, through: Day) throws {
        let period: StatementArguments = [from.description, through.description]
        visits = try Row.fetchCursor(db, sql: VisitReader.visits, arguments: period)
        requests = try Row.fetchCursor(db, sql: VisitReader.requests, arguments: period)
        ahead = try VisitReader.next(requests)
    }

    /// The next visit, by day and number; `nil` after the last.
    mutating func next() throws -> VisitLine? {
        guard let row = try visits.next() else { return nil }
        let dayText = try row.text(0)
        let number: Int = try row.exact(1)
        guard let day = Day(dayText) else { throw StrangeValue() }
        var visit = VisitRecorded(
            receivedAt: Instant(milliseconds: try row.exact(5)),
            day: day,
            channel: try row.text(6),
            level: try row.textOrNil(7),
            commune: try row.textOrNil(8),
            epci: try row.textOrNil(9),
            typology: try row.textOrNil(10),
            people: try row.exact(11),
            ageBand: try row.textOrNil(12),
            publics: try row.listOrNil(13),
            obstacles: try row.listOrNil(14),
            waitSeconds: try row.exactOrNil(15),
            handlingSeconds: try row.exactOrNil(16),
            form: FormStamp(id: try row.text(17), version: try row.exact(18), hash: try row.text(19)),
            requests: [],
            source: try row.textOrNil(20)
        )
        let position = Position(epoch: try row.exact(2), sequence: try row.exact(3))
        let actor = try row.text(4)
        while let found = ahead, found.day == dayText, found.number == number {
            visit.requests.append(found.request)
            ahead = try VisitReader.next(requests)
        }
        return VisitLine(position: position, number: number, actor: actor, visit: visit)
    }

    private static func next(_ cursor: RowCursor) throws -> (String, Int, VisitRecorded.Request)? {
        guard let row = try cursor.next() else { return nil }
        guard let operators = try row.listOrNil(4), let effect = Outcome.Effect(rawValue: try row.text(6)) else {
            throw StrangeValue()
        }
        let request = VisitRecorded.Request(
            theme: try row.text(2),
            motif: try row.text(3),
            operators: operators,
            outcome: try row.text(5),
            effect: effect
        )
        return (try row.text(0), try row.exact(1), request)
    }
}
