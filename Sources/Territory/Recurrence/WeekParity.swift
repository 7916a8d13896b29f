/// Even or odd weeks of ISO 8601, as French timetables say them.
///
/// No RRULE says this: after a year of 53 weeks two odd weeks follow each other, so an interval of two slips.
public enum WeekParity: String, Hashable, Sendable, CaseIterable {
    /// Weeks 2, 4, 6…
    case even
    /// Weeks 1, 3, 5…
    case odd

    /// Whether a day is in such a week.
    public func holds(on day: Day) -> Bool {
        day.isoWeek.week.isMultiple(of: 2) == (self == .even)
    }
}
