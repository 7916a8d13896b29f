/// A civil day of the Gregorian calendar, without hour or time zone.
///
/// Days are counted, so that differences and steps are plain arithmetic; the conversion from and to year, month and
/// day is the one of Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*.
public struct Day: Hashable, Comparable, Strideable, Sendable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01, negative before it.
    public let number: Int

    /// A day from its count since 1970-01-01, held within five million days of it so that arithmetic cannot overflow.
    public init(number: Int) {
        self.number = min(max(number, -5_000_000), 5_000_000)
    }

    /// A day from its year, month (1…12) and day of the month; `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(month, of: year) else {
            return nil
        }
        self.init(number: Day.count(year, month, day))
    }

    /// A day written `YYYY-MM-DD`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The Gregorian year, month (1…12) and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The Gregorian year.
    public var year: Int { civil.year }

    /// Monday to Sunday.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = ((number + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day YYYY-MM-DD")
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Days from this one to another, negative when the other is before.
    public func distance(to other: Day) -> Int { other.number - number }

    /// The day that many days later, earlier when negative.
    public func advanced(by days: Int) -> Day {
        let sum = number.addingReportingOverflow(days)
        return Day(number: sum.overflow ? (days < 0 ? .min : .max) : sum.partialValue)
    }

    /// Earlier first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// How many days a month has.
    public static func length(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
