import Reception
import Territory

/// Presences at random, the same for the same seed.
struct RandomPresences {
    var generator: SeededGenerator

    /// A presence of an operator at a few places, in the years around 2026.
    mutating func presence(_ number: Int) -> Presence? {
        guard let rule = rule() else { return nil }
        var pattern = RecurrencePattern(rule: rule)
        if rule.takesDaysFromAnchor || chance(70) { pattern.anchor = day() }
        if chance(15) { pattern.weeks = chance(50) ? .even : .odd }
        if chance(15), let from = monthDay(), let through = monthDay() {
            pattern.season = Season(from: from, through: through)
        }
        pattern.isRankUnknown = chance(5)
        let names = [
            "Mairie", "Centre social; salle 2, à l’étage",
            "Maison \"Barbara\" \\ annexe, où l’on reçoit près du cœur du village",
        ]
        let places = (0..<(chance(20) ? 3 : 1)).map { index in
            PresencePlace(
                name: chance(80) ? names[index] : nil,
                commune: ["72181", "72050", "72264"][index],
                location: chance(50) ? Coordinates(latitude: 48.0123 + Double(index), longitude: -0.25) : nil
            )
        }
        var presence = Presence(
            id: "p\(number)",
            house: chance(50) ? "425" : nil,
            operatorID: "caf",
            places: places,
            pattern: pattern,
            hours: hours(),
            mode: Presence.Mode.allCases[draw(3)]
        )
        presence.needsAppointment = chance(50) ? chance(50) : nil
        presence.capacity = chance(30) ? 1 + draw(30) : nil
        presence.validFrom = chance(20) ? day() : nil
        presence.validThrough = chance(20) ? (presence.validFrom ?? day()).advanced(by: draw(900)) : nil
        presence.skipsPublicHolidays = chance(80)
        presence.skipsSchoolHolidays = chance(20)
        presence.doubt = chance(20) ? "à vérifier : « le matin »\nou l’après-midi" : nil
        presence.changes = changes(of: presence)
        return presence
    }

    private mutating func changes(of presence: Presence) -> [PresenceChange] {
        let start = day()
        let days = presence.pattern.days(from: start, through: start.advanced(by: 400))
        var cancelled: [PresenceChange] = []
        var moved: [PresenceChange] = []
        for day in days.prefix(4) where chance(40) {
            if chance(50) {
                cancelled.append(.cancelled(from: day, through: day, reason: chance(50) ? "formation" : nil))
            } else {
                let segments = OpeningSegment(opens: time(600), closes: time(660)).map { [$0] }
                moved.append(.moved(PresenceMove(from: day, to: day.advanced(by: 1 + draw(5)), segments: segments)))
            }
        }
        let added = chance(20) ? [PresenceChange.added(start.advanced(by: 3))] : []
        return cancelled + moved + added
    }

    private mutating func hours() -> PresenceHours {
        if chance(15) { return .unknown([nil, .morning, .afternoon][draw(3)]) }
        let morning = OpeningSegment(opens: time(480 + draw(12) * 15), closes: time(690 + draw(4) * 15))
        let evening = OpeningSegment(
            opens: time(800 + draw(8) * 15),
            closes: time(chance(10) ? 1440 : 1000 + draw(9) * 15)
        )
        return .segments([morning, chance(40) ? evening : nil].compactMap(\.self))
    }

    private mutating func rule() -> RecurrenceRule? {
        let weekdays = (0..<(1 + draw(3))).compactMap { _ in RankedWeekday(Weekday.allCases[draw(7)]) }
        let interval = chance(50) ? 1 : 2 + draw(2)
        let end: RecurrenceRule.End = chance(15) ? .count(1 + draw(40)) : chance(15) ? .until(day()) : .never
        switch draw(5) {
        case 0: return try? RecurrenceRule(.daily, interval: 20 + interval, end: end)
        case 1: return try? RecurrenceRule(.weekly, interval: interval, weekdays: weekdays, end: end)
        case 2:
            let ranked = weekdays.compactMap { RankedWeekday($0.weekday, rank: [1, 2, 3, 4, 5, -1][draw(6)]) }
            return try? RecurrenceRule(.monthly, interval: interval, weekdays: ranked, end: end)
        case 3: return try? RecurrenceRule(.monthly, interval: interval, monthDays: [1 + draw(31), -1], end: end)
        default:
            return try? RecurrenceRule(
                .monthly,
                weekdays: weekdays,
                months: chance(50) ? [1 + draw(12), 1 + draw(12)] : [],
                positions: [1, -1],
                end: end
            )
        }
    }

    mutating func day() -> Day { Day(number: 20_454 + draw(700)) }

    private mutating func monthDay() -> Season.MonthDay? { Season.MonthDay(month: 1 + draw(12), day: 1 + draw(28)) }

    private func time(_ minutes: Int) -> TimeOfDay { TimeOfDay(clamping: minutes) }

    mutating func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

    mutating func chance(_ percent: Int) -> Bool { draw(100) < percent }
}
