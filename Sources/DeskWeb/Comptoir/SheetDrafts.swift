internal import Journal
internal import Reception
internal import Territory

/// The drafts of the desks: what is on a page, and what was put aside.
struct SheetDrafts: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let tokens: Tokens
    private let seal: DraftSeal

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        tokens = keeper.tokens
        seal = DraftSeal(keeper.services)
    }

    /// The drafts of the account, the last typed first: this desk's own, and those of its other desks, which a browser that
    /// was lost may have left.
    func all(_ request: DeskRequest) async throws -> [SheetDraft] {
        try await services.drafts.drafts(of: request.desk()).compactMap { draft in
            guard let fields = seal.open(draft.fields, of: draft.key) else { return nil }
            var opened = draft
            opened.fields = fields
            return opened
        }
    }

    /// The draft left on this desk's page; `nil` when there is none.
    func left(_ request: DeskRequest) async throws -> SheetDraft? {
        let place = try place(of: request)
        return try await all(request).first { !$0.isAside && $0.place == place }
    }

    /// The browser, by the cookie that it got when it signed in.
    private func place(of request: DeskRequest) throws -> String {
        tokens.knownDevice(request.cookies[CookieJar.device], accountID: try request.desk()) ?? ""
    }

    /// Keeps a sheet as it stands; a blank one is nothing to keep.
    func keep(_ sheet: VisitSheet, _ request: DeskRequest, isAside: Bool = false) async throws {
        guard !sheet.isBlank else { return }
        let draft = SheetDraft(
            key: sheet.key,
            accountID: try request.desk(),
            place: try place(of: request),
            fields: sheet.encoded,
            savedAt: request.now,
            isAside: isAside
        )
        try await keep(draft, now: request.now)
    }

    /// Puts a draft on this desk's page.
    func take(_ draft: SheetDraft, _ request: DeskRequest) async throws {
        var draft = draft
        draft.isAside = false
        draft.place = try place(of: request)
        draft.savedAt = request.now
        try await keep(draft, now: request.now)
    }

    /// Keeps a draft again, put aside or not.
    private func keep(_ draft: SheetDraft, now: Instant) async throws(StoreFault) {
        // Nothing reaches the disk in clear: what cannot be sealed is not kept, and that is told.
        guard let fields = seal.seal(draft.fields, of: draft.key) else { throw .refused(code: 0) }
        var sealed = draft
        sealed.fields = fields
        try await services.drafts.keep(
            sealed,
            unlessRecorded: SheetDrafts.recordKey(draft.key, accountID: draft.accountID),
            limit: settings.draftsAtMost,
            oldest: now.adding(seconds: -Int64(settings.draftDays) * 86_400)
        )
    }

    /// Puts aside what is still on this desk's page, so that another sheet may take its place.
    func putAside(_ request: DeskRequest) async throws {
        while var draft = try await left(request) {
            draft.isAside = true
            try await keep(draft, now: request.now)
        }
    }

    /// Forgets a draft.
    func discard(_ key: String, of accountID: String) async throws(StoreFault) {
        try await services.drafts.discard(key: key, of: accountID)
    }

    /// The key under which the journal records the sheet of a desk, once.
    ///
    /// A sheet's key begins with the time, so that whoever saves, its row is added at the end of its table.
    static func recordKey(_ sheetKey: String, accountID: String) -> String { "visit:\(sheetKey):\(accountID)" }
}
