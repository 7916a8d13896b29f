/// A weekday with its rank in the month or year, as RFC 5545 writes it in BYDAY: `FR`, `1FR`, `-1TU`.
public struct RankedWeekday: Hashable, Comparable, Sendable {
    /// Which of them: 1 for the first, -1 for the last; `nil` for every one.
    public let rank: Int?
    /// The weekday.
    public let weekday: Weekday

    /// A weekday with its rank; `nil` for a rank that is not 1…53 or -53…-1.
    public init?(_ weekday: Weekday, rank: Int? = nil) {
        if let rank, !(1...53).contains(rank.magnitude) { return nil }
        self.weekday = weekday
        self.rank = rank
    }

    /// By weekday; of one, every one first, then by rank, those counted from the end last.
    public static func < (left: RankedWeekday, right: RankedWeekday) -> Bool {
        (left.weekday, left.order) < (right.weekday, right.order)
    }

    private var order: Int {
        guard let rank else { return 0 }
        return rank > 0 ? rank : 200 + rank
    }
}

extension RankedWeekday {
    /// A weekday from its text in BYDAY, such as `-1TU`; `nil` for anything else.
    init?(rrule text: some StringProtocol) {
        guard let weekday = Weekday(rrule: text.suffix(2)) else { return nil }
        let digits = text.dropLast(2)
        guard !digits.isEmpty else {
            self.init(weekday)
            return
        }
        guard let rank = Int(digits) else { return nil }
        self.init(weekday, rank: rank)
    }

    /// Its text in BYDAY.
    var rrule: String { (rank.map(String.init) ?? "") + weekday.rrule }
}

extension Weekday {
    private static let letters = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// A weekday from the two letters of RFC 5545, such as `MO`; `nil` for anything else.
    init?(rrule letters: some StringProtocol) {
        guard let index = Weekday.letters.firstIndex(where: { $0 == letters }) else { return nil }
        self.init(rawValue: index + 1)
    }

    /// The two letters of RFC 5545.
    var rrule: String { Weekday.letters[rawValue - 1] }
}
