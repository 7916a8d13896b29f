public import Territory

/// Where the law's delay stands at an instant.
public struct StatutoryReading: Hashable, Sendable {
    /// What has come of it.
    public enum Status: Hashable, Sendable {
        /// It runs.
        case running
        /// An indispensable document is awaited.
        case suspended
        /// It was decided in time.
        case decided(Instant)
        /// Silence has decided.
        case born
        /// The request was taken back in time.
        case withdrawn(Instant)
    }

    /// The rule.
    public var rule: StatutoryRule
    /// The day of receipt it is counted from.
    public var from: Day
    /// Days during which it stood still.
    public var suspendedDays: Int
    /// Its last day: silence decides at the end of it; `nil` while it is suspended.
    public var lastDay: Day?
    /// The instant at which silence decides, or would have: 24:00 of the last day.
    public var bornAt: Instant?
    /// What has come of it.
    public var status: Status

    /// The first day on which the decision may be relied upon.
    public var claimableFrom: Day? { lastDay?.advanced(by: 1) }
}
