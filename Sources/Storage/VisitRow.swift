internal import GRDB
internal import Journal
internal import Reception
internal import Territory

/// Where a visit stands in its table, and who put it there.
struct VisitRow {
    var day: String
    var number: Int
    /// The place of its first entry, which names it.
    let position: Position
    /// Who recorded it.
    let actor: String
    var correction: (at: Instant, by: String)?

    /// The number of the next visit of a day: in the order of the journal, so that replaying gives the same; rows that
    /// no longer stand count, so that no number is given twice.
    static func nextNumber(on day: String, _ db: Database) throws -> Int {
        var statement = try DirectStatement(db, VisitRow.lastNumber)
        try statement.give(day)
        let last: Int? = try statement.next() ? statement.exactOrNil(0) : nil
        return (last ?? 0) + 1
    }

    static let lastNumber = "SELECT MAX(number) FROM visits WHERE day = ?"

    private static let row = """
        INSERT OR REPLACE INTO visits (day, number, epoch, sequence, actor, received_at, channel, level, commune,
            epci, typology, people, age_band, publics, obstacles, wait_seconds, handling_seconds, form_id,
            form_version, form_hash, source, case_id, requests, corrected_at, corrected_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes the visit in its row, over what was there.
    func put(_ visit: VisitRecorded, in db: Database) throws {
        var statement = try DirectStatement(db, VisitRow.row)
        try statement.give(day)
        try statement.give(number)
        try statement.give(position.epoch)
        try statement.give(position.sequence)
        try statement.give(actor)
        try statement.give(visit.receivedAt.milliseconds)
        try statement.give([visit.channel, visit.level, visit.commune, visit.epci, visit.typology])
        try statement.give(visit.people)
        try statement.give([visit.ageBand, visit.publics.map(JSONText.list), visit.obstacles.map(JSONText.list)])
        try statement.give(visit.waitSeconds)
        try statement.give(visit.handlingSeconds)
        try statement.give(visit.form.id)
        try statement.give(visit.form.version)
        try statement.give([visit.form.hash, visit.source, visit.caseID, JSONText.requests(visit.requests)])
        try statement.give(correction?.at.milliseconds)
        try statement.give(correction?.by)
        try statement.run()
    }

    /// Takes the row out of every reading, and says on which day the visit stands from now on.
    func leave(for other: String, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE visits SET moved_to = ? WHERE day = ? AND number = ?")
            .execute(arguments: [other, day, number])
    }

    /// Takes the row out of every reading.
    func withdraw(in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE visits SET withdrawn = 1 WHERE day = ? AND number = ?")
            .execute(arguments: [day, number])
    }
}

extension VisitRow {
    /// What a reference leads to.
    enum Finding {
        case standing(VisitRow)
        case withdrawn
        case unknown
    }

    static let place = """
        SELECT number, actor, withdrawn, moved_to FROM visits
        WHERE day = ? AND epoch = ? AND sequence = ? ORDER BY number DESC LIMIT 1
        """

    /// Looks for a visit under a day, and under those it was moved to since.
    static func find(_ reference: VisitReference, in db: Database) throws -> Finding {
        var day = reference.day.description
        // A day's last row of a visit is its latest one there: each step goes forward in the journal, so this ends.
        while true {
            let row = try Row.fetchOne(
                db.cachedStatement(sql: place),
                arguments: [day, reference.epoch, Int64(clamping: reference.sequence)]
            )
            guard let row else { return .unknown }
            if try row.exact(2) as Int == 1 { return .withdrawn }
            guard let next = try row.textOrNil(3) else {
                let number: Int = try row.exact(0)
                return .standing(
                    VisitRow(day: day, number: number, position: reference.position, actor: try row.text(1))
                )
            }
            day = next
        }
    }
}
