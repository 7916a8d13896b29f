internal import Foundation
public import Reception
internal import SwiftCSV

/// Takes a form from an XLSForm, the spreadsheet that many coordinators already write.
public enum XLSForm {
    /// Reads a spreadsheet as a form's file.
    ///
    /// - Parameters:
    ///   - bytes: the `.xlsx` file, or its `.csv` flavour: a sheet's name in the first column, its rows from the second.
    ///   - id: the form's identifier; the spreadsheet's `form_id` unless given.
    ///   - words: the network's words.
    /// - Returns: the text of the form's file, and what of each cell was not taken as it stood.
    public static func read(_ bytes: [UInt8], id: String? = nil, words: Words) -> FormImport {
        do throws(XLSXReader.Refusal) {
            let isZip = bytes.starts(with: [0x50, 0x4B])
            let spreadsheet = isZip ? try XLSXReader.read(bytes) : try Spreadsheet(csv: bytes)
            guard let survey = spreadsheet.sheet("survey") else { return refused("xlsform.noSurvey") }
            var reader = XLSFormReader(spreadsheet, id: id, words: words)
            return reader.form(survey)
        } catch {
            switch error {
            case .zip(.unsupported): return refused("xlsform.unsupportedFile")
            case .zip(.tooLarge), .tooLarge: return refused("xlsform.tooLargeFile")
            case .zip(.damaged), .xml: return refused("xlsform.damagedFile")
            }
        }
    }

    private static func refused(_ textKey: String) -> FormImport {
        FormImport(
            text: nil,
            remarks: [FormImport.Remark(place: "", kind: .notTaken, textKey: textKey, places: [:])]
        )
    }
}

extension Spreadsheet {
    /// Reads the flavour in one file: a row with a sheet's name in its first column begins that sheet.
    init(csv bytes: [UInt8]) throws(XLSXReader.Refusal) {
        guard bytes.count <= XLSXReader.limits.characters else { throw .tooLarge }
        let text = DecodedText(bytes).text.replacing("\r\n", with: "\n")
        // Rows of a sheet begin with an empty column, and so with the separator.
        let starts = text.split(separator: "\n").map { $0.hasPrefix("\"\"") ? $0.dropFirst(2) : $0 }
        let separator = starts.lazy.compactMap(\.first).first { ";,\t".contains($0) } ?? ","
        var rows: [[String]] = []
        do {
            let csv = try EnumeratedCSV(string: text, delimiter: .character(separator), loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(rowLimit: nil) { rows.append($0) }
        } catch { throw .xml }
        guard rows.count <= XLSXReader.limits.rows, (rows.map(\.count).max() ?? 0) <= XLSXReader.limits.columns else {
            throw .tooLarge
        }
        sheets = []
        for (index, row) in rows.enumerated() {
            if let name = row.first?.trimmingSpaces, !name.isEmpty { sheets.append(Sheet(name: name, cells: [:])) }
            guard !sheets.isEmpty else { continue }
            for (column, cell) in row.enumerated().dropFirst() where !cell.trimmingSpaces.isEmpty {
                let place = Place(row: index + 1, column: column + 1)
                sheets[sheets.count - 1].cells[place] = cell.trimmingSpaces
            }
        }
    }
}
