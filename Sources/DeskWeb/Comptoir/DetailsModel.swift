internal import Reception
internal import Wording

/// What else may be told of a visit, folded until wanted.
struct DetailsModel {
    /// How many fields the fold's title names.
    private static let named = 4

    let isOpen: Bool
    let title: String
    let fields: [FieldModel]
    let hasFields: Bool
    /// Whether some are asked by what is answered to others.
    let isConditional: Bool
    let erased: String?

    init(_ view: SheetView, _ answers: AnswerDesk) {
        let (t, form) = (answers.t, answers.services.form)
        let sheet = AnswerSheet(ordinal: 0, form: form, typed: view.sheet.answers)
        let extra = FieldModel.all(sheet, faults: view.faults, warnings: view.warnings, answers)
        fields = form.details.compactMap { field in
            let place = FieldModel.Place.visit(field.name)
            guard VisitField(rawValue: field.name) != nil else { return extra.first { $0.input == place.name } }
            let fault = view.faults.first { $0.field == place.inputID }?.text
            let given = sheet.typed[field.name] ?? []
            return FieldModel(field, at: place, given: given, fault: fault, answers.services.words, t)
        }
        hasFields = !fields.isEmpty
        // What is told shows as a chip: only what must be answered, and answers without a chip, keep the fold open.
        isOpen = fields.contains { model in
            model.isRequired || model.fault != nil || model.warning != nil
                || (model.isTold && !ChipModel.hasChip(model.field))
        }
        let first = fields.prefix(DetailsModel.named).map { $0.label.lowercased() }.joined(separator: ", ")
        title = t(fields.count > DetailsModel.named ? "comptoir.moreAnd" : "comptoir.more", ["fields": first])
        isConditional = form.isConditional
        let count = view.erased[0] ?? 0
        erased = count > 0 ? t("questions.erased", ["count": String(count)]) : nil
    }
}
