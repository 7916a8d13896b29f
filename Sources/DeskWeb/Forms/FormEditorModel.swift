internal import Reception
internal import Territory
internal import Wording

/// The desk where a form is written: its text, what the checker says of it, how it looks, what publishing changes.
struct FormEditorModel {
    struct Remark {
        let line: String?
        /// The cell of a spreadsheet, in place of a line.
        let cell: String?
        let quoted: String?
        let text: String
    }

    struct Line {
        let number: Int
        let text: String
    }

    struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    /// How much of a line a fault quotes.
    private static let quotedLength = 80

    let path: String
    let isNew: Bool
    let formTitle: String?
    let text: String
    let lines: [Line]
    let rows: Int
    let isDraft: Bool
    let remarks: [Remark]
    let hasRemarks: Bool
    let isClean: Bool
    let refusal: String?
    let imported: [Remark]
    let hasImported: Bool
    let isImportedWhole: Bool
    let changes: [String]
    let hasChanges: Bool
    let isFirst: Bool
    let asksConfirmation: Bool
    let preview: FormPreviewModel?
    let history: [FormListModel.Version]
    let hasHistory: Bool
    let fieldFault: String?
    let isAdding: Bool
    let kinds: [Choice]
    let classes: [Choice]
    let retentions: [Choice]
    let typed: [String: String]

    init(
        _ desk: FormDesk,
        _ review: FormReview,
        _ editions: FormEditions,
        preview: FormPreviewModel?,
        typed: Fields,
        names: [String: String],
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let written = desk.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        func remark(_ remark: FormRemark, quoting: Bool) -> Remark {
            let line = remark.line.flatMap { written.indices.contains($0 - 1) ? written[$0 - 1].trimmed : nil }
            return Remark(
                line: remark.line.map(String.init),
                cell: remark.cell,
                quoted: quoting ? line.map { String($0.prefix(FormEditorModel.quotedLength)) } : nil,
                text: t.catalogue.text(remark.textKey, t.language, remark.places)
            )
        }
        let current = desk.editing.flatMap { editions.current($0) }
        path = desk.editing.map { "/formulaires/\($0)" } ?? "/formulaires/nouveau"
        isNew = current == nil
        formTitle = current?.form.title.text(t.language)
        text = desk.text
        lines = written.enumerated().map { Line(number: $0.offset + 1, text: $0.element) }
        rows = min(max(written.count + 2, 16), 40)
        isDraft = desk.isDraft
        remarks = review.remarks.map { remark($0, quoting: true) }
        hasRemarks = !remarks.isEmpty
        isClean = review.publishable != nil
        refusal = desk.refusal.map { t.catalogue.text($0.textKey, t.language, $0.places) }
        imported = desk.imported?.map { remark($0, quoting: false) } ?? []
        hasImported = !imported.isEmpty
        isImportedWhole = desk.imported?.isEmpty ?? false
        // A new form may take an identifier that another form has: then that is what it would change.
        let before = review.form.flatMap { editions.current($0.id)?.form }
        isFirst = before == nil
        changes = zip([before].compactMap(\.self), [review.form].compactMap(\.self)).flatMap { old, new in
            FormDifference(from: old, to: new).changes.map { change in
                t.catalogue.text(change.textKey, t.language, change.places(t.language))
            }
        }
        hasChanges = !changes.isEmpty
        asksConfirmation = desk.asksConfirmation
        self.preview = preview
        history = current.map { FormListModel.Row($0, editions, names, services, t).history } ?? []
        hasHistory = !history.isEmpty
        fieldFault = desk.fieldFault
        isAdding = desk.fieldFault != nil
        let isKept = desk.fieldFault != nil
        func kept(_ name: String) -> String? { isKept ? typed["nouveau.\(name)"] : nil }
        kinds = FieldForm.kinds.map { kind in
            Choice(id: kind.rawValue, name: t("forms.kind.\(kind.rawValue)"), isChosen: kept("type") == kind.rawValue)
        }
        classes = DataClass.allCases.map { dataClass in
            Choice(
                id: dataClass.rawValue,
                name: t("forms.class.\(dataClass.rawValue)"),
                isChosen: (kept("classe") ?? DataClass.personal.rawValue) == dataClass.rawValue
            )
        }
        retentions = FieldForm.retentions.map { term in
            Choice(id: term, name: t("forms.term.\(term)"), isChosen: (kept("duree") ?? "P6M") == term)
        }
        self.typed = Dictionary(
            ["nom", "libelle", "anglais", "choix"].map { ($0, kept($0) ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
