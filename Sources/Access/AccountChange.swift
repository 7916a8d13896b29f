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

    /// Body of `account.opened`, version 1.
    public struct Opened: Hashable, Sendable, Codable {
        public var id: String
        public var login: String
        public var displayName: String
        public var role: Role
        public var operatorID: String?
        public var passwordHash: String
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
        public var id: String
        public var passwordHash: String
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
        public var id: String
        public var displayName: String
        public var role: Role
        public var operatorID: String?

        /// A body from its parts.
        public init(id: String, displayName: String, role: Role, operatorID: String? = nil) {
            self.id = id
            self.displayName = displayName
            self.role = role
            self.operatorID = operatorID
        }
    }

    /// Body of `account.closed` and `account.reopened`, version 1.
    public struct Identified: Hashable, Sendable, Codable {
        public var id: String

        /// A body from the account's identifier.
        public init(id: String) {
            self.id = id
        }
    }

    /// The names of these kinds in the journal.
    public enum Kind {
        public static let opened = "account.opened"
        public static let passwordSet = "account.passwordSet"
        public static let described = "account.described"
        public static let closed = "account.closed"
        public static let reopened = "account.reopened"
    }

    /// The entry to write: always for the house alone.
    public var draft: EntryDraft {
        switch self {
        case .opened(let body): .json(.ownHouse, Kind.opened, 1, body)
        case .passwordSet(let body): .json(.ownHouse, Kind.passwordSet, 1, body)
        case .described(let body): .json(.ownHouse, Kind.described, 1, body)
        case .closed(let body): .json(.ownHouse, Kind.closed, 1, body)
        case .reopened(let body): .json(.ownHouse, Kind.reopened, 1, body)
        }
    }
}
