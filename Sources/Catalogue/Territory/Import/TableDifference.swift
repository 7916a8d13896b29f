/// What an import changes in one table, seen before it is written.
public struct TableDifference: Hashable, Sendable {
    /// A row before and after.
    public struct Change: Hashable, Sendable {
        /// The row as it was.
        public var before: String
        /// The row as it becomes.
        public var after: String
    }

    /// The table's path, such as `config/territory/communes.csv`.
    public var table: String
    /// Rows that were not there.
    public var added: [String]
    /// Rows that are no longer there.
    public var removed: [String]
    /// Rows of the same key that say something else.
    public var changed: [Change]
    /// Whether the comments on top (source, vintage) change.
    public var changesHeader: Bool

    /// The rows as lines to read: `- ` before, `+ ` after, in the table's order of keys.
    public var lines: [String] {
        let marked =
            removed.map { ($0, ["- " + $0]) } + added.map { ($0, ["+ " + $0]) }
            + changed.map { ($0.before, ["- " + $0.before, "+ " + $0.after]) }
        return marked.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    /// The difference between two texts of a table; `nil` when they are the same to the byte.
    init?(table: String, before: String?, after: String) {
        guard !Array((before ?? "").utf8).elementsEqual(after.utf8) || before == nil else { return nil }
        self.table = table
        let old = TableDifference.records(table, before ?? "")
        let new = TableDifference.records(table, after)
        added = new.rows.keys.filter { old.rows[$0] == nil }.sorted().compactMap { new.rows[$0] }
        removed = old.rows.keys.filter { new.rows[$0] == nil }.sorted().compactMap { old.rows[$0] }
        changed = old.rows.keys.sorted().compactMap { key in
            guard let before = old.rows[key], let after = new.rows[key], before != after else { return nil }
            return Change(before: before, after: after)
        }
        changesHeader = old.header != new.header
    }

    /// The rows of a table by key: the first columns of a CSV, the items of a YAML list, else each line.
    private static func records(_ table: String, _ text: String) -> (header: [String], rows: [String: String]) {
        let lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map(String.init)
        let header = lines.prefix { $0.hasPrefix("#") }
        let body = lines.dropFirst(header.count)
        if let count = TerritoryFiles.keyColumns[table] {
            let parsed = DelimitedTable(text)
            let keyed = parsed.rows.map { row -> (String, String) in
                let key = row.fields.prefix(count).joined(separator: "\u{1F}")
                return (key, row.fields.joined(separator: ","))
            }
            return (Array(header), Dictionary(keyed, uniquingKeysWith: { first, second in first + "\n" + second }))
        }
        var rows: [String: String] = [:]
        var key = ""
        for line in body {
            if !line.hasPrefix("    ") { key = line }
            // `houses:` opens the list and is no row of it.
            guard line.hasPrefix(" ") || !line.hasSuffix(":") else { continue }
            rows[key] = rows[key].map { $0 + "\n" + line } ?? line
        }
        return (Array(header), rows)
    }
}
