internal import Foundation
internal import Territory

/// One row of an official file, with its cells mended where the mending is sure, and every mending told.
struct ImportRow {
    let file: OfficialFile
    let row: DelimitedTable.Row
    let log: ImportLog

    /// What a cell holds, trimmed, inner line ends and runs of spaces kept; of several columns the first that has any.
    func text(_ columns: String...) -> String {
        columns.lazy.map { file.table.text(row, $0) }.first { !$0.isEmpty } ?? ""
    }

    /// A commune's code: its lost leading zero restored, `.0` taken off, `2a` made `2A`.
    func communeCode(_ column: String) -> String? {
        let written = text(column)
        let code = mended(written, length: 5).flatMap(Codes.commune)
        return told(written, code, "territory.badCommuneCode")
    }

    /// A département's code, mended alike.
    func departement(_ column: String) -> String? {
        let written = text(column)
        let code = mended(written, length: 2).flatMap(Codes.departement)
        return told(written, code, "territory.badDepartement")
    }

    /// A postal code, mended alike; `nil` without a word when there is none.
    func postalCode(_ column: String) -> String? {
        let written = text(column)
        guard !written.isEmpty else { return nil }
        return told(written, mended(written, length: 5).flatMap(Codes.postal), "territory.badPostalCode")
    }

    /// A count; `nil` without a word when there is none.
    func count(_ column: String) -> Int? {
        let written = text(column)
        guard !written.isEmpty else { return nil }
        let whole = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
        return told(whole, Codes.count(whole), "territory.notCount")
    }

    /// A day.
    func day(_ column: String) -> Day? {
        let written = text(column)
        return told(written, Day(written), "territory.notDay")
    }

    /// A decimal number, with a point or a comma.
    func decimal(_ column: String) -> Double? {
        Double(text(column).replacingOccurrences(of: ",", with: ".")).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Notes that the row was not taken.
    func skip(_ textKey: String, _ places: [String: String] = [:]) {
        log.note(.notTaken, textKey, places, in: file.file.path, row: row)
    }

    /// Notes something else of the row.
    func note(_ kind: ImportRemark.Kind, _ textKey: String, _ places: [String: String] = [:]) {
        log.note(kind, textKey, places, in: file.file.path, row: row)
    }

    private func told<Value>(_ written: String, _ value: Value?, _ textKey: String) -> Value? {
        guard let value else {
            skip(textKey, ["value": written, "column": ""])
            return nil
        }
        if let text = value as? String, text != written {
            note(.repaired, "territory.import.mendedCode", ["value": written, "mended": text])
        }
        return value
    }

    private func mended(_ written: String, length: Int) -> String? {
        var code = written.uppercased()
        if code.hasSuffix(".0") { code.removeLast(2) }
        // A spreadsheet that takes a code for a number loses the zero in front.
        if code.utf8.count == length - 1, code.utf8.allSatisfy({ (48...57).contains($0) }) { code = "0" + code }
        return code
    }
}
