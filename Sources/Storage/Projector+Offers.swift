internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let offerKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        OfferChecked.kind: (1, checkOffer)
    ]

    /// The last one stands; the offer may be a file's, or a house's own, of which no entry tells.
    @Sendable
    private static func checkOffer(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let checked: OfferChecked = try body(of: entry)
        try db.execute(
            sql: "INSERT OR REPLACE INTO offer_checks (offer, checked_on, actor, changed_at) VALUES (?, ?, ?, ?)",
            arguments: [checked.offer, checked.day.description, entry.actor, entry.time.wall.milliseconds]
        )
    }
}
