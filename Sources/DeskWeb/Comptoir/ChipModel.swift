internal import Reception
internal import Territory
internal import Wording

/// Something already told of the visit, shown under the entry line: pressed, it comes back in the line to be changed.
struct ChipModel {
    let field: String
    let label: String
    let value: String

    /// The chips of a sheet, in the order of the form; what is as usual has none.
    static func all(
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ form: Form,
        _ words: Words,
        _ t: PageTexts
    ) -> [ChipModel] {
        form.fields.compactMap { field in
            guard hasChip(field.name), let known = VisitField(rawValue: field.name),
                let value = value(of: field, known, sheet, commune, words, t)
            else { return nil }
            return ChipModel(field: field.name, label: field.label.text(t.language), value: value)
        }
    }

    /// Whether what is told of a field shows as a chip: all but the hour, and the form's own further questions.
    static func hasChip(_ field: String) -> Bool { VisitField(rawValue: field).map { $0 != .receivedAt } ?? false }

    private static func value(
        of field: FormField,
        _ known: VisitField,
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ words: Words,
        _ t: PageTexts
    ) -> String? {
        if known == .commune {
            guard case .one(let commune) = commune else { return nil }
            return CommuneField.label(commune)
        }
        let told = (sheet.answers[field.name] ?? []).filter { !$0.isEmpty }
        guard !told.isEmpty, told != field.defaultValue.map({ [$0] }) else { return nil }
        if let list = known.list {
            let terms = words.terms(list).filter { told.contains($0.id) }
            return terms.isEmpty ? nil : terms.map { $0.label.text(t.language) }.joined(separator: ", ")
        }
        guard let first = told.first else { return nil }
        return known.kind == .duration ? t("comptoir.chipMinutes", ["count": first]) : first
    }
}
