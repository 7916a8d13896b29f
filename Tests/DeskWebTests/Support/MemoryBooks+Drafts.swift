import Journal
import Reception
import Territory

extension MemoryBooks {
    func drafts(of accountID: String) async throws(StoreFault) -> [SheetDraft] {
        allDrafts.filter { $0.accountID == accountID }.sorted { ($1.savedAt, $0.key) < ($0.savedAt, $1.key) }
    }

    func keep(
        _ draft: SheetDraft,
        unlessRecorded key: String,
        limit: Int,
        oldest: Instant
    ) async throws(StoreFault) {
        try keepDraft(draft, unless: key)
    }

    func discard(key: String, of accountID: String) async throws(StoreFault) {
        forgetDraft(key)
    }

    func record(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: String,
        ending draft: (key: String, accountID: String),
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended {
        let appended = try write(drafts, keys: keys, actor: actor, key: key, now: now)
        forgetDraft(draft.key)
        return appended
    }
}
