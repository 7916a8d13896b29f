internal import Wording

/// The columns of a sheet of an XLSForm, by what they are for.
struct XLSFormColumns {
    /// A column: what it is for, and the language of its texts.
    struct Column: Hashable {
        var use: String
        var language: Language?
    }

    private static let aliases = [
        "relevance": "relevant", "list name": "list_name", "constraint message": "constraint_message",
        "rgpd_classe": "rgpd", "rgpd classe": "rgpd", "conservation": "retention", "visible_par": "visible_to",
        "visibleto": "visible_to",
    ]
    private static let texts: Set = ["label", "hint", "constraint_message", "form_title"]

    /// The row of the headers.
    let headerRow: Int
    /// The column of each number.
    private(set) var columns: [Int: Column] = [:]
    /// The columns of no known use, or whose use another column before has, with why.
    private(set) var refused: [(place: Spreadsheet.Place, textKey: String)] = []

    /// Reads the first row of a sheet that holds something.
    ///
    /// - Parameters:
    ///   - sheet: the sheet.
    ///   - known: what columns may be for.
    ///   - usual: the language of a text whose header names none.
    init(_ sheet: Spreadsheet.Sheet, known: Set<String>, usual: Language) {
        headerRow = sheet.rows.first ?? 1
        for (place, header) in sheet.cells.sorted(by: { $0.key < $1.key }) where place.row == headerRow {
            let parts = header.replacing("::", with: ":").split(separator: ":", maxSplits: 1).map {
                String($0).trimmingSpaces
            }
            let written = (parts.first ?? "").lowercased()
            let use = XLSFormColumns.aliases[written] ?? written
            var column = Column(use: use, language: nil)
            guard known.contains(use), parts.count == 1 || XLSFormColumns.texts.contains(use) else {
                refused.append((place, "xlsform.unknownColumn"))
                continue
            }
            if XLSFormColumns.texts.contains(use) {
                guard let language = parts.count == 1 ? usual : Language(xlsform: parts[1]) else {
                    refused.append((place, "xlsform.unknownLanguage"))
                    continue
                }
                column.language = language
            }
            guard !columns.values.contains(column) else {
                refused.append((place, "xlsform.columnTwice"))
                continue
            }
            columns[place.column] = column
        }
    }

    /// The cells of a row by use; texts by language.
    func row(_ number: Int, of sheet: Spreadsheet.Sheet) -> XLSFormRow {
        var row = XLSFormRow(number: number)
        for (index, column) in columns {
            let place = Spreadsheet.Place(row: number, column: index)
            guard let text = sheet.cells[place] else { continue }
            row.cells[column] = (place, text)
        }
        return row
    }
}

/// One row of a sheet.
struct XLSFormRow {
    let number: Int
    fileprivate(set) var cells: [XLSFormColumns.Column: (place: Spreadsheet.Place, text: String)] = [:]

    /// The cell of a use that has no language.
    subscript(_ use: String) -> (place: Spreadsheet.Place, text: String)? {
        cells[XLSFormColumns.Column(use: use, language: nil)]
    }

    /// The texts of a use by language.
    func texts(_ use: String) -> [Language: (place: Spreadsheet.Place, text: String)] {
        var texts: [Language: (place: Spreadsheet.Place, text: String)] = [:]
        for (column, cell) in cells where column.use == use {
            if let language = column.language { texts[language] = cell }
        }
        return texts
    }
}

extension Language {
    /// The language that an XLSForm names: `Français (fr)`, `fr`, `English`; `nil` for one that the product does not
    /// speak.
    init?(xlsform name: String) {
        let lowered = name.lowercased()
        if let open = lowered.lastIndex(of: "("), let close = lowered.lastIndex(of: ")"), open < close {
            self.init(rawValue: String(lowered[lowered.index(after: open)..<close]).trimmingSpaces)
            return
        }
        switch lowered {
        case "fr", "français", "francais", "french": self = .fr
        case "en", "english", "anglais": self = .en
        default: return nil
        }
    }
}
