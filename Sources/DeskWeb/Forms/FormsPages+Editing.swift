internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception

extension FormsPages {
    /// Does what a button of the editor says; the text is kept first, whatever comes of it.
    func change(_ request: DeskRequest) async throws -> Response {
        var desk = try desk(request)
        let account = try request.signedIn().account.id
        let gesture = request.form["geste"]
        if gesture == "abandonner" {
            try await services.forms.book.keepFormDraft(nil, of: desk.draftName, by: account, now: request.now)
            return .seeOther("/formulaires")
        }
        switch gesture {
        case "importer": importSheet(request.upload, &desk)
        case "ajouter": add(request.form, &desk, press.texts(request.language))
        default: break
        }
        try await keep(desk, account, request)
        guard gesture == "publier" || gesture == "confirmer" else {
            let isFaulty = desk.fieldFault != nil || desk.imported?.isEmpty == false
            return try await editor(request, desk, status: isFaulty ? .unprocessableContent : .ok)
        }
        switch decide(desk) {
        case .success(let publication) where gesture == "confirmer":
            return try await publish(publication, desk, account, request)
        case .success:
            desk.asksConfirmation = true
            return try await editor(request, desk)
        case .failure(let refusal):
            desk.refusal = refusal
            return try await editor(request, desk, status: .unprocessableContent)
        }
    }

    /// What the checker says of the text as it stands and how it looks, for the script that asks while one types.
    func check(_ request: DeskRequest) async throws -> Response {
        let desk = try desk(request)
        try await keep(desk, try request.signedIn().account.id, request)
        return press.fragment("formulaire-controle", try await editorModel(request, desk), for: request)
    }

    /// The form that came back; the address says which is being edited.
    private func desk(_ request: DeskRequest) throws(DeskFault) -> FormDesk {
        let id = request.parameters["id"]
        if let id, services.forms.editions.current(id) == nil { throw .notFound }
        // A browser ends lines as the network does; a text is kept as files are.
        let text = (request.form.raw("texte") ?? "").replacing("\r\n", with: "\n")
        return FormDesk(editing: id, text: text)
    }

    private func keep(_ desk: FormDesk, _ account: String, _ request: DeskRequest) async throws {
        // What is too long to be published is too long to be kept; it stays on the page.
        guard desk.text.utf8.count <= FormPublication.longestText else { return }
        try await services.forms.book.keepFormDraft(desk.text, of: desk.draftName, by: account, now: request.now)
    }

    private func decide(_ desk: FormDesk) -> Result<FormPublished, FormPublication.Refusal> {
        Result { () throws(FormPublication.Refusal) in
            try FormPublication.decide(
                services.forms.checker.review(desk.text),
                text: desk.text,
                editing: desk.editing,
                among: services.forms.editions
            )
        }
    }

    /// Writes the publication, and has everybody read the new form.
    private func publish(
        _ publication: FormPublished,
        _ desk: FormDesk,
        _ account: String,
        _ request: DeskRequest
    ) async throws -> Response {
        let book = services.forms.book
        _ = try await book.append(
            [publication.draft],
            actor: account,
            key: publication.appendKey,
            now: request.now
        )
        try await services.forms.refresh()
        let kept = services.forms.editions.history(of: publication.id).first { $0.form.version == publication.version }
        guard kept?.text == publication.text else {
            var desk = desk
            desk.refusal = .takenMeanwhile(version: publication.version)
            return try await editor(request, desk, status: .unprocessableContent)
        }
        try await book.keepFormDraft(nil, of: desk.draftName, by: account, now: request.now)
        return .seeOther("/formulaires?publie=\(publication.id)")
    }

    private func importSheet(_ file: [UInt8]?, _ desk: inout FormDesk) {
        guard let file else {
            desk.imported = [FormRemark(line: nil, textKey: "publication.noFile")]
            return
        }
        let imported = services.forms.checker.imported(file)
        desk.imported = imported.remarks
        guard let text = imported.text else { return }
        // The spreadsheet knows nothing of the versions published here.
        let id = services.forms.checker.review(text).form?.id ?? desk.editing
        desk.text = FormText.settingVersion(text, to: id.map(services.forms.editions.nextVersion(of:)) ?? 1)
    }

    private func add(_ typed: Fields, _ desk: inout FormDesk, _ t: PageTexts) {
        switch FieldForm.read(typed) {
        case .success(let field): desk.text = FormText.adding(field, to: desk.text)
        case .failure(let fault): desk.fieldFault = t("forms.add.\(fault.rawValue)")
        }
    }
}
