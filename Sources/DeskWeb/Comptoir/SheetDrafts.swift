internal import Journal
internal import Reception
internal import Territory

/// The drafts of the desks: what is on a page, and what was put aside.
struct SheetDrafts: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings

    init(_ services: DeskServices, _ settings: DeskSettings) {
        self.services = services
        self.settings = settings
    }

    /// Every draft of a desk, the last typed first.
    func all(of accountID: String) async throws(StoreFault) -> [SheetDraft] {
        try await services.drafts.drafts(of: accountID)
    }

    /// Keeps a sheet as it stands; a blank one is nothing to keep.
    func keep(
        _ sheet: VisitSheet,
        of accountID: String,
        now: Instant,
        isAside: Bool = false
    ) async throws(StoreFault) {
        guard !sheet.isBlank else { return }
        let draft = SheetDraft(
            key: sheet.key,
            accountID: accountID,
            fields: sheet.encoded,
            savedAt: now,
            isAside: isAside
        )
        try await keep(draft, now: now)
    }

    /// Keeps a draft again, put aside or not.
    func keep(_ draft: SheetDraft, now: Instant) async throws(StoreFault) {
        try await services.drafts.keep(
            draft,
            unlessRecorded: SheetDrafts.recordKey(draft.key, accountID: draft.accountID),
            limit: settings.draftsAtMost,
            oldest: now.adding(seconds: -Int64(settings.draftDays) * 86_400)
        )
    }

    /// Puts aside every draft that is still on a page, so that another sheet may take its place.
    func putAsideAll(of accountID: String, now: Instant) async throws(StoreFault) {
        for var draft in try await all(of: accountID) where !draft.isAside {
            draft.isAside = true
            try await keep(draft, now: now)
        }
    }

    /// Forgets a draft.
    func discard(_ key: String, of accountID: String) async throws(StoreFault) {
        try await services.drafts.discard(key: key, of: accountID)
    }

    /// The key under which the journal records the sheet of a desk, once.
    static func recordKey(_ sheetKey: String, accountID: String) -> String { "visit:\(accountID):\(sheetKey)" }
}
