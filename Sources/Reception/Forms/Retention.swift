public import Territory

/// How long an answer is kept: a period of the calendar, or without term for what tells nothing of a person.
public enum Retention: Hashable, Sendable {
    /// As long as the journal; for neutral answers alone.
    case unlimited
    /// That many months, then that many days, after the visit.
    case period(months: Int, days: Int)

    /// Reads `illimitee`, or an ISO 8601 period of years, months, weeks and days such as `P2Y6M` or `P30D`; `nil` for
    /// anything else and for a period of nothing.
    public init?(_ text: String) {
        if text == "illimitee" {
            self = .unlimited
            return
        }
        guard text.first == "P" else { return nil }
        var months = 0
        var days = 0
        var digits = ""
        var units = "YMWD"[...]
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            // Units come in this order, each once.
            guard digits.count <= 4, let count = Int(digits), let place = units.firstIndex(of: character) else {
                return nil
            }
            units = units[units.index(after: place)...]
            digits = ""
            switch character {
            case "Y": months += count * 12
            case "M": months += count
            case "W": days += count * 7
            default: days += count
            }
        }
        guard digits.isEmpty, months + days > 0 else { return nil }
        self = .period(months: months, days: days)
    }

    /// The text that is read as this: `illimitee`, or a period of months and days.
    public var text: String {
        switch self {
        case .unlimited: "illimitee"
        case .period(let months, let days):
            "P" + (months > 0 ? "\(months)M" : "") + (days > 0 ? "\(days)D" : "")
        }
    }
}

extension Retention {
    /// The last day that an answer of a visit is kept; `nil` without term.
    ///
    /// A month that is shorter ends on its last day: a month after 31 January is 28 or 29 February.
    public func lastDay(ofVisitOn day: Day) -> Day? {
        guard case .period(let months, let days) = self else { return nil }
        let (year, month, number) = day.civil
        let count = year * 12 + month - 1 + months
        let (later, laterMonth) = (count / 12, count % 12 + 1)
        let length = Day.length(laterMonth, of: later)
        let moved = Day(year: later, month: laterMonth, day: min(number, length))
        // Beyond the year 9999 no calendar goes: as good as the farthest day.
        return (moved ?? Day(number: .max)).advanced(by: days)
    }
}
