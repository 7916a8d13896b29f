public import Journal

/// What may happen to an account, as the journal keeps it, in the stream that never leaves the house.
public enum AccountChange: Hashable, Sendable {
    /// It was opened.
    case opened(Opened)
    /// Its password was changed.
    case passwordSet(PasswordSet)
    /// Its name or role was changed.
    case described(Described)
    /// It was closed.
    case closed(Identified)
    /// It was opened again.
    case reopened(Identified)
    /// Its holder chose a code for shared desks.
    case pinSet(PinSet)
    /// Its code was taken away: it signs no more on shared desks.
    case pinCleared(Identified)

    /// Body of `account.opened`, version 1.
    public struct Opened: Hashable, Sendable, Codable {
        /// The account's identifier.
        public var id: String
        /// What its holder types to sign in, lower case.
        public var login: String
        /// The name that others read.
        public var displayName: String
        /// What it is for.
        public var role: Role
        /// The operator it belongs to, for an operator's referent.
        public var operatorID: String?
        /// The password's hash, as `PasswordHashing` writes it.
        public var passwordHash: String
        /// Whether the holder must choose another password at the first sign-in.
        public var mustChangePassword: Bool

        /// A body from its parts.
        public init(
            id: String,
            login: String,
            displayName: String,
            role: Role,
            operatorID: String? = nil,
            passwordHash: String,
            mustChangePassword: Bool
        ) {
            self.id = id
            self.login = login
            self.displayName = displayName
            self.role = role
            self.operatorID = operatorID
            self.passwordHash = passwordHash
            self.mustChangePassword = mustChangePassword
        }
    }

    /// Body of `account.passwordSet`, version 1.
    public struct PasswordSet: Hashable, Sendable, Codable {
        /// The account's identifier.
        public var id: String
        /// The new password's hash, as `PasswordHashing` writes it.
        public var passwordHash: String
        /// Whether the holder must choose another one at the next sign-in: so when someone else set it.
        public var mustChangePassword: Bool

        /// A body from its parts.
        public init(id: String, passwordHash: String, mustChangePassword: Bool) {
            self.id = id
            self.passwordHash = passwordHash
            self.mustChangePassword = mustChangePassword
        }
    }

    /// Body of `account.described`, version 1.
    public struct Described: Hashable, Sendable, Codable {
        /// The account's identifier.
        public var id: String
        /// The name that others read from now on.
        public var displayName: String
        /// What it is for from now on.
        public var role: Role
        /// The operator it belongs to from now on, for an operator's referent.
        public var operatorID: String?

        /// A body from its parts.
        public init(id: String, displayName: String, role: Role, operatorID: String? = nil) {
            self.id = id
            self.displayName = displayName
            self.role = role
            self.operatorID = operatorID
        }
    }

    /// Body of `account.pinSet`, version 1.
    public struct PinSet: Hashable, Sendable, Codable {
        /// The account's identifier.
        public var id: String
        /// The code's hash, as `PasswordHashing` writes it.
        public var pinHash: String

        /// A body from its parts.
        public init(id: String, pinHash: String) {
            self.id = id
            self.pinHash = pinHash
        }
    }

    /// Body of `account.closed`, `account.reopened` and `account.pinCleared`, version 1.
    public struct Identified: Hashable, Sendable, Codable {
        /// The account's identifier.
        public var id: String

        /// A body from the account's identifier.
        public init(id: String) {
            self.id = id
        }
    }

    /// The names of these kinds in the journal.
    public enum Kind {
        /// An account was opened.
        public static let opened = "account.opened"
        /// A password was changed.
        public static let passwordSet = "account.passwordSet"
        /// A name or a role was changed.
        public static let described = "account.described"
        /// An account was closed.
        public static let closed = "account.closed"
        /// A closed account was opened again.
        public static let reopened = "account.reopened"
        /// A code for shared desks was chosen.
        public static let pinSet = "account.pinSet"
        /// A code for shared desks was taken away.
        public static let pinCleared = "account.pinCleared"
    }

    /// The entry to write: always for the house alone.
    public var draft: EntryDraft {
        switch self {
        case .opened(let body): .json(.ownHouse, Kind.opened, 1, body)
        case .passwordSet(let body): .json(.ownHouse, Kind.passwordSet, 1, body)
        case .described(let body): .json(.ownHouse, Kind.described, 1, body)
        case .closed(let body): .json(.ownHouse, Kind.closed, 1, body)
        case .reopened(let body): .json(.ownHouse, Kind.reopened, 1, body)
        case .pinSet(let body): .json(.ownHouse, Kind.pinSet, 1, body)
        case .pinCleared(let body): .json(.ownHouse, Kind.pinCleared, 1, body)
        }
    }
}
