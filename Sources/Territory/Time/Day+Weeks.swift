extension Day {
    /// The week of ISO 8601 that the day is in: weeks begin on Monday, the first of a year holds its first Thursday.
    ///
    /// `year` is the year of the week, which differs from the day's own around 1 January.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = advanced(by: 4 - weekday.rawValue)
        let year = thursday.year
        let ordinal = thursday.number - Day.first(of: year)
        return (year, ordinal / 7 + 1)
    }

    /// The Monday of its week.
    public var startOfWeek: Day { advanced(by: 1 - weekday.rawValue) }

    /// Which of its weekdays it is in the month: 1 for the first Tuesday, 5 for a fifth.
    public var weekdayOfMonth: Int { (civil.day - 1) / 7 + 1 }

    /// Whether it is the last of its weekdays in the month.
    public var isLastWeekdayOfMonth: Bool {
        let (year, month, day) = civil
        return day + 7 > Day.length(month, of: year)
    }

    private static func first(of year: Int) -> Int {
        // Days before 1 January of the year, counted from 1970.
        let past = year - 1
        return past * 365 + floorDivision(past, 4) - floorDivision(past, 100) + floorDivision(past, 400) - 719_162
    }
}
