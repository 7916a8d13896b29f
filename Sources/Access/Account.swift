public import Journal
public import Territory

/// A named account of a house.
public struct Account: Hashable, Sendable {
    /// A short identifier that grows with time, unique in the house; journal entries name it as their actor.
    public var id: String
    /// What its holder types to sign in, lower case.
    public var login: String
    /// The name that others read.
    public var displayName: String
    /// What it is for.
    public var role: Role
    /// The operator it belongs to, for an operator's referent.
    public var operatorID: String?
    /// The password's hash with its parameters, as `PasswordHashing` writes it.
    public var passwordHash: String
    /// Whether the holder must choose another password at the next sign-in.
    public var mustChangePassword: Bool
    /// When it was closed; `nil` while open.
    public var disabledAt: Instant?

    /// An account from its parts.
    public init(
        id: String,
        login: String,
        displayName: String,
        role: Role,
        operatorID: String? = nil,
        passwordHash: String,
        mustChangePassword: Bool = false,
        disabledAt: Instant? = nil
    ) {
        self.id = id
        self.login = login
        self.displayName = displayName
        self.role = role
        self.operatorID = operatorID
        self.passwordHash = passwordHash
        self.mustChangePassword = mustChangePassword
        self.disabledAt = disabledAt
    }

    /// Whether the account may do something; a closed one may nothing.
    public func may(_ permission: Permission) -> Bool {
        disabledAt == nil && Permission.granted(permission).contains(role)
    }
}

/// Reads the accounts that the journal made.
public protocol AccountBook: Ledger {
    /// The account that signs in under a name.
    /// - Parameter login: as typed, lower-cased and trimmed.
    /// - Returns: the account, closed ones included; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func account(login: String) async throws(StoreFault) -> Account?

    /// The account with an identifier.
    /// - Parameter id: the account's identifier.
    /// - Returns: the account, closed ones included; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func account(id: String) async throws(StoreFault) -> Account?

    /// Every account, by login.
    /// - Returns: all of them, closed ones included.
    /// - Throws: what kept the store from reading.
    func accounts() async throws(StoreFault) -> [Account]
}

/// Somebody signed in from a browser. Sessions are not in the journal: they are worth nothing after a while.
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

    /// A session from its parts.
    public init(tokenDigest: [UInt8], accountID: String, formToken: String, openedAt: Instant, usedAt: Instant) {
        self.tokenDigest = tokenDigest
        self.accountID = accountID
        self.formToken = formToken
        self.openedAt = openedAt
        self.usedAt = usedAt
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

/// Hashes passwords; slow and hungry on purpose, so that few run at once.
public protocol PasswordHashing: Sendable {
    /// A new salted hash of a password, with its parameters.
    /// - Parameter password: as typed.
    /// - Returns: `$scrypt$ln=17,r=8,p=1$SALT$HASH`, salt and hash in base 64.
    /// - Throws: `overloaded` when too many wait, `failed` when the library refused.
    func hash(_ password: String) async throws(PasswordFault) -> String

    /// Whether a password is the one of a hash.
    /// - Parameters:
    ///   - password: as typed.
    ///   - stored: what `hash` gave once; `nil` for an unknown account, which takes the same time and gives `no`.
    /// - Returns: yes or no, and whether the stored parameters are weaker than today's.
    /// - Throws: `overloaded` when too many wait, `failed` when the library refused.
    func verify(_ password: String, against stored: String?) async throws(PasswordFault) -> PasswordVerdict
}

/// What came of a password's check.
public enum PasswordVerdict: Hashable, Sendable {
    /// The right one.
    case yes
    /// The right one, hashed with weaker parameters than today's: hash it again.
    case yesButOutdated
    /// Not the one.
    case no
}

/// Why a password could not be hashed or checked.
public enum PasswordFault: Error, Hashable, Sendable {
    /// Too many checks wait already: try again in a moment.
    case overloaded
    /// The library refused.
    case failed
}
