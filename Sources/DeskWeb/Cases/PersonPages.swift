internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception

/// A person's own page: what is held, what may be done with it, and what is handed to them.
struct PersonPages: Sendable {
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
        if let standing = held.record.stored.mergedInto { return .seeOther(PersonAddress.page(standing)) }
        try await desk.look([held.record.id], .page)
        let t = desk.t
        let done: String? =
            switch request.query["fait"] {
            case "ajoutee": t("persons.done.added")
            case "modifiee": t("persons.done.edited")
            case "reunie": t("persons.done.merged")
            case "separee": t("persons.done.parted")
            case "mandat": t("persons.done.mandate")
            case "papier": t("persons.done.paper")
            case "revoque": t("persons.done.revoked")
            case "acte": t("persons.done.used")
            default: nil
            }
        return try await page(held, done: done, desk, request)
    }

    /// Does what a button of the page says, such as `separer:IDENTIFIER`.
    func change(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        let parts = (request.form["geste"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        let object = parts.count == 2 ? parts[1] : ""
        func back(_ done: String) -> Response { .seeOther("\(PersonAddress.page(held.record.id))?fait=\(done)") }
        switch parts.first {
        case "separer" where held.others.contains { $0.id == object }:
            try await desk.write([PersonChange.Parted(merged: object).draft])
            return back("separee")
        case "effacer":
            try await desk.look([held.record.id], .page)
            return try await page(held, asksErasure: true, desk, request)
        case "effacer-oui":
            _ = try await cases.book.erase(held.record.id, reason: .asked, actor: desk.actor, now: request.now)
            return .seeOther("\(PersonAddress.search)?fait=effacee")
        case "papier":
            let mandate = try await desk.mandate(object, of: held)
            try await desk.write([MandatePaper(mandate: mandate.id, on: desk.today).draft])
            return back("papier")
        case "revoquer":
            let mandate = try await desk.mandate(object, of: held)
            try await desk.write([MandateRevoked(mandate: mandate.id).draft])
            return back("revoque")
        case "acte":
            let mandates = try await desk.mandates(of: held)
            guard let used = MandateUsed(request.form["demarche"] ?? "", under: mandates, on: desk.today) else {
                try await desk.look([held.record.id], .page)
                return try await page(held, fault: desk.t("persons.fault.notCovered"), desk, request)
            }
            try await desk.write([used.draft], key: request.form["cle"].map { "mandate-use:\($0)" })
            return back("acte")
        default: throw DeskFault.notFound
        }
    }

    /// What the house holds, as it is handed to the person.
    func copy(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        try await desk.look([held.record.id], .copy)
        let model = PersonModel(try await PersonPortrait(held, desk), desk)
        return keeper.press.page("personne-copie", model, title: desk.t("persons.copyTitle"), for: request)
    }

    /// The same as a file for a machine.
    func file(_ request: DeskRequest) async throws -> Response {
        let desk = try PersonDesk(cases, keeper, finder, request)
        let held = try await desk.held(request.parameters["id"])
        try await desk.look([held.record.id], .copy)
        var response = Response.document(try await PersonPortrait(held, desk).file(desk))
        response.headers[.contentDisposition] = "attachment; filename=\"\(held.record.id).json\""
        return response
    }

    private func page(
        _ held: HeldPerson,
        done: String? = nil,
        fault: String? = nil,
        asksErasure: Bool = false,
        _ desk: PersonDesk,
        _ request: DeskRequest
    ) async throws -> Response {
        let portrait = try await PersonPortrait(held, desk)
        // The browser keeps titles in its history: nobody is named in one.
        return keeper.press.page(
            "personne",
            PersonModel(portrait, done: done, fault: fault, asksErasure: asksErasure, desk),
            title: desk.t("persons.one"),
            for: request,
            isFaulty: fault != nil,
            status: fault == nil ? .ok : .unprocessableContent
        )
    }
}
