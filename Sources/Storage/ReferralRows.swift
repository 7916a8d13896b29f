internal import GRDB
internal import Journal
internal import Reception
internal import Territory

/// The rows that referrals are read from and folded into.
enum ReferralRows {
    /// A referral, folded from how it was made and its steps; `nil` when it was not made here yet.
    static func referral(_ number: CaseNumber, in db: Database) throws -> Referral? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT made FROM referrals WHERE number = ?"),
            arguments: [number.description]
        )
        guard let row else { return nil }
        return Referral.folded(try made(try row.text(0)), try steps(of: number, in: db))
    }

    /// The steps of a referral that are known.
    static func steps(of number: CaseNumber, in db: Database) throws -> [RecordedStep] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT time, author, epoch, sequence, body FROM referral_steps WHERE referral = ?
                    ORDER BY time, author, epoch, sequence
                    """
            ),
            arguments: [number.description]
        )
        var steps: [RecordedStep] = []
        while let row = try rows.next() {
            guard let step = try? ReferralStep(try JSONText.read(try row.text(4), as: JSONValue.self)) else {
                throw StrangeValue()
            }
            steps.append(
                RecordedStep(
                    step,
                    time: HybridTime(packed: try row.exact(0)),
                    author: try row.text(1),
                    position: try Position(epoch: row.exact(2), sequence: row.exact(3))
                )
            )
        }
        return steps
    }

    /// Writes where a referral stands.
    static func put(_ referral: Referral, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO referrals
                    (number, made, received_at, operator, operator_group, person, state, is_over, last_at, anomalies)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            referral.id.description, referral.made.document.line, referral.made.receivedAt.milliseconds,
            referral.addressee.serviceOperator, referral.addressee.group, referral.made.person,
            referral.state.rawValue, referral.state.isOver ? 1 : 0, referral.lastAt.milliseconds,
            referral.anomalies.count,
        ])
    }

    private static func made(_ text: String) throws -> ReferralMade {
        guard let made = try? ReferralMade(try JSONText.read(text, as: JSONValue.self)) else { throw StrangeValue() }
        return made
    }
}
