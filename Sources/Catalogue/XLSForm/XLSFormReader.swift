internal import Access
internal import Reception
internal import Wording

/// Reads the sheets of an XLSForm into the text of a form, every cell accounted for.
struct XLSFormReader {
    /// What is written where a person must decide; `check` faults it wherever it stands.
    static let placeholder = "A_COMPLETER"

    static let surveyColumns: Set = [
        "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "default",
        "appearance", "disabled", "rgpd", "retention", "visible_to",
    ]

    /// A group that is open: where it begins, and the condition under which all of it is asked.
    private struct Group {
        var place: Spreadsheet.Place
        var condition: String?
        var isRepeat: Bool
    }

    let words: Words
    var ledger: CellLedger
    var choices: XLSFormChoices
    /// The fields taken, by their name in the spreadsheet.
    var sources: [String: XPathCondition.Source] = [:]
    /// The names taken, as the form has them.
    var names: Set<String> = []
    private let settings: XLSFormSettings
    private var groups: [Group] = []
    private var fields: [String] = []

    init(_ spreadsheet: Spreadsheet, id: String?, words: Words) {
        self.words = words
        var ledger = CellLedger(spreadsheet)
        settings = XLSFormSettings(spreadsheet, id: id, &ledger)
        choices = XLSFormChoices(spreadsheet, usual: settings.language, &ledger)
        self.ledger = ledger
    }

    /// The form that the survey's rows are.
    mutating func form(_ survey: Spreadsheet.Sheet) -> FormImport {
        let columns = XLSFormColumns(survey, known: XLSFormReader.surveyColumns, usual: settings.language)
        ledger.note(columns, of: "survey")
        for number in survey.rows where number > columns.headerRow { read(columns.row(number, of: survey)) }
        for group in groups { ledger.tell("survey", group.place, .notTaken, "xlsform.notClosed") }
        choices.tellUnused(&ledger)
        let closed = ledger.closed()
        guard !fields.isEmpty else {
            let remark = FormImport.Remark(place: survey.name, kind: .notTaken, textKey: "xlsform.noField", places: [:])
            return FormImport(text: nil, remarks: closed.remarks + [remark])
        }
        let text = settings.header + "fields:\n" + fields.joined()
        return FormImport(text: text, remarks: closed.remarks, taken: closed.taken)
    }

    private mutating func read(_ row: XLSFormRow) {
        guard let type = row["type"] else { return }
        let written = type.text.lowercased().replacing("begin ", with: "begin_").replacing("end ", with: "end_")
        switch written {
        case "begin_group", "begin_repeat": open(row, type.place, isRepeat: written == "begin_repeat")
        case "end_group", "end_repeat":
            guard let last = groups.last, last.isRepeat == (written == "end_repeat") else {
                return refuse(row, "xlsform.notOpen")
            }
            groups.removeLast()
            ledger.take("survey", type.place)
            if let name = row["name"] { ledger.tell("survey", name.place, .changed, "xlsform.groupName") }
        default:
            guard !groups.contains(where: \.isRepeat) else { return refuse(row, "xlsform.repeat") }
            if let disabled = row["disabled"] {
                guard XLSFormReader.no.contains(disabled.text.lowercased()) else {
                    return refuse(row, "xlsform.disabled")
                }
                ledger.take("survey", disabled.place)
            }
            if let field = field(row, type.text) { fields.append(field) }
        }
    }

    private mutating func open(_ row: XLSFormRow, _ place: Spreadsheet.Place, isRepeat: Bool) {
        var condition: String?
        if isRepeat || groups.contains(where: \.isRepeat) {
            refuse(row, "xlsform.repeat")
        } else {
            ledger.tell("survey", place, .changed, "xlsform.group")
            if let name = row["name"] { ledger.tell("survey", name.place, .changed, "xlsform.groupName") }
            condition = row["relevant"].map { self.condition($0.text, at: $0.place) }
        }
        groups.append(Group(place: place, condition: condition, isRepeat: isRepeat))
    }

    /// Tells why a row is not taken, at its type, and the same of its other cells.
    mutating func refuse(_ row: XLSFormRow, _ textKey: String, _ places: [String: String] = [:]) {
        for (column, cell) in row.cells {
            if column.use == "type" {
                ledger.tell("survey", cell.place, .notTaken, textKey, places)
            } else {
                ledger.tell("survey", cell.place, .notTaken, "xlsform.rowNotTaken")
            }
        }
    }

    /// The conditions of the groups that are open.
    var groupConditions: [String] { groups.compactMap(\.condition) }

    /// An expression as a condition of ours; the placeholder, and a remark, when it is not taken.
    mutating func condition(
        _ text: String,
        at place: Spreadsheet.Place,
        own: XPathCondition.Source? = nil
    ) -> String {
        do throws(XPathFault) {
            var translation = try XPathCondition(text, fields: sources, own: own)
            let condition = try translation.condition()
            if check(condition, at: place, own: own) { return condition }
        } catch {
            ledger.tell("survey", place, .notTaken, error.textKey, error.places)
        }
        return XLSFormReader.placeholder
    }

    /// Whether a condition can be read as one of ours, which takes its cell; a remark when it cannot.
    mutating func check(_ condition: String, at place: Spreadsheet.Place, own: XPathCondition.Source? = nil) -> Bool {
        let known = sources.values.map(\.field) + (own.map { [$0.field] } ?? [])
        do throws(ConditionFault) {
            _ = try FormCondition(condition, scope: ConditionScope(fields: known, words: words))
            ledger.take("survey", place)
            return true
        } catch {
            ledger.tell("survey", place, .notTaken, error.textKey, error.places)
            return false
        }
    }

    static let yes: Set = ["yes", "true", "true()", "1", "oui", "vrai"]
    static let no: Set = ["no", "false", "false()", "0", "non", "faux"]
}

extension CellLedger {
    /// Notes the headers of a sheet.
    mutating func note(_ columns: XLSFormColumns, of sheet: String) {
        for column in columns.columns.keys { take(sheet, Spreadsheet.Place(row: columns.headerRow, column: column)) }
        for (place, textKey) in columns.refused { tell(sheet, place, .notTaken, textKey) }
    }
}
