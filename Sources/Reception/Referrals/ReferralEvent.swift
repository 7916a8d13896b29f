public import Territory

/// A step that was taken, and what it did.
public struct ReferralEvent: Hashable, Sendable {
    /// The step.
    public var step: ReferralStep
    /// When it counts: its own instant, never before the step it follows.
    public var at: Instant
    /// Where the referral stood.
    public var from: ReferralState
    /// Where it stands since.
    public var to: ReferralState
    /// What it waits for since; `nil` when it does not wait.
    public var wait: ReferralWait?
    /// Whose turn it is since, by index of `Referral.hops`.
    public var hop: Int
}
