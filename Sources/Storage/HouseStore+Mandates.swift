internal import GRDB
public import Journal
public import Reception
internal import Territory

extension HouseStore: MandateBook {
    /// The mandates of a person, the last given first.
    public func mandates(of person: String) async throws(StoreFault) -> [Mandate] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT body, taken_by, paper_on, revoked_at FROM mandates WHERE person = ?
                        ORDER BY taken_at DESC, id DESC
                        """
                ),
                arguments: [person]
            )
            var mandates: [Mandate] = []
            while let row = try rows.next() {
                let given = try JSONText.read(try row.text(0), as: MandateGiven.self)
                var mandate = Mandate(given, takenBy: try row.text(1))
                mandate.paperOn = try row.textOrNil(2).map { text in
                    guard let day = Day(text) else { throw StrangeValue() }
                    return day
                }
                mandate.revokedAt = try row.exactOrNil(3).map(Instant.init(milliseconds:))
                mandates.append(mandate)
            }
            return mandates
        }
    }

    /// What was done under the mandates of a person, the last first.
    public func mandateUses(of person: String) async throws(StoreFault) -> [MandateUse] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT u.at, u.actor, u.mandate, u.motif FROM mandate_uses u JOIN mandates m ON m.id = u.mandate
                        WHERE m.person = ? ORDER BY u.at DESC, u.sequence DESC
                        """
                ),
                arguments: [person]
            )
            var uses: [MandateUse] = []
            while let row = try rows.next() {
                uses.append(
                    MandateUse(
                        at: Instant(milliseconds: try row.exact(0)),
                        actor: try row.text(1),
                        mandate: try row.text(2),
                        motif: try row.text(3)
                    )
                )
            }
            return uses
        }
    }
}
