public import Journal
public import Territory

/// Reads the tokens that the journal made, and keeps when each was last used.
public protocol TokenBook: Ledger {
    /// The token of a digest.
    /// - Parameter digest: SHA-256 of what was shown.
    /// - Returns: the token, one that no longer stands included; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func token(digest: [UInt8]) async throws(StoreFault) -> AccessToken?

    /// Every token, the latest first.
    /// - Returns: all of them, those that no longer stand included.
    /// - Throws: what kept the store from reading.
    func tokens() async throws(StoreFault) -> [AccessToken]

    /// Notes that a token was used on a day; ask it once a day, for it costs a commit.
    /// - Parameters:
    ///   - id: the token's identifier.
    ///   - day: where the house stands.
    /// - Throws: what kept the store from writing.
    func noteUse(ofToken id: String, on day: Day) async throws(StoreFault)
}
