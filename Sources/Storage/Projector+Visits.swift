internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let visitKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        VisitRecorded.kind: (1, recordVisit)
    ]

    @Sendable
    private static func recordVisit(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let visit: VisitRecorded = try body(of: entry)
        guard !visit.requests.isEmpty else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_CHECK) }
        let day = visit.day.description
        let number = try nextNumber(on: day, db)
        try db.cachedStatement(
            sql: """
                INSERT INTO visits (day, number, stream, sequence, actor, received_at, channel, level, commune, epci,
                    typology, people, age_band, publics, obstacles, wait_seconds, handling_seconds, form_id,
                    form_version, form_hash, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            day, number, stream, Int64(clamping: entry.position.sequence), entry.actor, visit.receivedAt.milliseconds,
            visit.channel, visit.level, visit.commune, visit.epci, visit.typology, visit.people, visit.ageBand,
            visit.publics.map(jsonText), visit.obstacles.map(jsonText), visit.waitSeconds, visit.handlingSeconds,
            visit.form.id, visit.form.version, visit.form.hash, visit.source,
        ])
        for (index, request) in visit.requests.enumerated() {
            try db.cachedStatement(
                sql: """
                    INSERT INTO visit_requests (day, number, ordinal, theme, motif, operators, outcome, effect)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                day, number, index + 1, request.theme, request.motif, jsonText(request.operators), request.outcome,
                request.effect.rawValue,
            ])
        }
    }

    /// The number of the next visit of a day: in the order of the journal, so that replaying gives the same.
    private static func nextNumber(on day: String, _ db: Database) throws -> Int {
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT MAX(number) FROM visits WHERE day = ?"),
            arguments: [day]
        )
        return (last ?? 0) + 1
    }
}
