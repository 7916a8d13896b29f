/// What a typed recurrence has said so far, a token after the other.
struct RecurrenceSentence {
    var weekdays: Set<Weekday> = []
    var ranked: [RankedWeekday] = []
    var monthDays: [Int] = []
    var months: Set<Int> = []
    var withoutWeekdays: Set<Weekday> = []
    var withoutMonths: Set<Int> = []
    var season: Season?
    /// Every how many, of what.
    var step: (count: Int, unit: RecurrenceWords.Sign)?
    var times: [TimeOfDay] = []
    var signs: Set<RecurrenceWords.Sign> = []
    var anchor: Day?
    var validFrom: Day?
    var until: Day?
    /// Ranks and numbers that wait for what they are of; what waits at the end was not understood.
    var waiting: [RecurrenceToken] = []
    /// What was not understood.
    var unread: [String] = []
    /// The sign that the next token must answer.
    var asked: RecurrenceToken?

    private var everyCount: Int?
    private var unit = RecurrenceWords.Sign.week
    private var isExcepting = false
    private var last: RecurrenceToken.Kind?

    /// Takes the next token.
    mutating func take(_ token: RecurrenceToken) {
        let question = asked
        asked = nil
        let sign: RecurrenceWords.Sign? = if case .sign(let sign)? = question?.kind { sign } else { nil }
        let isAnswered =
            switch token.kind {
            case .weekday(let weekday): take(weekday, sign)
            case .month(let month): take(month: month, sign)
            case .rank: wait(token)
            case .number(let number): take(number, sign, token)
            case .time(let time): take(time, sign)
            case .monthDay(let monthDay): take(monthDay, sign, token)
            case .day(let day): take(day, sign, token)
            case .sign(let sign): take(sign, token)
            case .unknown: wait(token)
            }
        if !isAnswered, let question, let sign, [.outOf, .starting, .including, .until].contains(sign) {
            unread.append(question.text)
        }
        if token.kind != .sign(.to) { last = token.kind }
    }

    // Each says whether it answers the sign before it.

    private mutating func wait(_ token: RecurrenceToken) -> Bool {
        waiting.append(token)
        return false
    }

    private mutating func take(_ weekday: Weekday, _ sign: RecurrenceWords.Sign?) -> Bool {
        unit = .week
        if let count = everyCount {
            step = (count, .week)
            everyCount = nil
        }
        if isExcepting {
            withoutWeekdays.insert(weekday)
        } else if sign == .to, case .weekday(let from) = last, from < weekday {
            weekdays.formUnion(Weekday.allCases.filter { from <= $0 && $0 <= weekday })
        } else if let ranks = waitingRanks, !ranks.isEmpty {
            ranked += ranks.compactMap { RankedWeekday(weekday, rank: $0) }
            waiting = []
        } else {
            weekdays.insert(weekday)
        }
        return false
    }

    /// The ranks that wait; `nil` when something else waits with them.
    private var waitingRanks: [Int]? {
        let ranks = waiting.compactMap { if case .rank(let rank) = $0.kind { rank } else { nil } }
        return ranks.count == waiting.count ? ranks : nil
    }

    private mutating func take(month: Int, _ sign: RecurrenceWords.Sign?) -> Bool {
        if isExcepting {
            withoutMonths.insert(month)
        } else if sign == .to, case .month(let from) = last, let first = Season.MonthDay(month: from, day: 1),
            let through = Season.MonthDay(month: month, day: Day.length(month, of: 2000))
        {
            months.remove(from)
            season = Season(from: first, through: through)
        } else {
            months.insert(month)
        }
        return false
    }

    private mutating func take(_ number: Int, _ sign: RecurrenceWords.Sign?, _ token: RecurrenceToken) -> Bool {
        if sign == .outOf {
            step = (number, unit)
            return true
        }
        if sign == .every {
            everyCount = number
        } else if sign == .to, case .time = last, let time = TimeOfDay("\(number):00") {
            times.append(time)
        } else {
            waiting.append(token)
        }
        return false
    }

    private mutating func take(_ time: TimeOfDay, _ sign: RecurrenceWords.Sign?) -> Bool {
        isExcepting = false
        // "de 9 à 12h": the number was an hour.
        if case .number(let hour) = last, waiting.last?.kind == last, let start = TimeOfDay("\(hour):00") {
            waiting.removeLast()
            times.append(start)
        }
        times.append(time)
        return false
    }

    private mutating func take(
        _ monthDay: Season.MonthDay,
        _ sign: RecurrenceWords.Sign?,
        _ token: RecurrenceToken
    ) -> Bool {
        if sign == .to, case .monthDay(let from) = last, waiting.last?.kind == last {
            season = Season(from: from, through: monthDay)
            waiting.removeLast()
            return false
        }
        // Understood only when a range closes it.
        return wait(token)
    }

    private mutating func take(_ day: Day, _ sign: RecurrenceWords.Sign?, _ token: RecurrenceToken) -> Bool {
        switch sign {
        case .starting: (anchor, validFrom) = (day, day)
        case .including: anchor = day
        case .until: until = day
        default: return wait(token)
        }
        return true
    }

    private mutating func take(_ sign: RecurrenceWords.Sign, _ token: RecurrenceToken) -> Bool {
        // "sauf le mercredi et en août": what is left out goes on.
        if sign != .to, sign != .within { isExcepting = sign == .except }
        switch sign {
        case .to, .outOf, .starting, .including, .until, .every: asked = token
        case .except, .within: break
        case .day, .week, .month: take(unit: sign)
        case .fortnight: step = (2, .week)
        case .hour: waiting.append(token)
        default: signs.insert(sign)
        }
        return false
    }

    /// "2 semaines" of "toutes les 2 semaines", "jour" of "dernier jour", "mois" of "le 15 du mois".
    private mutating func take(unit sign: RecurrenceWords.Sign) {
        unit = sign
        if let count = everyCount {
            step = (count, sign)
            everyCount = nil
            return
        }
        let days = waiting.compactMap { token -> Int? in
            switch token.kind {
            case .rank(let rank) where sign == .day || (sign == .month && rank > 0): rank
            case .number(let number) where sign == .month && (1...31).contains(number): number
            default: nil
            }
        }
        guard days.count == waiting.count else { return }
        monthDays += days
        waiting = []
    }
}
