/// A part of every year, both ends included, such as from 1 September to 30 June; it may go over the new year.
public struct Season: Hashable, Sendable {
    /// A day of no year in particular.
    public struct MonthDay: Hashable, Comparable, Sendable {
        /// 1…12.
        public let month: Int
        /// 1…31.
        public let day: Int

        /// A day of a month; `nil` when no year has it.
        public init?(month: Int, day: Int) {
            // A leap year has them all.
            guard Day(year: 2000, month: month, day: day) != nil else { return nil }
            self.month = month
            self.day = day
        }

        /// A day of a month written `MM-DD`; `nil` for anything else.
        public init?(_ text: some StringProtocol) {
            guard let day = Day("2000-\(text)") else { return nil }
            (_, month, self.day) = day.civil
        }

        /// `MM-DD`.
        public var text: String { "\(padded(month, 2))-\(padded(day, 2))" }

        /// Earlier in the year first.
        public static func < (left: MonthDay, right: MonthDay) -> Bool {
            (left.month, left.day) < (right.month, right.day)
        }
    }

    /// Its first day.
    public var from: MonthDay
    /// Its last day, included.
    public var through: MonthDay

    /// A season from its ends.
    public init(from: MonthDay, through: MonthDay) {
        self.from = from
        self.through = through
    }

    /// Whether a day is in the season of its year.
    public func contains(_ day: Day) -> Bool {
        let (_, month, dayOfMonth) = day.civil
        guard let date = MonthDay(month: month, day: dayOfMonth) else { return false }
        return from <= through ? from <= date && date <= through : from <= date || date <= through
    }
}
