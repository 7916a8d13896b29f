public import Territory

/// What a session remembers of a shared desk (*poste partagé*): who is there and signs what is written.
public struct SharedDesk: Hashable, Sendable {
    /// Who said last, by their code, that they are there; `nil` when nobody has yet.
    public var present: Presence?

    /// Somebody who is there.
    public struct Presence: Hashable, Sendable {
        /// The account's identifier.
        public var accountID: String
        /// Since when.
        public var since: Instant
        /// Whether the code must be typed again before anything is written: nobody touched the desk for too long.
        public var hasLapsed: Bool

        /// A presence from its parts.
        public init(accountID: String, since: Instant, hasLapsed: Bool = false) {
            self.accountID = accountID
            self.since = since
            self.hasLapsed = hasLapsed
        }
    }

    /// A shared desk, with nobody there unless told.
    public init(present: Presence? = nil) {
        self.present = present
    }
}

/// How a house's desks are shared.
public struct SharedDeskPolicy: Hashable, Sendable {
    /// Whether every desk of the house is shared from sign-in on; not unless told.
    public var isAlways: Bool
    /// After so long without a page the code must be typed again, in seconds; 600 unless told.
    public var pinAgainSeconds: Int64

    /// A policy from its parts.
    public init(isAlways: Bool = false, pinAgainSeconds: Int64 = 600) {
        self.isAlways = isAlways
        self.pinAgainSeconds = pinAgainSeconds
    }

    /// Whether whoever is there must type their code again.
    ///
    /// - Parameters:
    ///   - session: the desk's session, its last use before the present one.
    ///   - now: the present instant.
    /// - Returns: whether nobody touched the desk for too long.
    public func isLapsed(_ session: Session, now: Instant) -> Bool {
        guard let present = session.sharing?.present else { return false }
        return present.hasLapsed || now >= max(session.usedAt, present.since).adding(seconds: pinAgainSeconds)
    }
}

extension Permission {
    /// What a code may let somebody do on a shared desk: the desk's own work, and reading.
    ///
    /// All the rest asks for a session of one's own, opened with a password.
    public static let onSharedDesk: Set<Permission> = [
        .keepDesk, .keepCases, .followReferrals, .readFigures, .readHouse,
    ]
}

extension Account {
    /// Whether the account may say with a code that its holder is there: open, of an agent who keeps the desk, with a
    /// password of their own and a code.
    public var maySignByPin: Bool { may(.keepDesk) && !mustChangePassword && pinHash != nil }
}
