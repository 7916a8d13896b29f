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
    /// The hash of the code that signs on a shared desk, as `PasswordHashing` writes it; `nil` when there is none.
    public var pinHash: String?
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
        pinHash: String? = nil,
        disabledAt: Instant? = nil
    ) {
        self.id = id
        self.login = login
        self.displayName = displayName
        self.role = role
        self.operatorID = operatorID
        self.passwordHash = passwordHash
        self.mustChangePassword = mustChangePassword
        self.pinHash = pinHash
        self.disabledAt = disabledAt
    }

    /// Whether the account may do something; a closed one may nothing.
    public func may(_ permission: Permission) -> Bool {
        disabledAt == nil && Permission.granted(permission).contains(role)
    }
}
