public import Territory
public import Wording

/// Says a recurrence back in the words of the text catalogue, as someone would have typed it.
///
/// In the network's own language, reading what was said gives the same recurrence again.
public struct RecurrenceSpeech: Sendable {
    private let texts: TextCatalogue
    private let language: Language

    /// A speaker of a language.
    public init(_ texts: TextCatalogue, _ language: Language) {
        self.texts = texts
        self.language = language
    }

    /// The sentence; `nil` for a rule that has no plain words (BYSETPOS, yearly rules, counts, fifth from the last…).
    public func sentence(_ typed: TypedRecurrence) -> String? {
        let rule = typed.pattern.rule
        guard let days = days(rule), rule.positions.isEmpty, !typed.pattern.isRankUnknown else { return nil }
        var until: Day?
        switch rule.end {
        case .never: break
        case .count: return nil
        case .until(let day): until = day
        }
        let anchor = typed.pattern.anchor.flatMap { $0 == typed.validFrom ? nil : $0 }
        let isOfWeeks = rule.frequency == .weekly
        let pieces = [
            // First, for after "sauf" they would be left out with the days.
            rule.months.isEmpty ? nil : say("months", ["months": joined(rule.months.map(month))]),
            days,
            step(rule),
            typed.pattern.weeks.map { say("weeks.\($0.rawValue)") },
            typed.pattern.season.map(season),
            typed.validFrom.map { say("starting", ["day": date($0)]) },
            anchor.map { say(isOfWeeks ? "including" : "includingMonth", ["day": date($0)]) },
            until.map { say("until", ["day": date($0)]) },
            hours(typed),
            typed.skipsPublicHolidays ? nil : say("withPublicHolidays"),
            typed.skipsSchoolHolidays ? say("withoutSchoolHolidays") : nil,
            typed.needsAppointment.map { say($0 ? "onAppointment" : "walkIn") },
            typed.mode.map { say("mode.\($0.rawValue)") },
        ]
        return pieces.compactMap(\.self).joined(separator: ", ")
    }

    private func days(_ rule: RecurrenceRule) -> String? {
        let weekdays = rule.weekdays.map(\.weekday)
        switch rule.frequency {
        case .daily where weekdays.isEmpty && rule.monthDays.isEmpty:
            return rule.interval == 1 ? say("daily") : say("everyDays", ["count": String(rule.interval)])
        case .daily:
            let missing = Weekday.allCases.filter { !weekdays.contains($0) }
            guard rule.monthDays.isEmpty, rule.interval > 1, !missing.isEmpty else { return nil }
            return except(say("everyDays", ["count": String(rule.interval)]), missing)
        case .weekly where !weekdays.isEmpty: return weekly(weekdays)
        case .monthly where weekdays.isEmpty != rule.monthDays.isEmpty:
            return weekdays.isEmpty ? monthDays(rule.monthDays) : ranked(rule.weekdays)
        default: return nil
        }
    }

    private func weekly(_ weekdays: [Weekday]) -> String {
        let missing = Weekday.allCases.filter { !weekdays.contains($0) }
        if let first = weekdays.first, let last = weekdays.last, weekdays.count > 2,
            last.rawValue - first.rawValue == weekdays.count - 1
        {
            return say("range", ["first": name(first), "last": name(last)])
        }
        guard missing.count <= 2 else { return joined(weekdays.map(each)) }
        return except(say("daily"), missing)
    }

    private func except(_ every: String, _ missing: [Weekday]) -> String {
        say("except", ["every": every, "days": joined(missing.map(each))])
    }

    /// "1er et 3e vendredi du mois"; the ranks of each weekday together.
    private func ranked(_ weekdays: [RankedWeekday]) -> String? {
        var groups: [(weekday: Weekday, ranks: [String])] = []
        for ranked in weekdays {
            guard let rank = ranked.rank.flatMap(rank) else { return nil }
            if let last = groups.last, last.weekday == ranked.weekday {
                groups[groups.count - 1].ranks.append(rank)
            } else {
                groups.append((ranked.weekday, [rank]))
            }
        }
        let said = groups.map { say("ranked", ["ranks": joined($0.ranks), "weekday": name($0.weekday)]) }
        return say("monthly", ["days": joined(said)])
    }

    private func monthDays(_ days: [Int]) -> String? {
        let said = days.compactMap { day -> String? in
            day < 0 ? rank(day).map { say("lastDay", ["rank": $0]) } : dayOfMonth(day)
        }
        return said.count == days.count ? say("monthly", ["days": joined(said)]) : nil
    }

    /// The rank's word, of those that people say.
    private func rank(_ rank: Int) -> String? {
        (1...5).contains(rank) || rank == -1 || rank == -2 ? say("rank.\(rank)") : nil
    }

    private func step(_ rule: RecurrenceRule) -> String? {
        guard rule.interval > 1, rule.frequency != .daily else { return nil }
        return say(rule.frequency == .weekly ? "everyWeeks" : "everyMonths", ["count": String(rule.interval)])
    }

    private func season(_ season: Season) -> String {
        let (from, through) = (season.from, season.through)
        if from.day == 1, through.day == Day.length(through.month, of: 2000) {
            return say("seasonOfMonths", ["from": month(from.month), "through": month(through.month)])
        }
        return say("season", ["from": monthDay(from), "through": monthDay(through)])
    }

    private func hours(_ typed: TypedRecurrence) -> String? {
        if let part = typed.part { return say("part.\(part.rawValue)") }
        guard !typed.segments.isEmpty else { return nil }
        return joined(typed.segments.map { say("hours", ["opens": time($0.opens), "closes": time($0.closes)]) })
    }

    private func time(_ time: TimeOfDay) -> String {
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        guard minute > 0 else { return say("hour", ["hour": String(hour)]) }
        return say("minutes", ["hour": String(hour), "minutes": (minute < 10 ? "0" : "") + String(minute)])
    }

    private func date(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        return say(
            "date",
            ["day": self.dayOfMonth(dayOfMonth), "month": self.month(month), "year": String(year)]
        )
    }

    private func monthDay(_ monthDay: Season.MonthDay) -> String {
        say("monthDay", ["day": dayOfMonth(monthDay.day), "month": month(monthDay.month)])
    }

    private func dayOfMonth(_ day: Int) -> String { day == 1 ? say("firstOfMonth") : String(day) }

    private func month(_ month: Int) -> String { say("month.\(month)") }

    private func name(_ weekday: Weekday) -> String { say("weekday.\(weekday)") }

    private func each(_ weekday: Weekday) -> String { say("each", ["weekday": name(weekday)]) }

    private func joined(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return say("and", ["others": items.dropLast().joined(separator: ", "), "last": last])
    }

    private func say(_ key: String, _ places: [String: String] = [:]) -> String {
        texts.text("recurrence.say.\(key)", language, places)
    }
}
