public import Journal

/// Reads the answers given in forms, and destroys the keys they are sealed under.
public protocol AnswerBook: Sendable {
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
}
