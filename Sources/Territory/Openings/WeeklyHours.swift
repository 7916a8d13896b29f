/// The ordinary week: for each weekday its segments, and in which weeks they hold.
public struct WeeklyHours: Hashable, Sendable {
    /// One line of the timetable.
    public struct Rule: Hashable, Sendable {
        /// The day of the week.
        public var weekday: Weekday
        /// Segments in growing order, none overlapping another.
        public var segments: [OpeningSegment]
        /// In which weeks.
        public var recurrence: Recurrence

        /// A line from its parts.
        public init(weekday: Weekday, segments: [OpeningSegment], recurrence: Recurrence = .everyWeek) {
            self.weekday = weekday
            self.segments = segments
            self.recurrence = recurrence
        }
    }

    /// In which weeks a line of the timetable holds; all were seen in the national list's comments.
    public enum Recurrence: Hashable, Sendable {
        /// Every week.
        case everyWeek
        /// The first, third… such weekday of the month (1…5, or -1 for the last).
        case ofMonth([Int])
        /// ISO weeks with an even number.
        case evenWeeks
        /// ISO weeks with an odd number.
        case oddWeeks
        /// One week in so many, counted from the week of a day.
        case everyWeeks(Int, from: Day)
    }

    /// The lines of the timetable.
    public var rules: [Rule]

    /// A week from its lines; empty is never open.
    public init(rules: [Rule] = []) {
        self.rules = rules
    }
}
