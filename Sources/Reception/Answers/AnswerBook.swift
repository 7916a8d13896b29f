public import Journal
public import Territory

/// Reads and writes the answers given in forms, and the keys they are sealed under.
public protocol AnswerBook: Ledger {
    /// Writes drafts, the tables they change and the keys they are sealed under in one transaction; see `Ledger`.
    ///
    /// - Parameters:
    ///   - drafts: what happened, in order; at least one.
    ///   - keys: new keys; not of the journal, and written only when the drafts are.
    ///   - actor: the account that acted, by identifier.
    ///   - key: makes the append happen once however often it is asked; `nil` when it cannot be asked twice.
    ///   - now: the present instant.
    ///   - today: the present day; keys whose term is past are destroyed on the way.
    /// - Returns: the positions given, or the one found under the same key.
    /// - Throws: what kept the disk from taking it; nothing is then written.
    func append(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: String?,
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended

    /// The answers last recorded for a case; `nil` when none were.
    /// - Throws: what kept the store from reading.
    func answers(ofCase caseID: String) async throws(StoreFault) -> AnswersRecorded?

    /// The keys of a case that are not destroyed.
    /// - Throws: what kept the store from reading.
    func answerKeys(ofCase caseID: String) async throws(StoreFault) -> [AnswerKey]

    /// Destroys every key of a case: its personal answers can never be read again, wherever they are.
    /// - Returns: how many keys were destroyed.
    /// - Throws: what kept the store from writing.
    func destroyAnswerKeys(ofCase caseID: String) async throws(StoreFault) -> Int

    /// Destroys every key whose term is past.
    /// - Parameter today: keys kept until an earlier day go.
    /// - Returns: how many keys were destroyed.
    /// - Throws: what kept the store from writing.
    func destroyAnswerKeys(pastOn today: Day) async throws(StoreFault) -> Int
}
