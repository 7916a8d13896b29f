/// How long one referral has waited for its answer.
public struct ObservedDelay: Hashable, Sendable {
    /// Working days, as `ClockReading.consumedDays` counts them.
    public var days: Int
    /// Whether the answer came; one that still waits is known to wait longer, and is not dropped.
    public var isAnswered: Bool

    /// A delay from its parts.
    public init(days: Int, isAnswered: Bool) {
        self.days = days
        self.isAnswered = isAnswered
    }
}
