/// An account as somebody wants it, before it is checked.
public struct AccountDraft: Hashable, Sendable {
    /// The login, as typed.
    public var login: String
    /// The holder's name, as typed.
    public var displayName: String
    /// What it is for.
    public var role: Role
    /// The operator, for an operator's referent; `nil` or empty for the others.
    public var operatorID: String?
    /// The first password, as typed.
    public var password: String

    /// A draft from its parts.
    public init(login: String, displayName: String, role: Role, operatorID: String? = nil, password: String) {
        self.login = login
        self.displayName = displayName
        self.role = role
        self.operatorID = operatorID
        self.password = password
    }
}

/// An account that may be opened, once it has an identifier and its password is hashed.
public struct CheckedAccount: Hashable, Sendable {
    /// The login, trimmed and in lower case.
    public let login: String
    /// The holder's name, single spaces between words.
    public let displayName: String
    /// What it is for.
    public let role: Role
    /// The operator, for an operator's referent.
    public let operatorID: String?

    /// The change to write.
    ///
    /// - Parameters:
    ///   - id: a new identifier, from `AccountID.make`.
    ///   - passwordHash: what `PasswordHashing` made of the draft's password.
    ///   - mustChangePassword: whether the holder chooses another at the first sign-in; so unless told.
    /// - Returns: an `opened`.
    public func opened(id: String, passwordHash: String, mustChangePassword: Bool = true) -> AccountChange {
        .opened(
            AccountChange.Opened(
                id: id,
                login: login,
                displayName: displayName,
                role: role,
                operatorID: operatorID,
                passwordHash: passwordHash,
                mustChangePassword: mustChangePassword
            )
        )
    }
}

/// A password that an account may have, once it is hashed.
public struct CheckedPassword: Hashable, Sendable {
    /// The account's identifier.
    public let id: String
    /// Whether the holder must choose another at the next sign-in.
    public let mustChangePassword: Bool

    /// The change to write.
    ///
    /// - Parameter passwordHash: what `PasswordHashing` made of the password.
    /// - Returns: a `passwordSet`.
    public func set(passwordHash: String) -> AccountChange {
        .passwordSet(
            AccountChange.PasswordSet(id: id, passwordHash: passwordHash, mustChangePassword: mustChangePassword)
        )
    }
}
