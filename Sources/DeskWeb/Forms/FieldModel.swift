internal import Reception
internal import Territory
internal import Wording

/// One question of a form as a page draws it, whatever the form: a list, boxes, a number, a day, a text.
struct FieldModel {
    struct Option {
        let inputID: String
        let id: String
        let name: String
        let isChosen: Bool
    }

    /// What the field is called on the page.
    struct Place: Hashable {
        /// The name of the input, such as `champ.people`.
        let name: String
        /// The identifier of the input, such as `champ-people`.
        let inputID: String

        /// The place of a field of the visit's form.
        static func visit(_ field: String) -> Place { Place(name: "champ.\(field)", inputID: "champ-\(field)") }

        /// The place of a question that goes with a request, counted from 1.
        static func question(_ request: Int, _ field: String) -> Place {
            Place(name: "q.\(request).\(field)", inputID: "q-\(request)-\(field)")
        }
    }

    /// The field's own name.
    let field: String
    /// The name of the input; options have a name of their own, which people read.
    let input: String
    let inputID: String
    let label: String
    let help: String?
    let unit: String?
    let fault: String?
    /// What the text holds that looks like somebody's, told before it is kept.
    let warning: String?
    let describedBy: String?
    let isList: Bool
    let isBoxes: Bool
    let isLine: Bool
    let isArea: Bool
    /// The type of the line's input.
    let type: String
    let isNumeric: Bool
    let isCommune: Bool
    let options: [Option]
    let value: String
    /// Whether something else than the usual answer stands there.
    let isTold: Bool
    let isRequired: Bool

    init(
        _ field: FormField,
        at place: Place,
        given: [String],
        fault: String?,
        warning: String? = nil,
        _ words: Words,
        _ t: PageTexts
    ) {
        self.field = field.name
        input = place.name
        inputID = place.inputID
        label = field.label.text(t.language)
        self.fault = fault
        self.warning = warning
        isRequired = field.isRequired
        isList = [.choice, .boolean, .motif, .outcome].contains(field.kind)
        isBoxes = [.choices, .operators].contains(field.kind)
        isArea = field.kind == .longText
        isLine = !isList && !isBoxes && !isArea
        isNumeric = [.number, .duration].contains(field.kind)
        isCommune = field.kind == .commune
        unit = field.kind == .duration ? t("comptoir.minutes") : nil
        type =
            switch field.kind {
            case .instant: "datetime-local"
            case .day: "date"
            default: "text"
            }
        let isPresent = field.defaultValue == "now" || field.defaultValue == "today"
        let hint = field.kind == .day ? "forms.todayHint" : "comptoir.nowHint"
        help = isPresent && isLine ? t(hint) : field.help?.text(t.language)

        let usual = FieldModel.usual(field)
        isTold = FieldModel.isTold(field, given)
        let chosen = given.isEmpty && !isBoxes ? usual.map { [$0] } ?? [] : given
        value = chosen.first ?? ""
        let terms = FieldModel.terms(field, words, t)
        // A list always has a blank line, unless it has a usual answer.
        let blank = Option(inputID: "", id: "", name: t("comptoir.notTold"), isChosen: chosen.isEmpty)
        options =
            (isList && usual == nil ? [blank] : [])
            + terms.enumerated().map { index, term in
                Option(
                    inputID: index == 0 ? place.inputID : "\(place.inputID)-\(index + 1)",
                    id: term.id,
                    name: term.name,
                    isChosen: chosen.contains(term.id)
                )
            }
        let parts = [
            help == nil ? nil : "aide", fault == nil ? nil : "faute", warning == nil ? nil : "alerte",
        ].compactMap(\.self)
        describedBy = parts.isEmpty ? nil : parts.map { "\(place.inputID)-\($0)" }.joined(separator: " ")
    }

    /// Whether something else than the usual answer stands there.
    static func isTold(_ field: FormField, _ given: [String]) -> Bool {
        !given.isEmpty && given != (usual(field).map { [$0] } ?? [])
    }

    /// What stands in the field at first, as it is typed; the present instant is what a blank field means.
    private static func usual(_ field: FormField) -> String? {
        switch field.kind {
        case .instant: nil
        case .day where field.defaultValue == "today": nil
        case .duration: field.defaultValue.map { Minutes.text(Int($0) ?? 0) }
        case .boolean: field.defaultValue.map { $0 == "true" ? TypedAnswer.yes : TypedAnswer.no }
        default: field.defaultValue
        }
    }

    /// An answer as people read it: the words of a list, a day as it is said.
    static func told(_ typed: String, _ field: FormField, _ words: Words, _ t: PageTexts) -> String {
        if let term = terms(field, words, t).first(where: { $0.id == typed }) { return term.name }
        switch field.kind {
        case .day: return Day(typed)?.inFull(t.language) ?? typed
        case .instant: return typed.replacing("T", with: " ")
        case .duration: return "\(typed) \(t("comptoir.minutes"))"
        default: return typed
        }
    }

    private static func terms(_ field: FormField, _ words: Words, _ t: PageTexts) -> [(id: String, name: String)] {
        if field.kind == .boolean {
            return [(TypedAnswer.yes, t("forms.yes")), (TypedAnswer.no, t("forms.no"))]
        }
        return field.terms(words).map { ($0.id, $0.label.text(t.language)) }
    }
}
