internal import Access
internal import Hummingbird
internal import Journal
internal import Reception

/// Adds a person, or tells one anew.
struct PersonFormPages: Sendable {
    private static let prefix = "champ."

    private let cases: CaseDesk
    private let keeper: Doorkeeper
    private let finder: Finder

    init(_ cases: CaseDesk, _ keeper: Doorkeeper, _ finder: Finder) {
        self.cases = cases
        self.keeper = keeper
        self.finder = finder
    }

    func create(_ request: DeskRequest) throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        return page(PersonFormModel(try sheet([:], desk), of: fresh(request), read: nil, key: "", desk), request)
    }

    /// Keeps a new person, unless somebody like them is there already and nobody has said that they are another.
    func add(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let id = request.form["personne"].flatMap(known) ?? fresh(request)
        // Sent twice: it is there.
        if try await cases.book.person(id) != nil { return .seeOther(PersonAddress.page(id)) }
        let sheet = try sheet(request.form.group(PersonFormPages.prefix), desk)
        let gesture = (request.form["geste"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        if gesture.first == "meme", gesture.count == 2 {
            // What was typed goes with what is known, to be read before it is kept.
            let held = try await desk.held(gesture[1])
            try await desk.look([held.record.id], .page)
            return try edit(held, typed: sheet.typed, note: desk.t("persons.sameNote"), desk, request)
        }
        let (answers, faults) = desk.answers.checked(sheet)
        guard faults.isEmpty else {
            return page(PersonFormModel(sheet, of: id, read: nil, key: "", faults: faults, desk), request)
        }
        let person = Person(id: id, form: sheet.form.stamp, answers: answers)
        if gesture != ["tel-quel"] {
            let twins = try await desk.like(person).map { PersonRow($0, desk) }
            guard twins.isEmpty else {
                return page(PersonFormModel(sheet, of: id, read: nil, key: "", twins: twins, desk), request)
            }
        }
        try await desk.keep(person, key: nil, requestKey: "person:\(id)")
        if let request = desk.handingOver { return .seeOther(request.address(for: id)) }
        return .seeOther(PersonAddress.page(id) + "?fait=ajoutee")
    }

    func show(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        try await desk.look([held.record.id], .page)
        return try edit(held, typed: [:], desk, request)
    }

    func change(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        let record = held.record
        let sheet = try sheet(request.form.group(PersonFormPages.prefix), desk)
        var (answers, faults) = desk.answers.checked(sheet)
        guard faults.isEmpty else {
            let read = request.form["lu"] ?? ""
            let key = request.form["cle"] ?? keeper.tokens.fresh()
            return page(PersonFormModel(sheet, of: record.id, read: read, key: key, faults: faults, desk), request)
        }
        // What the role does not see stays as it was.
        for field in sheet.form.extraFields where !desk.answers.mayRead(field) {
            answers[field.name] = record.person.answers[field.name]
        }
        let address = PersonAddress.page(record.id) + "?fait=modifiee"
        if answers == record.person.answers { return .seeOther(desk.handingOver?.address(for: record.id) ?? address) }
        guard request.form["lu"] == record.stored.recorded.nonce.hex else {
            return try edit(held, typed: sheet.typed, note: desk.t("persons.changedMeanwhile"), desk, request)
        }
        let person = Person(id: record.id, form: sheet.form.stamp, answers: answers)
        let key = request.form["cle"] ?? keeper.tokens.fresh()
        try await desk.keep(person, key: record.key, requestKey: "person:\(record.id):\(key)")
        return .seeOther(desk.handingOver?.address(for: record.id) ?? address)
    }

    /// The page of a record told anew, what was just typed over what is known.
    private func edit(
        _ held: HeldPerson,
        typed: [String: [String]],
        note: String? = nil,
        _ desk: PersonDesk,
        _ request: DeskRequest
    ) throws(DeskFault) -> Response {
        let recorded = held.record.stored.recorded
        let known = desk.answers.typed(recorded.form, held.record.person.answers)
        let model = PersonFormModel(
            try sheet(known.merging(typed) { _, typed in typed }, desk),
            of: held.record.id,
            read: recorded.nonce.hex,
            key: keeper.tokens.fresh(),
            note: note,
            desk
        )
        return page(model, request)
    }

    private func sheet(_ typed: [String: [String]], _ desk: PersonDesk) throws(DeskFault) -> AnswerSheet {
        AnswerSheet(ordinal: 0, form: try desk.form(), typed: typed)
    }

    private func fresh(_ request: DeskRequest) -> String {
        CaseID.make(now: request.now, random: keeper.services.randomBytes(CaseID.randomBytes))
    }

    /// An identifier as `CaseID` makes it; `nil` for anything else.
    private func known(_ text: String) -> String? {
        text.utf8.count == 22 && text.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
    }

    private func page(_ model: PersonFormModel, _ request: DeskRequest) -> Response {
        let t = keeper.press.texts(request.language)
        return keeper.press.page(
            "personne-formulaire",
            model,
            title: t(model.isNew ? "persons.new" : "persons.edit"),
            for: request,
            isFaulty: model.hasFaults,
            status: model.hasFaults ? .unprocessableContent : .ok
        )
    }
}
