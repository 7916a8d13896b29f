public import Territory

/// What a named machine shows to be let in: a text that was told once, of which a digest alone is kept.
public struct AccessToken: Hashable, Sendable {
    /// `machine:` and a short identifier that grows with time; journal entries name it as their actor.
    public var id: String
    /// The name that others read.
    public var name: String
    /// What it may do.
    public var scopes: Set<TokenScope>
    /// SHA-256 of the token's text, 32 bytes.
    public var digest: [UInt8]
    /// The last civil day on which it works.
    public var expiresOn: Day
    /// When it was made.
    public var issuedAt: Instant
    /// The account that made it, or `system`.
    public var issuedBy: String
    /// When it was taken back; `nil` while it stands.
    public var revokedAt: Instant?
    /// The last civil day it was used on; `nil` when it never was.
    public var lastUsedOn: Day?

    /// A token from its parts.
    public init(
        id: String,
        name: String,
        scopes: Set<TokenScope>,
        digest: [UInt8],
        expiresOn: Day,
        issuedAt: Instant,
        issuedBy: String,
        revokedAt: Instant? = nil,
        lastUsedOn: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.scopes = scopes
        self.digest = digest
        self.expiresOn = expiresOn
        self.issuedAt = issuedAt
        self.issuedBy = issuedBy
        self.revokedAt = revokedAt
        self.lastUsedOn = lastUsedOn
    }

    /// Whether it lets anyone in on a day.
    public func stands(on day: Day) -> Bool { revokedAt == nil && day <= expiresOn }

    /// What every token's text begins with, so that one that is found where it should not be is known for what it is.
    public static let prefix = "mlg_"
}
