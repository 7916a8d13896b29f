public import Journal
public import Territory

/// What may happen to a token, as the journal keeps it, in the stream that never leaves the house.
public enum TokenChange: Hashable, Sendable {
    /// It was made.
    case issued(Issued)
    /// It was taken back, for ever.
    case revoked(Revoked)

    /// Body of `token.issued`, version 1.
    public struct Issued: Hashable, Sendable, Codable {
        /// The token's identifier.
        public var id: String
        /// The name that others read.
        public var name: String
        /// What it may do, in alphabetical order.
        public var scopes: [TokenScope]
        /// SHA-256 of its text, 64 hexadecimal digits.
        public var digest: String
        /// The last civil day on which it works.
        public var expiresOn: Day

        /// A body from its parts.
        public init(id: String, name: String, scopes: [TokenScope], digest: String, expiresOn: Day) {
            self.id = id
            self.name = name
            self.scopes = scopes
            self.digest = digest
            self.expiresOn = expiresOn
        }
    }

    /// Body of `token.revoked`, version 1.
    public struct Revoked: Hashable, Sendable, Codable {
        /// The token's identifier.
        public var id: String

        /// A body from the token's identifier.
        public init(id: String) {
            self.id = id
        }
    }

    /// The names of these kinds in the journal.
    public enum Kind {
        /// A token was made.
        public static let issued = "token.issued"
        /// A token was taken back.
        public static let revoked = "token.revoked"
    }

    /// The entry to write: always for the house alone.
    public var draft: EntryDraft {
        switch self {
        case .issued(let body): .json(.ownHouse, Kind.issued, 1, body)
        case .revoked(let body): .json(.ownHouse, Kind.revoked, 1, body)
        }
    }
}
