public import Territory

/// A reminder of the plan to an addressee who has not answered.
public struct PlannedReminder: Hashable, Sendable {
    /// The day of the plan, such as 9.
    public var day: Int
    /// When to give it, in the house's hours.
    public var at: Instant
    /// When it was given; `nil` while it was not.
    public var givenAt: Instant?
}

extension ClockBoard {
    /// The reminders of the one who has a referral now, by day of the plan.
    ///
    /// Those given, and those to come if they do not answer. Days on which something was awaited from another do not count.
    ///
    /// - Parameters:
    ///   - referral: its life.
    ///   - now: the instant.
    /// - Returns: the reminders; those not given only while an answer is awaited.
    public func reminders(of referral: Referral, now: Instant) -> [PlannedReminder] {
        let hop = referral.hops.count - 1
        let given = referral.reminders.filter { $0.hop == hop }
        let reading = clocks(of: referral, now: now).first { $0.hop == hop && $0.measure == .firstAnswer }
        return rules.reminders.compactMap { rule in
            let done = given.first { $0.day == rule.day }
            guard done != nil || reading?.condition == .running, let reading else { return nil }
            let paused = reading.spans.reduce(0) { days, span in
                guard case .paused = span.condition else { return days }
                return days + zone.day(of: span.from).distance(to: zone.day(of: span.until))
            }
            let day = zone.day(of: reading.start).advanced(by: rule.day + paused)
            guard let at = calendar(ofHouse: referral.made.house).nextOpen(onOrAfter: zone.startOfDay(day)) else {
                return nil
            }
            return PlannedReminder(day: rule.day, at: at, givenAt: done?.at)
        }
    }
}
