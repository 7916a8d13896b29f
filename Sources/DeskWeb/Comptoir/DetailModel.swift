internal import Reception
internal import Wording

/// One more question of the form as the page draws it: a list, boxes, or a number.
struct DetailModel {
    struct Option {
        let inputID: String
        let id: String
        let name: String
        let isChosen: Bool
    }

    let field: String
    let inputID: String
    let label: String
    let help: String?
    let unit: String?
    let fault: String?
    let isList: Bool
    let isBoxes: Bool
    let isNumber: Bool
    let isInstant: Bool
    let options: [Option]
    let value: String
    /// Whether something else than the usual answer stands there.
    let isTold: Bool
    let isRequired: Bool

    init(_ field: FormField, _ sheet: VisitSheet, _ words: Words, faults: [SheetFault], _ t: PageTexts) {
        let inputID = "champ-\(field.name)"
        let terms = field.list.map(words.terms) ?? []
        let isDuration = field.kind == .duration
        isInstant = field.kind == .instant
        // The present instant is what a blank field means.
        let told = isInstant ? nil : field.defaultValue
        let usual = told.map { isDuration ? String((Int($0) ?? 0) / 60) : $0 }
        let given = sheet.answers[field.name] ?? []
        self.field = field.name
        self.inputID = inputID
        label = field.label.text(t.language)
        help = field.help?.text(t.language)
        unit = isDuration ? t("comptoir.minutes") : nil
        fault = faults.first { $0.field == inputID }?.text
        isList = field.kind == .choice
        isBoxes = field.kind == .choices
        isNumber = field.kind == .number || isDuration
        isRequired = field.isRequired
        isTold = !given.isEmpty && given != (usual.map { [$0] } ?? [])
        let chosen = given.isEmpty && !isBoxes ? usual.map { [$0] } ?? [] : given
        value = chosen.first ?? ""
        // A list always has a blank line, unless it has a usual answer.
        let blank = Option(inputID: "", id: "", name: t("comptoir.notTold"), isChosen: chosen.isEmpty)
        options =
            (isList && usual == nil ? [blank] : [])
            + terms.enumerated().map { index, term in
                Option(
                    inputID: index == 0 ? inputID : "\(inputID)-\(index + 1)",
                    id: term.id,
                    name: term.label.text(t.language),
                    isChosen: chosen.contains(term.id)
                )
            }
    }
}

/// What else may be told of a visit, folded until wanted.
struct DetailsModel {
    /// How many fields the fold's title names.
    private static let named = 4

    let isOpen: Bool
    let title: String
    let fields: [DetailModel]
    let hasFields: Bool

    init(_ form: Form, _ sheet: VisitSheet, _ words: Words, faults: [SheetFault], _ t: PageTexts) {
        fields = form.details.map { DetailModel($0, sheet, words, faults: faults, t) }
        hasFields = !fields.isEmpty
        isOpen = fields.contains { $0.isTold || $0.isRequired || $0.fault != nil }
        let first = fields.prefix(DetailsModel.named).map { $0.label.lowercased() }.joined(separator: ", ")
        title = t(fields.count > DetailsModel.named ? "comptoir.moreAnd" : "comptoir.more", ["fields": first])
    }
}
