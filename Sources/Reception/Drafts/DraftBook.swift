public import Journal
public import Territory

/// Keeps what is typed at the desk until it is recorded.
public protocol DraftBook: Sendable {
    /// The drafts of an account, the last typed first.
    /// - Parameter accountID: whose desk.
    /// - Returns: all of them.
    /// - Throws: what kept the store from reading.
    func drafts(of accountID: String) async throws(StoreFault) -> [SheetDraft]

    /// Keeps a draft in place of the one of the same key, safe on disk when it returns.
    ///
    /// One that was recorded meanwhile is not kept again: what the browser sent last may come after the visit was saved.
    /// The account's oldest ones beyond `limit`, and those not typed in since `oldest`, are forgotten on the way.
    /// - Parameters:
    ///   - draft: the draft.
    ///   - key: the key under which it is recorded.
    ///   - limit: how many an account may have.
    ///   - oldest: the instant before which a draft is too old.
    /// - Throws: what kept the disk from taking it.
    func keep(_ draft: SheetDraft, unlessRecorded key: String, limit: Int, oldest: Instant) async throws(StoreFault)

    /// Forgets a draft; nothing when it is not there.
    /// - Parameters:
    ///   - key: the draft's.
    ///   - accountID: whose desk.
    /// - Throws: what kept the disk from taking it.
    func discard(key: String, of accountID: String) async throws(StoreFault)

    /// Writes what a draft became, with the keys that its answers are sealed under, and forgets the draft, in one
    /// transaction.
    /// - Parameters:
    ///   - drafts: what happened, as `Ledger.append` takes it.
    ///   - keys: new keys; not of the journal, and written only when the drafts are.
    ///   - actor: the account that acted.
    ///   - key: makes it happen once.
    ///   - draft: the key of the draft, and whose desk it was typed at.
    ///   - now: the present instant.
    ///   - today: the present day; keys whose term is past are destroyed on the way.
    /// - Returns: as `Ledger.append` does.
    /// - Throws: what kept the disk from taking it; the draft is then still there.
    func record(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: String,
        ending draft: (key: String, accountID: String),
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended
}
