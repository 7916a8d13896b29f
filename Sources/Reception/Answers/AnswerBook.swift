public import Journal
public import Territory

/// Reads the answers given in forms, and destroys the keys they are sealed under.
public protocol AnswerBook: Sendable {
    /// The answers last recorded for a case; `nil` when none were.
    /// - Throws: what kept the store from reading.
    func answers(ofCase caseID: String) async throws(StoreFault) -> AnswersRecorded?

    /// The keys of a case that are not destroyed.
    /// - Throws: what kept the store from reading.
    func answerKeys(ofCase caseID: String) async throws(StoreFault) -> [AnswerKey]

    /// Writes what happened, with the keys that its answers are sealed under, in one transaction.
    /// - Parameters:
    ///   - drafts: what happened, as `Ledger.append` takes it.
    ///   - keys: new keys; not of the journal, and written only when the drafts are.
    ///   - actor: the account or the machine that acted.
    ///   - key: makes it happen once; `nil` when it cannot be asked twice.
    ///   - now: the present instant.
    ///   - today: the present day; keys whose term is past are destroyed on the way.
    /// - Returns: as `Ledger.append` does; `nil` when the key was used for something else.
    /// - Throws: what kept the disk from taking it; nothing is then written.
    func append(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: RequestKey?,
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended?

    /// Destroys every key of a case: its personal answers can never be read again, wherever they are.
    /// - Returns: how many keys were destroyed.
    /// - Throws: what kept the store from writing.
    func destroyAnswerKeys(ofCase caseID: String) async throws(StoreFault) -> Int
}
