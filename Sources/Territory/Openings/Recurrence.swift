extension WeeklyHours.Recurrence {
    /// Whether a line of the timetable holds in the week, or on the day of the month, of a day.
    ///
    /// `everyWeeks` alternates before its first day as well; a step below 1 never holds.
    public func holds(on day: Day) -> Bool {
        switch self {
        case .everyWeek: true
        case .ofMonth(let ranks): ranks.contains(day.weekdayOfMonth) || (ranks.contains(-1) && day.isLastWeekdayOfMonth)
        case .evenWeeks: WeekParity.even.holds(on: day)
        case .oddWeeks: WeekParity.odd.holds(on: day)
        case .everyWeeks(let step, let first):
            step >= 1 && (first.startOfWeek.distance(to: day.startOfWeek) / 7).isMultiple(of: step)
        }
    }

    /// The share of weeks in which it holds, over the 400 years after which the Gregorian calendar comes again.
    ///
    /// These are 20 871 weeks and 4 800 months: each weekday is the first (second…, last) of a month 4 800 times, a
    /// fifth 1 671 times. Even and odd weeks are counted as half, though a year of 53 weeks has two odd ones in a row.
    var shareOfWeeks: Double {
        switch self {
        case .everyWeek: 1
        case .evenWeeks, .oddWeeks: 0.5
        case .everyWeeks(let step, from: _): step >= 1 ? 1 / Double(step) : 0
        case .ofMonth(let ranks): Double(WeeklyHours.Recurrence.occurrences(Set(ranks))) / 20_871
        }
    }

    private static func occurrences(_ ranks: Set<Int>) -> Int {
        let (months, withFifth) = (4800, 1671)
        let first = ranks.filter { (1...3).contains($0) }.count * months
        // The last of the month is the fifth where there is one, else the fourth.
        let isLast = ranks.contains(-1)
        let fourth = ranks.contains(4) ? months : (isLast ? months - withFifth : 0)
        let fifth = ranks.contains(5) || isLast ? withFifth : 0
        return first + fourth + fifth
    }
}
