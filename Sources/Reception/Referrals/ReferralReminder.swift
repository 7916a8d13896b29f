public import Territory

/// A reminder that an addressee was given.
public struct ReferralReminder: Hashable, Sendable {
    /// The day of the plan it was for, such as 9.
    public var day: Int
    /// Whose turn it was, by index of `Referral.hops`.
    public var hop: Int
    /// When.
    public var at: Instant
}
