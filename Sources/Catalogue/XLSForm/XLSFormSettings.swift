internal import Wording

/// The sheet `settings`: what the form is called.
struct XLSFormSettings {
    /// The language of texts whose header names none.
    private(set) var language = Language.fr
    private var id: String
    private var title: Label?

    init(_ spreadsheet: Spreadsheet, id: String?, _ ledger: inout CellLedger) {
        self.id = id ?? "formulaire"
        guard let sheet = spreadsheet.sheet("settings") else { return }
        let known: Set = ["form_title", "form_id", "version", "default_language"]
        let columns = XLSFormColumns(sheet, known: known, usual: .fr)
        ledger.note(columns, of: "settings")
        guard let number = sheet.rows.first(where: { $0 > columns.headerRow }) else { return }
        let row = columns.row(number, of: sheet)
        if let cell = row["default_language"] {
            if let found = Language(xlsform: cell.text) {
                language = found
                ledger.take("settings", cell.place)
            } else {
                ledger.tell("settings", cell.place, .notTaken, "xlsform.unknownLanguage")
            }
        }
        let titles = row.texts("form_title")
        title = Label(xlsform: titles.mapValues(\.text))
        for cell in titles.values { ledger.take("settings", cell.place) }
        ledger.note(labels: titles, of: "settings")
        if let cell = row["form_id"] {
            let plain = String(
                cell.text.map { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) ? $0 : "_" }
            )
            self.id = id ?? plain
            if self.id == cell.text {
                ledger.take("settings", cell.place)
            } else {
                ledger.tell("settings", cell.place, .changed, "xlsform.renamed", ["name": self.id])
            }
        }
        if let cell = row["version"] { ledger.tell("settings", cell.place, .changed, "xlsform.version") }
    }

    /// The lines of the form's file before its fields.
    var header: String {
        """
        # Tiré d’un XLSForm. « \(XLSFormReader.placeholder) » marque ce qui reste à décider ; relire avec « maillage check ».
        id: \(id)
        version: 1
        title: \(YAMLText.label(title ?? Label(fr: id)))

        """
    }
}
