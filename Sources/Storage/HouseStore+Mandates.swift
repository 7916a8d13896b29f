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
}
