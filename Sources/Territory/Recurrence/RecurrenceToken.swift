/// A word of a typed recurrence, with what it means.
struct RecurrenceToken {
    enum Kind: Hashable {
        case weekday(Weekday)
        case month(Int)
        case rank(Int)
        case number(Int)
        case time(TimeOfDay)
        /// A day of no year.
        case monthDay(Season.MonthDay)
        case day(Day)
        case sign(RecurrenceWords.Sign)
        case unknown
    }

    var kind: Kind
    /// As it was read, for what has to be said of it.
    var text: String

    /// The tokens of a sentence: phrases first, then dates and times put together.
    static func tokens(of text: String, _ words: RecurrenceWords) -> [RecurrenceToken] {
        var rest = RecurrenceWords.words(of: text)[...]
        var tokens: [RecurrenceToken] = []
        while let first = rest.first {
            if let (meaning, count) = words.meaning(of: rest) {
                let written = rest.prefix(count).joined(separator: " ")
                if let kind = kind(of: meaning) { tokens.append(RecurrenceToken(kind: kind, text: written)) }
                rest = rest.dropFirst(count)
            } else {
                tokens.append(RecurrenceToken(kind: kind(ofWord: first), text: first))
                rest = rest.dropFirst()
            }
        }
        return joined(tokens)
    }

    private static func kind(of meaning: RecurrenceWords.Meaning) -> Kind? {
        switch meaning {
        case .weekday(let weekday): .weekday(weekday)
        case .month(let month): .month(month)
        case .rank(let rank): .rank(rank)
        case .number(let number): .number(number)
        case .sign(.noon): TimeOfDay(minutes: 720).map(Kind.time)
        case .sign(.midnight): .time(.endOfDay)
        case .sign(let sign): .sign(sign)
        case .ignored: nil
        }
    }

    private static func kind(ofWord word: String) -> Kind {
        if let number = Int(word), number >= 0 { return .number(number) }
        if let day = Day(word) ?? slashedDay(word) { return .day(day) }
        let sides = word.split(separator: "h", omittingEmptySubsequences: false)
        if sides.count == 2, let time = TimeOfDay("\(sides[0]):\(sides[1].isEmpty ? "00" : sides[1])") {
            return .time(time)
        }
        return TimeOfDay(word).map(Kind.time) ?? .unknown
    }

    /// `05/01/2026`.
    private static func slashedDay(_ word: String) -> Day? {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The tokens with "1er septembre 2026", "1er septembre" and "9 h 30" made one.
    private static func joined(_ tokens: [RecurrenceToken]) -> [RecurrenceToken] {
        var joined: [RecurrenceToken] = []
        var rest = tokens[...]
        while let first = rest.first {
            if isOneOf(rest) {
                rest = rest.dropFirst()
                continue
            }
            let (kind, count) = date(rest) ?? hour(rest) ?? (first.kind, 1)
            joined.append(RecurrenceToken(kind: kind, text: rest.prefix(count).map(\.text).joined(separator: " ")))
            rest = rest.dropFirst(count)
        }
        return joined
    }

    /// The "1" of "1 semaine sur 2" or "1 lundi sur 2", which says nothing.
    private static func isOneOf(_ tokens: ArraySlice<RecurrenceToken>) -> Bool {
        let kinds = tokens.prefix(3).map(\.kind)
        guard kinds.count == 3, kinds[0] == .number(1), kinds[2] == .sign(.outOf) else { return false }
        switch kinds[1] {
        case .weekday, .sign(.week), .sign(.month), .sign(.day): return true
        default: return false
        }
    }

    private static func date(_ tokens: ArraySlice<RecurrenceToken>) -> (Kind, Int)? {
        let kinds = tokens.prefix(3).map(\.kind)
        guard kinds.count >= 2, case .month(let month) = kinds[1] else { return nil }
        let dayOfMonth: Int
        switch kinds[0] {
        case .number(let number): dayOfMonth = number
        case .rank(1): dayOfMonth = 1
        default: return nil
        }
        if kinds.count == 3, case .number(let year) = kinds[2], year >= 1000,
            let day = Day(year: year, month: month, day: dayOfMonth)
        {
            return (.day(day), 3)
        }
        return Season.MonthDay(month: month, day: dayOfMonth).map { (.monthDay($0), 2) }
    }

    private static func hour(_ tokens: ArraySlice<RecurrenceToken>) -> (Kind, Int)? {
        let kinds = tokens.prefix(3).map(\.kind)
        guard kinds.count >= 2, case .number(let hour) = kinds[0], kinds[1] == .sign(.hour) else { return nil }
        if kinds.count == 3, case .number(let minute) = kinds[2], (10...59).contains(minute),
            let time = TimeOfDay("\(hour):\(minute)")
        {
            return (.time(time), 3)
        }
        return TimeOfDay("\(hour):00").map { (.time($0), 2) }
    }
}
