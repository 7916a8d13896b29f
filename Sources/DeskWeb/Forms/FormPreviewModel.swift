internal import Reception
internal import Territory
internal import Wording

/// A form drawn as the desk draws it, its conditions at work on what is answered there.
struct FormPreviewModel {
    let title: String
    let fields: [FieldModel]
    let hasFields: Bool
    /// How many fields are not asked, given the answers.
    let unasked: String?

    init(
        _ form: Form,
        typed: Fields,
        _ services: DeskServices,
        _ typedAnswer: TypedAnswer,
        now: Instant,
        today: Day,
        _ t: PageTexts
    ) {
        func place(_ field: FormField) -> FieldModel.Place { .question(0, field.name) }
        func given(_ field: FormField) -> [String] { typed.all(place(field).name).map(\.trimmed) }
        let answers = form.extraFields.compactMap { field in
            typedAnswer.value(field, given(field)).map { (field.name, $0) }
        }
        let check = FormCheck(form: form, words: services.words)
        let extra = Set(form.extraFields.map(\.name))
        let asked = Set(check.asked(Dictionary(answers) { first, _ in first }, now: now, today: today))
        title = form.title.text(t.language)
        let shown = form.fields.filter { asked.contains($0.name) || !extra.contains($0.name) }
        fields = shown.map { FieldModel($0, at: place($0), given: given($0), fault: nil, services.words, t) }
        hasFields = !fields.isEmpty
        let count = form.fields.count - shown.count
        unasked = count > 0 ? t("forms.unasked", ["count": String(count)]) : nil
    }
}
