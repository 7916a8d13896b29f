internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// A mandate that a person gives to the house.
struct MandatePages: Sendable {
    private let cases: CaseDesk
    private let keeper: Doorkeeper
    private let finder: Finder

    init(_ cases: CaseDesk, _ keeper: Doorkeeper, _ finder: Finder) {
        self.cases = cases
        self.keeper = keeper
        self.finder = finder
    }

    func show(_ request: DeskRequest) async throws -> Response {
        let (desk, held, rules) = try await opened(request)
        let typed = Fields([("du", desk.today.description), ("au", desk.today.description)])
        return page(MandateFormModel(typed, of: held, key: fresh(request), rules, desk), desk, request)
    }

    func give(_ request: DeskRequest) async throws -> Response {
        let (desk, held, rules) = try await opened(request)
        let id = request.form["cle"].flatMap { $0.utf8.count == 22 ? $0 : nil } ?? fresh(request)
        let read = TypedMandate(request.form, rules, desk)
        guard let given = read.mandate else {
            let model = MandateFormModel(request.form, of: held, key: id, faults: read.faults, rules, desk)
            return page(model, desk, request)
        }
        let record = held.record
        let representative = try request.form["representant"].map { name in
            try cases.vault.seal(name, of: record.id, at: id, key: record.key)
        }
        let mandate = MandateGiven(
            mandate: id,
            person: record.id,
            form: given.form,
            motifs: given.motifs,
            from: given.from,
            through: given.through,
            textVersion: rules.version,
            textHash: desk.services.digest(Array(rules.text.fr.utf8)).hex,
            representative: representative
        )
        try await desk.write([mandate.draft], key: "mandate:\(id)")
        return .seeOther(PersonAddress.page(record.id) + "?fait=mandat")
    }

    private func opened(_ request: DeskRequest) async throws -> (PersonDesk, HeldPerson, MandateRules) {
        guard let rules = cases.rules.mandates else { throw DeskFault.notFound }
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        try await desk.look([held.record.id], .page)
        return (desk, held, rules)
    }

    private func fresh(_ request: DeskRequest) -> String {
        CaseID.make(now: request.now, random: keeper.services.randomBytes(CaseID.randomBytes))
    }

    private func page(_ model: MandateFormModel, _ desk: PersonDesk, _ request: DeskRequest) -> Response {
        keeper.press.page(
            "personne-mandat",
            model,
            title: desk.t("persons.mandate.new"),
            for: request,
            isFaulty: model.hasFaults,
            status: model.hasFaults ? .unprocessableContent : .ok
        )
    }
}
