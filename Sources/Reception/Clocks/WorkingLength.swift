/// How long something may take, in the time of those who do it.
public enum WorkingLength: Hashable, Sendable {
    /// Whole working days: the day it begins does not count, and each later one counts when it closes.
    case days(Int)
    /// Working time, in seconds, counted within the segments of the calendar.
    case seconds(Int64)
}
