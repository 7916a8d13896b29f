public import Territory

/// How a referral ended.
public struct ReferralClosing: Hashable, Sendable {
    /// The outcome, by identifier of `config/words/outcomes.yaml`.
    public var outcome: String
    /// Whether it was of use.
    public var usefulness: Usefulness
    /// When.
    public var at: Instant
}
