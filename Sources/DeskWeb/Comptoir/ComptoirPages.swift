internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// The desk: a visit is typed on the left, the day's visits stand on the right.
struct ComptoirPages: Sendable {
    let services: DeskServices
    let settings: DeskSettings
    let tokens: Tokens
    let press: PagePress
    let finder: Finder
    let drafts: SheetDrafts
    let recent: RecentSaves

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        settings = keeper.settings
        tokens = keeper.tokens
        press = keeper.press
        self.finder = finder
        drafts = SheetDrafts(keeper)
        recent = RecentSaves(seconds: keeper.settings.undoSeconds)
    }

    /// Today's desk with the sheet that was left on it, or the list of another day.
    func show(_ request: DeskRequest) async throws -> Response {
        if let asked = request.query["jour"] { return try await showDay(asked, request) }
        let isAnother = request.query["neuf"] != nil || ComptoirNews(request) != nil
        if !isAnother, let draft = try await drafts.left(request),
            let sheet = VisitSheet(draft, services.words, services.form)
        {
            let time = services.territory.network.zone.timeOfDay(of: draft.savedAt).description
            var view = SheetView(sheet, focus: sheet.nextFocus)
            view.commune = CommuneField(sheet, finder, now: request.now)
            view.note = press.texts(request.language)("comptoir.restored", ["time": time])
            return try await page(view, request)
        }
        return try await page(SheetView(VisitSheet(key: tokens.freshKey(at: request.now)), focus: .entry), request)
    }

    private func showDay(_ asked: String, _ request: DeskRequest) async throws -> Response {
        guard let day = Day(asked) else { throw DeskFault.notFound }
        let today = services.day(of: request.now)
        if day == today, request.query["tout"] == nil { return .seeOther("/comptoir") }
        let list = try await list(of: day, today, request)
        let news = ComptoirNews(request)?.text(list, press.texts(request.language))
        let model = Model(
            sheet: nil,
            list: list,
            saved: news,
            undo: nil,
            faults: [],
            store: nil,
            others: [],
            hasOthers: false,
            presence: nil,
            reflex: nil,
            proposals: nil,
            routes: false
        )
        return press.page("comptoir", model, title: list.title, for: request)
    }

    /// A form came back: something to look up, to add, to take off, or the visit to save.
    func take(_ request: DeskRequest) async throws -> Response {
        let gesture = SheetGesture(request.form["geste"])
        switch gesture {
        case .resume, .discard, .correct, .duplicate, .undo: return try await turn(gesture, request)
        default: break
        }
        var sheet = VisitSheet(request.form, services.words, services.form, freshKey: tokens.freshKey(at: request.now))
        if sheet.begun == nil, !sheet.isBlank { sheet.begun = request.now }
        if case .commune(let code) = gesture { tell(code, to: &sheet, now: request.now) }
        if case .untell(let field) = gesture { sheet.untell(field) }
        if case .retell(let field) = gesture { sheet.retell(field, services.words, request.language) }
        let commune = CommuneField(sheet, finder, now: request.now)
        sheet = sheet.settling(commune)
        switch gesture {
        case .save, .saveMasked, .saveAnyway: return try await save(sheet, commune, gesture, request)
        case .putAside:
            try await drafts.keep(sheet, request, isAside: true)
            return .seeOther("/comptoir?neuf=1")
        case .restart:
            try await drafts.discard(sheet.key, of: request.desk())
            return .seeOther("/comptoir?neuf=1")
        case .consult(let motif):
            var view = SheetView(sheet, focus: .reflex)
            view.commune = commune
            view.reflex = motif
            return try await keptPage(view, request)
        case .withdraw: return try await withdraw(sheet, request)
        case .orient(let number, let offer): return try await orient(number, offer: offer, sheet, commune, request)
        case .askWithdrawal:
            var view = SheetView(sheet, focus: .withdrawal)
            view.commune = commune
            return try await page(view, request)
        default: return try await enter(gesture, sheet, commune, request)
        }
    }

    /// A commune of the list was chosen; what else stands in the entry line stays to be read.
    private func tell(_ code: String, to sheet: inout VisitSheet, now: Instant) {
        guard let commune = finder.commune(code, now: now) else { return }
        sheet = sheet.settling(.one(commune))
        let line = EntryLine(sheet.entry ?? "", words: services.words, form: services.form)
        for token in line.tokens where token.field != .commune { sheet.tell(token) }
        sheet.entry = line.rest.isEmpty ? nil : line.rest
    }
}

extension DeskRequest {
    /// Whose desk it is: drafts belong to it, whoever signs what is saved.
    func desk() throws(DeskFault) -> String { try signedIn().session.accountID }
}

extension VisitSheet {
    /// What is to be done next on it.
    var nextFocus: SheetModel.Focus {
        if entry != nil || lines.isEmpty { return .entry }
        return lines.firstIndex { $0.outcome == nil }.map { .outcome($0 + 1) } ?? .entry
    }
}
