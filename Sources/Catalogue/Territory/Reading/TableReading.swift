internal import Territory

/// One of the project's own tables being read: its rows, and every fault at its line.
struct TableReading {
    /// One row, with its cells asked for by column.
    struct Row {
        let table: TableReading
        let row: DelimitedTable.Row

        /// The physical line.
        var line: Int { row.line }

        /// What a cell holds, trimmed; empty when nothing.
        func written(_ column: String) -> String { table.table.text(row, column) }

        /// The text that a cell must hold.
        func text(_ column: String) -> String? {
            let text = written(column)
            if text.isEmpty { fault("territory.emptyCell", ["column": column]) }
            return text.isEmpty ? nil : text
        }

        /// What a rule makes of the text that a cell must hold; a fault when it makes nothing of it.
        func read<Value>(_ column: String, _ textKey: String, _ rule: (String) -> Value?) -> Value? {
            guard let text = text(column) else { return nil }
            let value = rule(text)
            if value == nil { fault(textKey, ["column": column, "value": text]) }
            return value
        }

        /// The same for a cell that may be empty: `nil` in `nil` when faulty, so that a caller tells it from absent.
        func optional<Value>(_ column: String, _ textKey: String, _ rule: (String) -> Value?) -> Value?? {
            if written(column).isEmpty { return .some(nil) }
            return read(column, textKey, rule).map { .some($0) }
        }

        /// Notes a fault at this row's line.
        func fault(_ textKey: String, _ places: [String: String] = [:]) {
            table.log.add(Fault(file: table.path, line: line, textKey: textKey, places: places))
        }
    }

    let path: String
    let table: DelimitedTable
    let log: FaultLog

    /// The rows that have as many cells as the header.
    var rows: [Row] { table.rows.map { Row(table: self, row: $0) } }

    /// Opens a table of a tree; `nil` when it is absent, or when a column is missing, which is a fault.
    ///
    /// - Parameters:
    ///   - path: where the table is.
    ///   - columns: the columns it has, all of them.
    ///   - tree: the files.
    ///   - log: where faults go.
    ///   - required: whether an absent table is a fault.
    init?(_ path: String, _ columns: [String], in tree: SourceTree, log: FaultLog, required: Bool = false) {
        guard let text = tree.files[path] else {
            if required { log.add(Fault(file: path, line: nil, textKey: "check.fileMissing")) }
            return nil
        }
        self.path = path
        self.log = log
        table = DelimitedTable(text)
        let places = { (names: [String]) in ["columns": names.joined(separator: ", ")] }
        let missing = columns.filter { !table.columns.contains($0) }
        guard missing.isEmpty else {
            let line = table.headerLine
            log.add(Fault(file: path, line: line, textKey: "territory.missingColumns", places: places(missing)))
            return nil
        }
        let unknown = table.columns.filter { !columns.contains($0) }
        if !unknown.isEmpty {
            let line = table.headerLine
            log.add(Fault(file: path, line: line, textKey: "territory.unknownColumns", places: places(unknown)))
        }
        for (line, defect) in table.defects {
            log.add(Fault(file: path, line: line, textKey: defect.textKey, places: defect.places))
        }
    }
}

extension DelimitedTable.Defect {
    /// The sentence that tells it.
    var textKey: String {
        switch self {
        case .quotes: "territory.badQuotes"
        case .fieldCount: "territory.fieldCount"
        }
    }

    /// What the sentence's places hold.
    var places: [String: String] {
        switch self {
        case .quotes: [:]
        case .fieldCount(let count, let header): ["count": String(count), "header": String(header)]
        }
    }
}
