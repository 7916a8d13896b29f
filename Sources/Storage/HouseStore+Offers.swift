internal import GRDB
public import Journal
public import Reception
internal import Territory

extension HouseStore: OfferBook {
    /// The last check of each offer that was ever checked.
    public func offerChecks() async throws(StoreFault) -> [OfferCheck] {
        try await read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT offer, checked_on, actor FROM offer_checks ORDER BY offer")
            var checks: [OfferCheck] = []
            while let row = try rows.next() {
                guard let day = Day(try row.text(1)) else { throw StrangeValue() }
                checks.append(OfferCheck(offer: try row.text(0), day: day, actor: try row.text(2)))
            }
            return checks
        }
    }
}
