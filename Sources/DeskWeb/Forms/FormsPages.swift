internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// The forms of the network: their list, their versions, and the desk where a coordinator writes the next one.
struct FormsPages: Sendable {
    let services: DeskServices
    let press: PagePress
    let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        press = keeper.press
        self.finder = finder
    }

    /// Every form in force.
    func list(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let names = try await services.accountNames()
        let editions = services.forms.editions
        let model = FormListModel(
            editions.current.map { FormListModel.Row($0, editions, names, services, t) },
            canEdit: try request.signedIn().may(.editForms),
            published: request.query["publie"].flatMap { editions.current($0)?.form },
            t
        )
        return press.page("formulaires", model, title: t("forms.title"), for: request)
    }

    /// One form: the editor for who may write it, its text for the others; a past version when one is asked for.
    func show(_ request: DeskRequest) async throws -> Response {
        let id = request.parameters["id"] ?? ""
        let editions = services.forms.editions
        guard let current = editions.current(id) else { throw DeskFault.notFound }
        if let asked = request.query["version"] {
            guard let edition = editions.history(of: id).first(where: { String($0.form.version) == asked }) else {
                throw DeskFault.notFound
            }
            return try await reading(edition, request)
        }
        let visitor = try request.signedIn()
        guard visitor.may(.editForms) else { return try await reading(current, request) }
        let draft = try await services.forms.book.formDraft(of: id, by: visitor.account.id)
        let next = FormText.settingVersion(current.text, to: editions.nextVersion(of: id))
        return try await editor(request, FormDesk(editing: id, text: draft ?? next, isDraft: draft != nil))
    }

    /// The editor on a form that does not exist yet.
    func create(_ request: DeskRequest) async throws -> Response {
        let draft = try await services.forms.book.formDraft(of: "", by: try request.signedIn().account.id)
        let t = press.texts(request.language)
        let start = FormText.blank(id: t("forms.blankID"), title: t("forms.blankTitle"))
        return try await editor(request, FormDesk(editing: nil, text: draft ?? start, isDraft: draft != nil))
    }

    /// A form's text as it was published, and what it asks, drawn as the desk draws it.
    private func reading(_ edition: FormEdition, _ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let editions = services.forms.editions
        let model = FormReadingModel(
            row: FormListModel.Row(edition, editions, try await services.accountNames(), services, t),
            text: edition.text,
            preview: preview(edition.form, request),
            isCurrent: editions.current(edition.form.id)?.form.stamp == edition.form.stamp
        )
        let title = t("forms.versionOf", ["title": model.row.title, "version": model.row.version])
        return press.page("formulaire-lecture", model, title: title, for: request)
    }

    /// What a form asks, given what was answered on the page.
    func preview(_ form: Form, _ request: DeskRequest) -> FormPreviewModel {
        let today = services.day(of: request.now)
        return FormPreviewModel(
            form,
            typed: request.form,
            services,
            TypedAnswer(zone: services.territory.network.zone, commune: { finder.onlyCommune($0)?.code }),
            now: request.now,
            today: today,
            press.texts(request.language)
        )
    }

    func editor(
        _ request: DeskRequest,
        _ desk: FormDesk,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let t = press.texts(request.language)
        let model = try await editorModel(request, desk)
        let title = desk.editing.flatMap { services.forms.editions.current($0)?.form.title.text(t.language) }
        return press.page(
            "formulaire",
            model,
            title: title.map { t("forms.edit", ["title": $0]) } ?? t("forms.new"),
            for: request,
            isFaulty: status != .ok,
            status: status
        )
    }

    func editorModel(_ request: DeskRequest, _ desk: FormDesk) async throws -> FormEditorModel {
        let t = press.texts(request.language)
        let review = services.forms.checker.review(desk.text)
        return FormEditorModel(
            desk,
            review,
            services.forms.editions,
            preview: review.form.map { preview($0, request) },
            typed: request.form,
            names: try await services.accountNames(),
            services,
            t
        )
    }
}

/// What is on a coordinator's desk: the form being edited, and its text as it stands.
struct FormDesk {
    /// The identifier of the form being edited; `nil` for a new one.
    let editing: String?
    var text: String
    /// Whether the text was kept from an earlier visit to the page.
    var isDraft = false
    /// Why it was not published; `nil` when that was not asked, or worked.
    var refusal: FormPublication.Refusal?
    /// Whether what publishing changes is asked to be confirmed.
    var asksConfirmation = false
    /// What a spreadsheet held that was not taken; `nil` when none was read.
    var imported: [FormRemark]?
    /// What is wrong with the field to add; `nil` when nothing is.
    var fieldFault: String?

    /// The name under which the draft is kept.
    var draftName: String { editing ?? "" }
}

extension DeskServices {
    /// The names of the accounts' holders, by identifier.
    func accountNames() async throws(StoreFault) -> [String: String] {
        Dictionary(try await accounts.accounts().map { ($0.id, $0.displayName) }) { first, _ in first }
    }
}
