public import Territory

/// A run of time during which a clock does one thing.
public struct ClockSpan: Hashable, Sendable {
    /// What a clock does.
    public enum Condition: Hashable, Sendable {
        /// It runs.
        case running
        /// It stands still: something is awaited from another.
        case paused(ReferralWait.Party)
        /// It is stopped: answered, treated, closed, cancelled, passed on.
        case stopped
    }

    /// The instant it begins.
    public var from: Instant
    /// The instant it ends, that of the reading for the last.
    public var until: Instant
    /// What the clock does.
    public var condition: Condition

    /// How long it lasts on any clock, in milliseconds.
    public var milliseconds: Int64 { until.milliseconds - from.milliseconds }
}
