extension RecurrenceRule {
    /// The days of the rule in a window, oldest first.
    ///
    /// The first period looked at is the window's own, however far the anchor is, unless the rule has a count: then
    /// every occurrence since the anchor is counted. Years 1 to 9999 are known; there is nothing outside them.
    ///
    /// - Parameters:
    ///   - first: the first day of the window.
    ///   - last: its last day, included; nothing when before the first.
    ///   - anchor: the day that intervals are counted from (DTSTART). It is a day of the rule only if the rule says so.
    ///   - beforeAnchor: whether the rule goes on alternating before its anchor, as far as the window; not unless asked,
    ///     and never for a rule with a count.
    /// - Returns: the days.
    public func days(from first: Day, through last: Day, anchor: Day, beforeAnchor: Bool = false) -> [Day] {
        var last = min(last, .latest)
        if case .until(let until) = end { last = min(last, until) }
        let anchor = min(max(anchor, .earliest), .latest)
        var left = Int.max
        if case .count(let count) = end { left = count }
        let isOpen = beforeAnchor && left == .max
        let first = max(first, .earliest)
        let lowest = isOpen ? first : max(first, anchor)
        guard lowest <= last else { return [] }
        let parts = RecurrenceParts(self, anchor: anchor)
        let start = period(of: anchor)
        // A count must see every occurrence; the others begin at the first period of the window that is in phase.
        let base = left == .max ? period(of: lowest) : start
        var current = base + floorRemainder(start - base, interval)
        let final = period(of: last)
        var found: [Day] = []
        while current <= final, left > 0 {
            for day in parts.days(inPeriod: current) where day >= lowest || left != .max {
                guard day <= last, left > 0 else { return found }
                guard isOpen || day >= anchor else { continue }
                if left != .max { left -= 1 }
                if day >= lowest { found.append(day) }
            }
            current += interval
        }
        return found
    }

    /// The number of the period that a day is in: of days or weeks since 1970, of months or years since year 0.
    private func period(of day: Day) -> Int {
        switch frequency {
        case .daily: return day.number
        case .weekly: return floorDivision(day.number - weekStart.firstStart, 7)
        case .monthly:
            let (year, month, _) = day.civil
            return year * 12 + month - 1
        case .yearly: return day.year
        }
    }
}

extension Day {
    fileprivate static let earliest = Day(year: 1, month: 1, day: 1) ?? Day(number: 0)
    fileprivate static let latest = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)
}

extension Weekday {
    /// The day number of the one in the week of Monday 29 December 1969.
    fileprivate var firstStart: Int { rawValue - 4 }
}

/// The parts of a rule with what its anchor adds, ready to be asked for the days of a period.
private struct RecurrenceParts {
    private let rule: RecurrenceRule
    private let months: Set<Int>
    private let monthDays: Set<Int>
    private let everyWeekdays: Set<Weekday>
    private let ranked: Set<RankedWeekday>

    init(_ rule: RecurrenceRule, anchor: Day) {
        self.rule = rule
        var months = Set(rule.months)
        var monthDays = Set(rule.monthDays)
        var weekdays = Set(rule.weekdays.filter { $0.rank == nil }.map(\.weekday))
        let (_, month, day) = anchor.civil
        if rule.weekdays.isEmpty, rule.monthDays.isEmpty {
            switch rule.frequency {
            case .daily: break
            case .weekly: weekdays = [anchor.weekday]
            case .monthly: monthDays = [day]
            case .yearly:
                monthDays = [day]
                if months.isEmpty { months = [month] }
            }
        }
        self.months = months
        self.monthDays = monthDays
        everyWeekdays = weekdays
        ranked = Set(rule.weekdays.filter { $0.rank != nil })
    }

    /// The days of a period, in order, whatever the window.
    func days(inPeriod period: Int) -> [Day] {
        let all =
            switch rule.frequency {
            case .daily: days(of: [Day(number: period)])
            case .weekly: days(of: (0..<7).map { Day(number: period * 7 + rule.weekStart.firstStart + $0) })
            case .monthly: days(ofMonth: period % 12 + 1, period / 12)
            case .yearly: (1...12).flatMap { days(ofMonth: $0, period) }
            }
        guard !rule.positions.isEmpty else { return all }
        let places = Set(rule.positions.map { $0 > 0 ? $0 - 1 : all.count + $0 })
        return all.indices.filter(places.contains).map { all[$0] }
    }

    /// Those of some days that the months, days of the month and weekdays let through; no rank is meant.
    private func days(of candidates: [Day]) -> [Day] {
        candidates.filter { candidate in
            guard everyWeekdays.isEmpty || everyWeekdays.contains(candidate.weekday) else { return false }
            guard !months.isEmpty || !monthDays.isEmpty else { return true }
            let (year, month, day) = candidate.civil
            return (months.isEmpty || months.contains(month)) && hasMonthDay(day, of: Day.length(month, of: year))
        }
    }

    private func days(ofMonth month: Int, _ year: Int) -> [Day] {
        guard months.isEmpty || months.contains(month), let first = Day(year: year, month: month, day: 1) else {
            return []
        }
        let length = Day.length(month, of: year)
        let weekdayOfFirst = first.weekday.rawValue
        let hasWeekdays = !everyWeekdays.isEmpty || !ranked.isEmpty
        return (1...length).compactMap { day in
            guard hasMonthDay(day, of: length) else { return nil }
            let found = first.advanced(by: day - 1)
            guard hasWeekdays, let weekday = Weekday(rawValue: (weekdayOfFirst + day - 2) % 7 + 1) else { return found }
            if everyWeekdays.contains(weekday) { return found }
            return hasRank(weekday, day, of: length, found) ? found : nil
        }
    }

    private func hasMonthDay(_ day: Int, of length: Int) -> Bool {
        monthDays.isEmpty || monthDays.contains(day) || monthDays.contains(day - length - 1)
    }

    /// Whether a weekday has one of the ranks asked for: in its month, or in the year of a yearly rule without months.
    private func hasRank(_ weekday: Weekday, _ day: Int, of length: Int, _ found: Day) -> Bool {
        guard !ranked.isEmpty else { return false }
        var (before, after) = (day - 1, length - day)
        if rule.frequency == .yearly, rule.months.isEmpty {
            let year = found.year
            guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
                return false
            }
            (before, after) = (first.distance(to: found), found.distance(to: last))
        }
        return [before / 7 + 1, -(after / 7 + 1)].contains { rank in
            RankedWeekday(weekday, rank: rank).map(ranked.contains) ?? false
        }
    }
}
