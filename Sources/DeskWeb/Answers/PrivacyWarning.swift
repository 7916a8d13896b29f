internal import Reception
internal import Wording

/// A free text that seems to hold something of somebody, told before it is kept.
struct PrivacyWarning: Hashable, Sendable {
    /// How much of a text the warning shows, masked.
    private static let shown = 120

    /// The identifier of the field on the page.
    let field: String
    let text: String

    /// What looks personal in the free texts of a form; those that are meant for it are left alone.
    static func all(_ sheet: AnswerSheet, _ desk: AnswerDesk) -> [PrivacyWarning] {
        guard sheet.form.asksMore, !sheet.typed.isEmpty else { return [] }
        return desk.asked(sheet).compactMap { field in
            guard let typed = sheet.typed[field.name]?.first else { return nil }
            guard let kinds = kinds(field, typed, desk.t) else { return nil }
            let text = desk.t(
                "questions.personal",
                ["kinds": kinds, "text": String(masked(typed, desk.t).prefix(shown))]
            )
            return PrivacyWarning(field: sheet.place(field.name).inputID, text: text)
        }
    }

    /// The answers of a form with what looks personal hidden in its free texts.
    static func masked(_ sheet: AnswerSheet, _ t: PageTexts) -> [String: [String]] {
        var typed = sheet.typed
        for field in sheet.form.extraFields where !findings(field, typed[field.name]?.first ?? "").isEmpty {
            typed[field.name] = typed[field.name]?.map { masked($0, t) }
        }
        return typed
    }

    /// What looks personal in a text, in words; `nil` when nothing does, or when the field is meant for it.
    static func kinds(_ field: FormField, _ text: String, _ t: PageTexts) -> String? {
        let kinds = findings(field, text)
        return kinds.isEmpty
            ? nil : kinds.map { t.catalogue.text($0.textKey, t.language) }.joined(separator: ", ")
    }

    /// The kinds found, each once, in the order of the text.
    private static func findings(_ field: FormField, _ text: String) -> [PersonalDataKind] {
        guard [.text, .longText].contains(field.kind), field.dataClass != .nir, field.constraint.pattern == nil else {
            return []
        }
        var seen: Set<PersonalDataKind> = []
        return PersonalDataScan.find(in: text).map(\.kind).filter { seen.insert($0).inserted }
    }

    private static func masked(_ text: String, _ t: PageTexts) -> String {
        PersonalDataScan.masked(text) { "[\(t.catalogue.text($0.textKey, t.language))]" }
    }
}
