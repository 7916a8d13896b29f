internal import Access
internal import Hummingbird
internal import Reception

/// Finds the persons that the house keeps; what is typed is in no address.
struct PersonSearchPages: Sendable {
    private let cases: CaseDesk
    private let keeper: Doorkeeper
    private let finder: Finder

    init(_ cases: CaseDesk, _ keeper: Doorkeeper, _ finder: Finder) {
        self.cases = cases
        self.keeper = keeper
        self.finder = finder
    }

    func show(_ request: DeskRequest) -> Response {
        let t = keeper.press.texts(request.language)
        let done = request.query["fait"] == "effacee" ? t("persons.erased") : nil
        return page(request, done: done, found: nil)
    }

    func search(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        guard let found = try await desk.find(request.form["qui"] ?? "") else {
            return page(request, fault: desk.t("persons.fault.nothingTyped"), found: nil)
        }
        return page(request, found: found.map { PersonRow($0, desk) })
    }

    private func page(
        _ request: DeskRequest,
        done: String? = nil,
        fault: String? = nil,
        found: [PersonRow]?
    ) -> Response {
        let t = keeper.press.texts(request.language)
        let rows = found ?? []
        let model = PersonSearchModel(
            typed: request.form["qui"] ?? "",
            done: done,
            fault: fault,
            hasSearched: found != nil,
            summary: t("persons.found", ["count": String(rows.count)]),
            exact: rows.filter(\.isExact),
            near: rows.filter { !$0.isExact },
            hasExact: rows.contains(where: \.isExact),
            hasNear: rows.contains { !$0.isExact }
        )
        return keeper.press.page(
            "personnes",
            model,
            title: t("persons.title"),
            for: request,
            isFaulty: fault != nil,
            status: fault == nil ? .ok : .unprocessableContent
        )
    }
}

/// What the page shows of a search.
struct PersonSearchModel {
    let typed: String
    let done: String?
    let fault: String?
    let hasSearched: Bool
    let summary: String
    let exact: [PersonRow]
    let near: [PersonRow]
    let hasExact: Bool
    let hasNear: Bool
}
