internal import GRDB
internal import Journal

extension Projector {
    /// Makes every table anew from the journal, inside a transaction.
    static func remake(_ db: Database) throws {
        // Sessions refer to accounts that are gone until their entries are replayed: checked when all is done.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for (table, _) in tables.reversed() { try db.execute(sql: "DELETE FROM \(table)") }
        let streams = Dictionary(try StreamRow.all(db).map { ($0.id, $0) }) { first, _ in first }
        let order = try Row.fetchCursor(db, sql: "SELECT stream, sequence FROM entries ORDER BY time")
        while let row = try order.next() {
            let (id, sequence): (Int64, UInt64) = (try row.exact(0), try row.exact(1))
            guard let stream = streams[id], let entry = try EntryReader(db, stream, from: sequence, limit: 1).next()
            else { throw StrangeValue() }
            try apply(entry, stream: id, in: db)
        }
    }
}
