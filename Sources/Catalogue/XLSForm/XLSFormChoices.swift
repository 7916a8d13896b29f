internal import Reception
internal import Wording

/// The lists of the sheet `choices`.
struct XLSFormChoices {
    /// One choice: its row, the identifier that the form gives it, its label.
    private struct Choice {
        var row: XLSFormRow
        var written: String
        var term: Term
    }

    private var lists: [String: [Choice]] = [:]
    private var used: Set<String> = []

    init(_ spreadsheet: Spreadsheet, usual: Language, _ ledger: inout CellLedger) {
        guard let sheet = spreadsheet.sheet("choices") else { return }
        let columns = XLSFormColumns(sheet, known: ["list_name", "name", "label"], usual: usual)
        ledger.note(columns, of: "choices")
        for number in sheet.rows where number > columns.headerRow {
            let row = columns.row(number, of: sheet)
            guard let list = row["list_name"], let name = row["name"] else { continue }
            let id = String(name.text.unicodeScalars.map { XLSFormChoices.isPlain($0) ? Character($0) : "_" })
            guard lists[list.text]?.contains(where: { $0.term.id == id }) != true, id.isWordIdentifier else {
                ledger.tell("choices", name.place, .notTaken, "xlsform.choiceTwice", ["name": name.text])
                continue
            }
            let label = Label(xlsform: row.texts("label").mapValues(\.text)) ?? Label(fr: name.text)
            let choice = Choice(row: row, written: name.text, term: Term(id: id, label: label))
            lists[list.text, default: []].append(choice)
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "_-".contains(String(scalar)))
    }

    /// The words of a list and the identifiers that its names became, its cells accounted for; `nil` when there is no
    /// such list.
    mutating func list(_ name: String, _ ledger: inout CellLedger) -> (terms: [Term], words: [String: String])? {
        guard let choices = lists[name] else { return nil }
        if used.insert(name).inserted {
            for choice in choices { note(choice, &ledger) }
        }
        let words = Dictionary(choices.map { ($0.written, $0.term.id) }, uniquingKeysWith: { first, _ in first })
        return (choices.map(\.term), words)
    }

    private func note(_ choice: Choice, _ ledger: inout CellLedger) {
        for (column, cell) in choice.row.cells {
            if column.use == "name", choice.written != choice.term.id {
                ledger.tell("choices", cell.place, .changed, "xlsform.renamed", ["name": choice.term.id])
            } else {
                ledger.take("choices", cell.place)
            }
        }
        ledger.note(labels: choice.row.texts("label"), of: "choices")
        if choice.row.texts("label").isEmpty, let name = choice.row["name"] {
            ledger.tell("choices", name.place, .completed, "xlsform.noLabel")
        }
    }

    /// Tells of each list that no question uses.
    func tellUnused(_ ledger: inout CellLedger) {
        for (name, choices) in lists where !used.contains(name) {
            for cell in choices.flatMap(\.row.cells.values) {
                ledger.tell("choices", cell.place, .notTaken, "xlsform.unusedList", ["list": name])
            }
        }
    }
}

extension Label {
    /// A label from its texts; the only one serves for French when French is missing; `nil` without any.
    init?(xlsform texts: [Language: String]) {
        guard let french = texts[.fr] ?? texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }).first?.value else {
            return nil
        }
        let others = texts.filter { $0.key != .fr }.map { ($0.key.rawValue, $0.value) }
        self.init(fr: french, others: Dictionary(others, uniquingKeysWith: { first, _ in first }))
    }
}

extension CellLedger {
    /// Notes what of some texts is not as it stood: French that is missing, references that are not filled in.
    mutating func note(labels: [Language: (place: Spreadsheet.Place, text: String)], of sheet: String) {
        if labels[.fr] == nil, let other = labels.values.first {
            tell(sheet, other.place, .changed, "xlsform.noFrench")
        }
        for label in labels.values where label.text.contains("${") {
            tell(sheet, label.place, .changed, "xlsform.reference")
        }
    }
}
