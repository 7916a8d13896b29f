internal import Reception
internal import Territory

/// Where a visit stands in the day's lists, as pages name it: `2026-11-24:12`.
struct VisitPlace: Hashable, Sendable, CustomStringConvertible {
    let day: Day
    /// Its number within the day.
    let number: Int

    init(day: Day, number: Int) {
        self.day = day
        self.number = number
    }

    /// Where a visit of a list stands.
    init(_ line: VisitLine) {
        self.init(day: line.visit.day, number: line.number)
    }

    /// Reads what `description` writes; `nil` for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]), let number = Int(parts[1]), number >= 1 else { return nil }
        self.init(day: day, number: number)
    }

    var description: String { "\(day):\(number)" }
}
