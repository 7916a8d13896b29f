internal import GRDB

/// Walks the tables that entries make, kept and replayed, side by side in the order of their keys.
struct TableComparison {
    let kept: Database
    let replayed: Database

    /// The first difference; counts the rows that agree before it.
    func first(_ report: inout VerifyReport) throws -> VerifyDifference? {
        for (table, key) in Projector.tables {
            var count = 0
            let difference = try compare(table, key, &count)
            report.rows[table] = count
            if let difference { return difference }
        }
        report.passedOver = report.rows["passed_over"] ?? 0
        return nil
    }

    private func compare(_ table: String, _ key: [String], _ count: inout Int) throws -> VerifyDifference? {
        let sql = "SELECT * FROM \(table) ORDER BY \(key.joined(separator: ", "))"
        let keptRows = try Row.fetchCursor(kept, sql: sql)
        let replayedRows = try Row.fetchCursor(replayed, sql: sql)
        while true {
            switch (try keptRows.next(), try replayedRows.next()) {
            case (nil, nil): return nil
            case (let row?, nil): return .strangeRow(table: table, key: name(row, key))
            case (nil, let row?): return .missingRow(table: table, key: name(row, key))
            case (let keptRow?, let replayedRow?):
                if let column = zip(keptRow, replayedRow).first(where: { !isSame($0.1, $1.1) })?.0.0 {
                    return difference(table, key, keptRow, replayedRow, column)
                }
                count += 1
            }
        }
    }

    /// Tells a row too few or too many from one that holds something else.
    private func difference(
        _ table: String,
        _ key: [String],
        _ keptRow: Row,
        _ replayedRow: Row,
        _ column: String
    ) -> VerifyDifference {
        for part in key {
            let (keptPart, replayedPart) = (keptRow[part] as DatabaseValue, replayedRow[part] as DatabaseValue)
            if isSame(keptPart, replayedPart) { continue }
            return isBefore(keptPart, replayedPart)
                ? .strangeRow(table: table, key: name(keptRow, key))
                : .missingRow(table: table, key: name(replayedRow, key))
        }
        return .changedColumn(table: table, key: name(keptRow, key), column: column)
    }

    /// Byte by byte: Swift holds two writings of an accented letter for the same, the journal does not.
    private func isSame(_ left: DatabaseValue, _ right: DatabaseValue) -> Bool {
        if case (.string(let left), .string(let right)) = (left.storage, right.storage) {
            return left.utf8.elementsEqual(right.utf8)
        }
        return left == right
    }

    private func isBefore(_ left: DatabaseValue, _ right: DatabaseValue) -> Bool {
        switch (left.storage, right.storage) {
        case (.int64(let left), .int64(let right)): left < right
        // As SQLite orders texts: byte by byte.
        case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        default: false
        }
    }

    private func name(_ row: Row, _ key: [String]) -> String {
        key.map { (row[$0] as DatabaseValue).storage.value.map { "\($0)" } ?? "NULL" }.joined(separator: "/")
    }
}
