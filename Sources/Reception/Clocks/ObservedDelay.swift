public import Territory

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

extension ClockBoard {
    /// What a referral tells about how quickly each of its addressees answers, turn by turn.
    ///
    /// A turn that ended otherwise (passed on, closed, cancelled) is known to have waited so long at least.
    ///
    /// - Parameters:
    ///   - referral: its life.
    ///   - now: the present instant.
    /// - Returns: one delay a turn, in the order of `Referral.hops`, the time awaited from others left out.
    public func observedDelays(of referral: Referral, now: Instant) -> [ObservedDelay] {
        let timeline = ReferralTimeline(referral, pausing: rules.pausing, now: now)
        return clocks(of: referral, now: now).filter { $0.hop != nil && $0.measure == .firstAnswer }.map { reading in
            let isAnswered = timeline.answers.contains { $0.hop == reading.hop }
            return ObservedDelay(days: reading.consumedDays, isAnswered: isAnswered)
        }
    }
}
