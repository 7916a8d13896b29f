internal import Access
internal import Hummingbird
internal import Reception

/// The records that may be of the same person, made one; it is undone on the person's page.
struct PersonTwinsPages: Sendable {
    private let cases: CaseDesk
    private let keeper: Doorkeeper
    private let finder: Finder

    init(_ cases: CaseDesk, _ keeper: Doorkeeper, _ finder: Finder) {
        self.cases = cases
        self.keeper = keeper
        self.finder = finder
    }

    func show(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        return try await page(held, try await desk.like(held.record.person), desk, request)
    }

    func change(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        let parts = (request.form["geste"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.first == "reunir", parts.count == 2, parts[1] != held.record.id else {
            let found = try await desk.find(request.form["qui"] ?? "") ?? []
            return try await page(held, found, desk, request)
        }
        // What was merged into the other record is read as this person's too.
        let other = try await desk.held(parts[1])
        try await desk.write(other.ids.map { PersonChange.Merged(kept: held.record.id, merged: $0).draft })
        return .seeOther(PersonAddress.page(held.record.id) + "?fait=reunie")
    }

    private func page(
        _ held: HeldPerson,
        _ found: [PersonDesk.Found],
        _ desk: PersonDesk,
        _ request: DeskRequest
    ) async throws -> Response {
        try await desk.look([held.record.id], .page)
        let rows = found.filter { $0.record.id != held.record.id }.map { PersonRow($0, desk) }
        let model = PersonTwinsModel(
            path: PersonAddress.twins(held.record.id),
            back: PersonAddress.page(held.record.id),
            name: cases.rules.name(held.record.person),
            typed: request.form["qui"] ?? "",
            rows: rows,
            hasRows: !rows.isEmpty
        )
        return keeper.press.page("personne-doublons", model, title: desk.t("persons.twins"), for: request)
    }
}

/// What the page of likely doubles shows.
struct PersonTwinsModel {
    let path: String
    let back: String
    let name: String
    let typed: String
    let rows: [PersonRow]
    let hasRows: Bool
}
