internal import Reception
internal import Territory
internal import Wording

/// The forms in force as their page lists them.
struct FormListModel {
    struct Row {
        let id: String
        let title: String
        let version: String
        let isFile: Bool
        let published: String
        let who: String?
        let fields: String
        let motifs: [String]
        let isVisit: Bool
        let history: [Version]
        let hasHistory: Bool

        init(
            _ edition: FormEdition,
            _ editions: FormEditions,
            _ names: [String: String],
            _ services: DeskServices,
            _ t: PageTexts
        ) {
            let form = edition.form
            id = form.id
            title = form.title.text(t.language)
            version = String(form.version)
            isFile = edition.publishedAt == nil
            published = Row.published(edition, services, t)
            who = edition.actor.map { names[$0] ?? t("list.unknownActor") }
            fields = t("forms.fields", ["count": String(form.fields.count)])
            motifs = form.motifs.map { services.words.motif($0)?.label.text(t.language) ?? $0 }
            isVisit = form.id == VisitField.formID
            history = editions.history(of: form.id).filter { $0.form.stamp != form.stamp }.map { edition in
                Version(number: String(edition.form.version), published: Row.published(edition, services, t))
            }
            hasHistory = !history.isEmpty
        }

        private static func published(_ edition: FormEdition, _ services: DeskServices, _ t: PageTexts) -> String {
            edition.publishedAt.map { services.day(of: $0).short(t.language) } ?? t("forms.delivered")
        }
    }

    struct Version {
        let number: String
        let published: String
    }

    let rows: [Row]
    let hasNone: Bool
    let canEdit: Bool
    let done: String?

    init(_ rows: [Row], canEdit: Bool, published: Form?, _ t: PageTexts) {
        self.rows = rows
        hasNone = rows.isEmpty
        self.canEdit = canEdit
        done = published.map {
            t("forms.published", ["title": $0.title.text(t.language), "version": String($0.version)])
        }
    }
}

/// One version of a form, to be read.
struct FormReadingModel {
    let row: FormListModel.Row
    let text: String
    let preview: FormPreviewModel
    let isCurrent: Bool
}
