extension WeeklyHours {
    /// The segments that the timetable alone gives a day, before holidays and exceptions; in growing order, united.
    public func segments(on day: Day) -> [OpeningSegment] {
        let weekday = day.weekday
        return rules.filter { $0.weekday == weekday && $0.recurrence.holds(on: day) }.flatMap(\.segments).united
    }

    /// Minutes of opening in an ordinary week, holidays aside (the indicator `openingHours`).
    ///
    /// A line that does not hold every week counts for the share of weeks in which it does, beside what is open every
    /// week anyway; rounded to the minute.
    public var weeklyMinutes: Int {
        let minutes = Weekday.allCases.reduce(0.0) { total, weekday in
            let lines = rules.filter { $0.weekday == weekday }
            let everyWeek = lines.filter { $0.recurrence == .everyWeek }.flatMap(\.segments).united
            let base = everyWeek.reduce(0) { $0 + $1.minutes }
            let others = lines.filter { $0.recurrence != .everyWeek }.reduce(0.0) { sum, line in
                let added = (everyWeek + line.segments).united.reduce(0) { $0 + $1.minutes } - base
                return sum + Double(added) * line.recurrence.shareOfWeeks
            }
            return total + Double(base) + others
        }
        return Int(minutes.rounded())
    }

    /// The weekdays open in every week, one that is open in even and in odd weeks among them.
    public var openWeekdays: Set<Weekday> {
        Set(
            Weekday.allCases.filter { weekday in
                let held = Set(rules.filter { $0.weekday == weekday && !$0.segments.isEmpty }.map(\.recurrence))
                return held.contains(.everyWeek) || held.isSuperset(of: [.evenWeeks, .oddWeeks])
            }
        )
    }
}
