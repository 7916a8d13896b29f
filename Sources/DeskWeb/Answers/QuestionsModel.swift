internal import Reception
internal import Wording

/// The questions that go with a request, folded under it.
struct QuestionsModel {
    let number: Int
    let stamp: String
    let title: String
    let isOpen: Bool
    let fields: [FieldModel]
    /// Whether some are asked by what is answered to others.
    let isConditional: Bool
    let erased: String?

    init(_ sheet: AnswerSheet, erased: Int, faults: [SheetFault], warnings: [PrivacyWarning], _ desk: AnswerDesk) {
        let t = desk.t
        number = sheet.ordinal
        stamp = sheet.form.stamp.written
        title = t("questions.title", ["title": sheet.form.title.text(t.language)])
        fields = FieldModel.all(sheet, faults: faults, warnings: warnings, desk)
        isConditional = sheet.form.isConditional
        isOpen = fields.contains { $0.isTold || $0.fault != nil || $0.warning != nil }
        self.erased = erased > 0 ? t("questions.erased", ["count": String(erased)]) : nil
    }
}

extension FieldModel {
    /// The fields of a form that are asked now.
    static func all(
        _ sheet: AnswerSheet,
        faults: [SheetFault],
        warnings: [PrivacyWarning],
        _ desk: AnswerDesk
    ) -> [FieldModel] {
        desk.asked(sheet).map { field in
            let place = sheet.place(field.name)
            return FieldModel(
                field,
                at: place,
                given: sheet.typed[field.name] ?? [],
                fault: faults.first { $0.field == place.inputID }?.text,
                warning: warnings.first { $0.field == place.inputID }?.text,
                desk.services.words,
                desk.t
            )
        }
    }
}

extension Form {
    /// Whether the answers to some of its fields decide which others are asked.
    var isConditional: Bool { extraFields.contains { $0.condition != nil } }
}

extension FormStamp {
    /// How a page carries it.
    var written: String { "\(id):\(version):\(hash)" }

    /// Reads what `written` writes; `nil` for anything else.
    init?(written text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let version = Int(parts[1]) else { return nil }
        self.init(id: parts[0], version: version, hash: parts[2])
    }
}
