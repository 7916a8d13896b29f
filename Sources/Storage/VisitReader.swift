internal import GRDB
internal import Journal
internal import Reception
internal import Territory

/// Reads the visits that stand, one at a time, with the requests of each.
struct VisitReader {
    /// Leaves out what was withdrawn or stands on another day now.
    static let standing = "v.day BETWEEN ? AND ? AND v.withdrawn = 0 AND v.moved_to IS NULL"
    static let visits = """
        SELECT v.day, v.number, v.epoch, v.sequence, v.actor, v.received_at, v.channel, v.level, v.commune, v.epci,
            v.typology, v.people, v.age_band, v.publics, v.obstacles, v.wait_seconds, v.handling_seconds, v.form_id,
            v.form_version, v.form_hash, v.source, v.case_id, v.corrected_at, v.corrected_by
        FROM visits v WHERE \(standing) AND v.number BETWEEN ? AND ? ORDER BY v.day, v.number
        """
    static let requests = """
        SELECT v.day, v.number, r.value ->> 'theme', r.value ->> 'motif', r.value -> 'operators',
            r.value ->> 'outcome', r.value ->> 'effect', r.value -> 'orientation'
        FROM visits v, json_each(v.requests) r
        WHERE \(standing) AND v.number BETWEEN ? AND ? ORDER BY v.day, v.number, r.key
        """

    private let visits: RowCursor
    private let requests: RowCursor
    /// The request read last, of a visit still to come.
    private var ahead: (day: String, number: Int, request: VisitRecorded.Request)?

    /// A reader over a period, both days included; of some numbers of each day, or of all.
    init(_ db: Database, from: Day, through: Day, numbers: ClosedRange<Int> = 1...Int.max) throws {
        let period: StatementArguments = [
            from.description, through.description, numbers.lowerBound, numbers.upperBound,
        ]
        visits = try Row.fetchCursor(db.cachedStatement(sql: VisitReader.visits), arguments: period)
        requests = try Row.fetchCursor(db.cachedStatement(sql: VisitReader.requests), arguments: period)
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
            source: try row.textOrNil(20),
            caseID: try row.textOrNil(21)
        )
        let position = Position(epoch: try row.exact(2), sequence: try row.exact(3))
        while let found = ahead, found.day == dayText, found.number == number {
            visit.requests.append(found.request)
            ahead = try VisitReader.next(requests)
        }
        return VisitLine(
            position: position,
            number: number,
            actor: try row.text(4),
            visit: visit,
            correctedAt: try row.exactOrNil(22).map(Instant.init(milliseconds:)),
            correctedBy: try row.textOrNil(23)
        )
    }

    private static func next(_ cursor: RowCursor) throws -> (String, Int, VisitRecorded.Request)? {
        guard let row = try cursor.next() else { return nil }
        guard let operators = try row.listOrNil(4), let effect = Outcome.Effect(rawValue: try row.text(6)) else {
            throw StrangeValue()
        }
        let orientation = try row.textOrNil(7).map { text in
            guard let orientation = JSONText.readOrientation(text) else { throw StrangeValue() }
            return orientation
        }
        let request = VisitRecorded.Request(
            theme: try row.text(2),
            motif: try row.text(3),
            operators: operators,
            outcome: try row.text(5),
            effect: effect,
            orientation: orientation
        )
        return (try row.text(0), try row.exact(1), request)
    }
}
