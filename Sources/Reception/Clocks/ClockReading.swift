public import Territory

/// What a clock shows at an instant, and all that it is made of.
public struct ClockReading: Hashable, Sendable {
    /// What the clock has to be by.
    public enum Target: Hashable, Sendable {
        /// So much time of those who work, and the identifier of the target that says so.
        case length(WorkingLength, rule: String)
        /// An instant set by hand, which nothing moves.
        case deadline(Instant)
    }

    /// What it measures.
    public var measure: ClockMeasure
    /// Whose turn it measures, by index of `Referral.hops`; `nil` from end to end.
    public var hop: Int?
    /// The calendar it counts in, by identifier.
    public var calendar: String
    /// What it has to be by; `nil` when the network sets none.
    public var target: Target?
    /// The instant of the reading.
    public var now: Instant
    /// What it did from its start until now, oldest first, without a gap.
    public var spans: [ClockSpan]
    /// Whole working days consumed.
    public var consumedDays: Int
    /// Working time consumed, in seconds.
    public var consumedSeconds: Int64
    /// What is left, in the unit of the target, below zero once it is passed; `nil` without a target.
    public var remaining: WorkingLength?
    /// When the target is, or was, reached; `nil` without a target, and while a pause keeps it open.
    public var due: Instant?
    /// Working time past the target, in seconds: it stands still in a pause, and the clock is late all the same.
    public var overdueSeconds: Int64
    /// Whole working days past the target.
    public var overdueDays: Int

    /// When it began.
    public var start: Instant { spans.first?.from ?? now }

    /// What it does now.
    public var condition: ClockSpan.Condition { spans.last?.condition ?? .running }

    /// When it stopped for good; `nil` while it has not.
    public var stoppedAt: Instant? { condition == .stopped ? spans.last?.from : nil }

    /// Whether the target was passed.
    public var isLate: Bool { overdueSeconds > 0 || overdueDays > 0 }

    /// How long it stood still, on any clock, in whole seconds.
    public var pausedSeconds: Int64 {
        spans.reduce(0) { if case .paused = $1.condition { $0 + $1.milliseconds } else { $0 } } / 1000
    }
}
