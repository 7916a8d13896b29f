public import Journal
public import Territory

/// Somebody signed in from a browser.
///
/// Sessions are not in the journal: they are worth nothing after a while.
public struct Session: Hashable, Sendable {
    /// SHA-256 of the cookie's token: the token itself is never stored.
    public var tokenDigest: [UInt8]
    /// Whose.
    public var accountID: String
    /// What a form must bring back, against forged requests.
    public var formToken: String
    /// Since when.
    public var openedAt: Instant
    /// The last time it was used.
    public var usedAt: Instant
    /// Who is there when the desk is shared; `nil` when it is one person's.
    public var sharing: SharedDesk?

    /// A session from its parts.
    public init(
        tokenDigest: [UInt8],
        accountID: String,
        formToken: String,
        openedAt: Instant,
        usedAt: Instant,
        sharing: SharedDesk? = nil
    ) {
        self.tokenDigest = tokenDigest
        self.accountID = accountID
        self.formToken = formToken
        self.openedAt = openedAt
        self.usedAt = usedAt
        self.sharing = sharing
    }
}

/// Where sessions are kept, on the server's side.
public protocol SessionBook: Sendable {
    /// Keeps a new session.
    /// - Parameter session: the session.
    /// - Throws: what kept the store from writing.
    func open(_ session: Session) async throws(StoreFault)

    /// The session of a token.
    /// - Parameter tokenDigest: SHA-256 of the cookie's token.
    /// - Returns: the session, or `nil` when it was closed or never was.
    /// - Throws: what kept the store from reading.
    func session(tokenDigest: [UInt8]) async throws(StoreFault) -> Session?

    /// Notes that a session was used.
    /// - Parameters:
    ///   - tokenDigest: SHA-256 of the cookie's token.
    ///   - now: the present instant.
    /// - Throws: what kept the store from writing.
    func touch(tokenDigest: [UInt8], now: Instant) async throws(StoreFault)

    /// Notes that a desk is shared and who is there; from then on it stays shared.
    /// - Parameters:
    ///   - sharing: who is there.
    ///   - tokenDigest: SHA-256 of the cookie's token.
    ///   - now: the present instant, noted as the session's last use.
    /// - Throws: what kept the store from writing.
    func share(_ sharing: SharedDesk, tokenDigest: [UInt8], now: Instant) async throws(StoreFault)

    /// Who was there since an instant, by the sessions that still stand: the holder of a desk that is not shared, else
    /// whoever said last that they are there.
    /// - Parameter since: sessions not used since then do not count.
    /// - Returns: the accounts' identifiers, each once, in order.
    /// - Throws: what kept the store from reading.
    func presentAccounts(since: Instant) async throws(StoreFault) -> [String]

    /// Forgets a session.
    /// - Parameter tokenDigest: SHA-256 of the cookie's token.
    /// - Throws: what kept the store from writing.
    func close(tokenDigest: [UInt8]) async throws(StoreFault)

    /// Forgets every session of an account, but one.
    /// - Parameters:
    ///   - accountID: whose.
    ///   - kept: the digest of the one to keep, if any.
    /// - Throws: what kept the store from writing.
    func closeSessions(of accountID: String, except kept: [UInt8]?) async throws(StoreFault)
}
