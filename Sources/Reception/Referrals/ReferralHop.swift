public import Territory

/// One addressee's turn in the chain of a referral.
///
/// Source: CRPA, L114-2: a wrong addressee passes on; `domain/law.md` L5 keeps the chain with its dates.
public struct ReferralHop: Hashable, Sendable {
    /// Whose turn.
    public var addressee: ReferralAddressee
    /// When it was handed over.
    public var from: Instant
    /// When it was passed on; `nil` while it is theirs.
    public var until: Instant?
    /// When the addressee said that it was not theirs; `nil` when they did not.
    public var refusedAt: Instant?
}
