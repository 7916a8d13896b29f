/// On which days something comes again: a subset of the recurrence rule (RRULE) of RFC 5545 section 3.3.10, in days.
///
/// The rule alone names no day: it is anchored on a first one, from which its interval is counted. Lists are kept in
/// order and without repeats, so that two rules that say the same in another order are equal.
public struct RecurrenceRule: Hashable, Sendable {
    /// The period that comes again.
    public enum Frequency: String, Hashable, Sendable, CaseIterable {
        /// Days.
        case daily = "DAILY"
        /// Weeks, from `weekStart`.
        case weekly = "WEEKLY"
        /// Months.
        case monthly = "MONTHLY"
        /// Years.
        case yearly = "YEARLY"
    }

    /// When it ends.
    public enum End: Hashable, Sendable {
        /// It does not.
        case never
        /// After so many occurrences from the anchor on.
        case count(Int)
        /// On a day, included.
        case until(Day)
    }

    /// The period that comes again.
    public let frequency: Frequency
    /// Every how many periods, 1…9999.
    public let interval: Int
    /// The weekdays (BYDAY); with a rank in the month, or in the year of a yearly rule without months.
    public let weekdays: [RankedWeekday]
    /// The days of the month (BYMONTHDAY), 1…31, or -1…-31 from its end.
    public let monthDays: [Int]
    /// The months (BYMONTH), 1…12.
    public let months: [Int]
    /// Which days of those that the rest gives a period (BYSETPOS), 1…366, or -1…-366 from the last.
    public let positions: [Int]
    /// When it ends.
    public let end: End
    /// The day that weeks begin on (WKST); Monday in RFC 5545 and in France.
    public let weekStart: Weekday

    /// A rule from its parts.
    ///
    /// - Parameters:
    ///   - frequency: the period that comes again.
    ///   - interval: every how many; 1 unless told.
    ///   - weekdays: the weekdays, with or without rank.
    ///   - monthDays: the days of the month.
    ///   - months: the months.
    ///   - positions: which of the days of a period.
    ///   - end: when it ends; never unless told.
    ///   - weekStart: the day that weeks begin on; Monday unless told.
    /// - Throws: what RFC 5545 forbids, or a number that is out of bounds.
    public init(
        _ frequency: Frequency,
        interval: Int = 1,
        weekdays: [RankedWeekday] = [],
        monthDays: [Int] = [],
        months: [Int] = [],
        positions: [Int] = [],
        end: End = .never,
        weekStart: Weekday = .monday
    ) throws(RecurrenceFault) {
        self.frequency = frequency
        self.interval = interval
        self.weekdays = Set(weekdays).sorted()
        self.monthDays = Set(monthDays).sorted()
        self.months = Set(months).sorted()
        self.positions = Set(positions).sorted()
        self.end = end
        self.weekStart = weekStart
        if let fault { throw fault }
    }

    private var fault: RecurrenceFault? {
        func outside(_ part: String, _ numbers: [Int], _ most: Int) -> RecurrenceFault? {
            numbers.first { !(1...most).contains($0) }.map { RecurrenceFault(.badValue, part: part, value: String($0)) }
        }
        let signed = { (numbers: [Int]) in numbers.map { $0 == .min ? 0 : abs($0) } }
        if let fault = outside("INTERVAL", [interval], 9999) ?? outside("BYMONTH", months, 12)
            ?? outside("BYMONTHDAY", signed(monthDays), 31) ?? outside("BYSETPOS", signed(positions), 366)
        {
            return fault
        }
        if case .count(let count) = end, let fault = outside("COUNT", [count], 1_000_000) { return fault }
        if frequency == .daily || frequency == .weekly, let ranked = weekdays.first(where: { $0.rank != nil }) {
            return RecurrenceFault(.rankWithoutMonth, part: "BYDAY", value: ranked.rrule)
        }
        if frequency == .weekly, let day = monthDays.first {
            return RecurrenceFault(.monthDayOfWeek, part: "BYMONTHDAY", value: String(day))
        }
        if let position = positions.first, weekdays.isEmpty, monthDays.isEmpty, months.isEmpty {
            return RecurrenceFault(.positionAlone, part: "BYSETPOS", value: String(position))
        }
        return nil
    }
}

extension RecurrenceRule {
    /// Every day, for ever.
    public static let everyDay = RecurrenceRule(.daily)

    private init(_ frequency: Frequency) {
        self.frequency = frequency
        interval = 1
        weekdays = []
        monthDays = []
        months = []
        positions = []
        end = .never
        weekStart = .monday
    }

    /// Whether the day itself, and not only the interval's phase, comes from the anchor: `FREQ=MONTHLY` alone is the
    /// anchor's day of the month, and a count begins somewhere.
    public var takesDaysFromAnchor: Bool {
        if case .count = end { return true }
        return frequency != .daily && weekdays.isEmpty && monthDays.isEmpty
    }

    /// The same rule ending on a day at the latest; a count is left to whoever counted.
    func ending(_ end: End) -> RecurrenceRule { RecurrenceRule(self, interval: interval, end: end) }

    /// The same rule in every period: all the days that it may fall on when nobody says which periods are meant.
    var everyPeriod: RecurrenceRule { RecurrenceRule(self, interval: 1, end: end) }

    private init(_ rule: RecurrenceRule, interval: Int, end: End) {
        frequency = rule.frequency
        self.interval = interval
        weekdays = rule.weekdays
        monthDays = rule.monthDays
        months = rule.months
        positions = rule.positions
        self.end = end
        weekStart = rule.weekStart
    }
}
