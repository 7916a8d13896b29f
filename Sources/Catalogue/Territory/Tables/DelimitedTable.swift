internal import SwiftCSV

/// A delimited text with a header, read into rows that know their line.
struct DelimitedTable {
    /// One row.
    struct Row: Sendable {
        /// Its rank among all records after the header, from 0.
        let index: Int
        /// The physical line it starts on, from 1.
        let line: Int
        /// Its fields, in the header's order.
        let fields: [String]
    }

    /// A record that could not be read as a row.
    enum Defect: Hashable, Sendable {
        /// A quote is out of place or never closed.
        case quotes
        /// The record has another number of fields than the header.
        case fieldCount(Int, header: Int)
    }

    /// The separator: of comma, semicolon and tab the most frequent in the header.
    let separator: Character
    /// The line of the header; `nil` when the text has none.
    let headerLine: Int?
    /// The names of the columns, trimmed.
    let columns: [String]
    /// The rows that could be read.
    private(set) var rows: [Row] = []
    /// The records that could not be.
    private(set) var defects: [(line: Int, defect: Defect)] = []
    /// The comment lines before the header.
    let comments: [String]

    private let positions: [String: Int]

    /// Reads a text; nothing is thrown, what cannot be read is among `defects`.
    init(_ text: String) {
        let scan = RecordScan(text.withPlainLineEnds)
        comments = scan.comments
        let first = scan.records.first
        self.separator = scan.separator
        headerLine = first?.line
        let separator = scan.separator
        let header = first.flatMap { DelimitedTable.fields(of: $0.text, separator) } ?? []
        columns = header.map(\.trimmingSpaces)
        let named = columns.enumerated().map { ($0.element, $0.offset) }
        positions = Dictionary(
            named + named.map { ($0.0.lowercased(), $0.1) },
            uniquingKeysWith: { first, _ in first }
        )
        guard !columns.isEmpty else { return }
        let records = Array(scan.records.dropFirst())
        // All at once is many times faster; one by one finds which record is at fault.
        let whole = DelimitedTable.allFields(of: records, separator)
        for (index, record) in records.enumerated() {
            let read = record.isOpen ? nil : whole?[index] ?? DelimitedTable.fields(of: record.text, separator)
            guard var fields = read else {
                defects.append((record.line, .quotes))
                continue
            }
            // Spreadsheets leave empty cells at the end of a row, or leave them out.
            while fields.count > columns.count, fields.last?.isEmpty == true { fields.removeLast() }
            guard fields.count == columns.count else {
                defects.append((record.line, .fieldCount(fields.count, header: columns.count)))
                continue
            }
            rows.append(Row(index: index, line: record.line, fields: fields))
        }
    }

    /// Whether every one of these columns is there, capitals aside.
    func has(_ names: String...) -> Bool {
        names.allSatisfy { position($0) != nil }
    }

    /// A row's field, trimmed; empty when there is no such column.
    func text(_ row: Row, _ column: String) -> String {
        guard let field = position(column).map({ row.fields[$0] }) else { return "" }
        // Nearly every field begins and ends with a plain letter or digit; these are met by the hundred thousand.
        let ends = [field.utf8.first, field.utf8.last]
        return ends.allSatisfy { $0.map { (0x21...0x7E).contains($0) } ?? true } ? field : field.trimmingSpaces
    }

    private func position(_ column: String) -> Int? {
        positions[column] ?? positions[column.lowercased()]
    }

    /// The fields of one record; `nil` when its quotes are out of place.
    private static func fields(of record: String, _ separator: Character) -> [String]? {
        guard let rows = try? allRows(record + "\n", separator), rows.count == 1 else { return nil }
        return rows.first
    }

    private static func allFields(of records: [RecordScan.Record], _ separator: Character) -> [[String]]? {
        guard !records.contains(where: \.isOpen) else { return nil }
        let text = records.map(\.text).joined(separator: "\n") + "\n"
        guard let rows = try? allRows(text, separator), rows.count == records.count else { return nil }
        return rows
    }

    /// SwiftCSV's own `rows` fill short rows up with empty fields, which would hide a row cut short.
    private static func allRows(_ text: String, _ separator: Character) throws -> [[String]] {
        let csv = try EnumeratedCSV(string: text, delimiter: .character(separator), loadColumns: false, rowLimit: 0)
        var rows: [[String]] = []
        try csv.enumerateAsArray(rowLimit: nil) { rows.append($0) }
        return rows
    }
}

extension String {
    /// The text with the rarer line ends that Unicode knows made spaces: no table means them to end a row.
    fileprivate var withPlainLineEnds: String {
        // The first bytes of those that follow: without any of them there is nothing to look for.
        guard utf8.contains(where: { [0x0B, 0x0C, 0xC2, 0xE2].contains($0) }) else { return self }
        let rare: Set<Unicode.Scalar> = ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
        guard unicodeScalars.contains(where: rare.contains) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { rare.contains($0) ? " " : $0 }))
    }
}
