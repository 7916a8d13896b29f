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

    init(_ form: Form, _ sheet: VisitSheet, _ words: Words, faults: [SheetFault], _ t: PageTexts) {
        fields = form.details.map { field in
            let place = FieldModel.Place.visit(field.name)
            let fault = faults.first { $0.field == place.inputID }?.text
            return FieldModel(field, at: place, given: sheet.answers[field.name] ?? [], fault: fault, words, t)
        }
        hasFields = !fields.isEmpty
        // What is told shows as a chip: only what must be answered, and answers without a chip, keep the fold open.
        isOpen = zip(form.details, fields).contains { field, model in
            model.isRequired || model.fault != nil || (model.isTold && !ChipModel.hasChip(field.name))
        }
        let first = fields.prefix(DetailsModel.named).map { $0.label.lowercased() }.joined(separator: ", ")
        title = t(fields.count > DetailsModel.named ? "comptoir.moreAnd" : "comptoir.more", ["fields": first])
    }
}
