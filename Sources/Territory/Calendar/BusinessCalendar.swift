/// Business days: neither closed weekdays nor public holidays nor days named one by one.
public struct BusinessCalendar: Hashable, Sendable {
    /// The public holidays it keeps.
    public let holidays: PublicHolidays
    /// The weekdays that never count; Saturday and Sunday make *jours ouvrés*, Sunday alone *jours ouvrables*.
    public let closedWeekdays: Set<Weekday>

    /// A calendar of *jours ouvrés*: closed on Saturday, Sunday and public holidays.
    public init(_ holidays: PublicHolidays) {
        self.holidays = holidays
        self.closedWeekdays = [.saturday, .sunday]
    }

    /// A calendar closed on given weekdays; `nil` when no weekday is left to count.
    public init?(_ holidays: PublicHolidays, closedWeekdays: Set<Weekday>) {
        guard closedWeekdays.count < Weekday.allCases.count else { return nil }
        self.holidays = holidays
        self.closedWeekdays = closedWeekdays
    }

    /// Whether a day counts.
    public func isBusinessDay(_ day: Day) -> Bool {
        !closedWeekdays.contains(day.weekday) && !holidays.isHoliday(day)
    }

    /// The day itself when it counts, else the first that does after it.
    public func onOrAfter(_ day: Day) -> Day {
        isBusinessDay(day) ? day : adding(1, to: day)
    }

    /// The day itself when it counts, else the last that does before it.
    public func onOrBefore(_ day: Day) -> Day {
        isBusinessDay(day) ? day : adding(-1, to: day)
    }

    /// The nth business day after a day, or before it when `count` is negative; the day itself never counts.
    ///
    /// From a Saturday, 1 is the Monday and -1 the Friday. 0 gives the day itself, whether it counts or not. Beyond
    /// the days that `Day` can hold, the last of them.
    public func adding(_ count: Int, to day: Day) -> Day {
        let step = count < 0 ? -1 : 1
        var current = day
        var left = count.magnitude
        while left > 0 {
            let next = current.advanced(by: step)
            guard next != current else { break }
            current = next
            if isBusinessDay(current) { left -= 1 }
        }
        return current
    }

    /// How many business days lie between two days, the first left out and the last counted; negative backwards.
    ///
    /// So `adding(businessDays(from: a, to: b), to: a)` is `b` whenever `b` is a business day, in both directions.
    public func businessDays(from first: Day, to last: Day) -> Int {
        if last < first { return -countBusinessDays(in: last..<first) }
        return countBusinessDays(in: first.advanced(by: 1)..<max(first, last).advanced(by: 1))
    }

    private func countBusinessDays(in days: Range<Day>) -> Int {
        days.reduce(0) { isBusinessDay($1) ? $0 + 1 : $0 }
    }
}
