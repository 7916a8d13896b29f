public import Territory
public import Wording

/// What the law makes of silence on a request: after how long, and which way.
///
/// Source: CRPA, L231-1 and L231-4, as `domain/law.md` L2 to L4 tells them; each procedure's own is data.
public struct StatutoryRule: Hashable, Sendable {
    /// What silence means.
    public enum Silence: String, Hashable, Sendable, CaseIterable {
        /// The request is granted (silence vaut accord).
        case agreement
        /// It is refused (silence vaut rejet).
        case refusal
    }

    /// How long the administration has.
    public enum Delay: Hashable, Sendable {
        /// Months, to the same-numbered day, or to the last of a month that has none.
        case months(Int)
        /// Calendar days.
        case days(Int)
    }

    /// What an indispensable document that is missing does to the delay.
    public enum Incomplete: String, Hashable, Sendable, CaseIterable {
        /// The delay begins again, whole, on the day the document is received.
        case restarts
        /// It stands still meanwhile.
        case suspends
    }

    /// From which addressee's receipt the delay runs.
    public enum Receipt: String, Hashable, Sendable, CaseIterable {
        /// From when the first one had it, wrong addressee or not.
        case first
        /// From when the last one had it.
        case last
    }

    /// The identifier, which the sentences name.
    public var id: String
    /// What silence means.
    public var silence: Silence
    /// How long the administration has.
    public var delay: Delay
    /// The text that says so, for people.
    public var text: Label
    /// What a missing document does; the delay begins again unless told.
    public var incomplete: Incomplete
    /// From whose receipt it runs; the first one's unless told.
    public var receipt: Receipt
    /// Whether a last day that is no working day is put off to the next one; not unless told, for the texts read say nothing
    /// of the kind about decisions born of silence.
    public var extendsToWorkingDay: Bool

    /// A rule from its parts.
    public init(
        id: String,
        silence: Silence,
        delay: Delay,
        text: Label,
        incomplete: Incomplete = .restarts,
        receipt: Receipt = .first,
        extendsToWorkingDay: Bool = false
    ) {
        self.id = id
        self.silence = silence
        self.delay = delay
        self.text = text
        self.incomplete = incomplete
        self.receipt = receipt
        self.extendsToWorkingDay = extendsToWorkingDay
    }

    /// The last day of the delay: silence decides at its end, 24:00.
    ///
    /// - Parameters:
    ///   - day: the day of receipt, which does not count.
    ///   - suspended: days during which it stood still.
    ///   - working: whose working days, for a delay that is put off to one.
    /// - Returns: the day.
    public func lastDay(from day: Day, suspended: Int = 0, _ working: WorkingTime) -> Day {
        let last =
            switch delay {
            case .months(let count): day.adding(months: count)
            case .days(let count): day.advanced(by: count)
            }
        let due = last.advanced(by: suspended)
        guard extendsToWorkingDay else { return due }
        let next = working.nextOpen(onOrAfter: working.zone.startOfDay(due))
        return next.map { working.zone.day(of: $0) } ?? due
    }
}

extension Day {
    /// The same-numbered day that many months later; the last of a month that has none.
    public func adding(months: Int) -> Day {
        let (year, month, number) = civil
        let index = year * 12 + month - 1 + months
        let (targetYear, targetMonth) = (index / 12, index % 12 + 1)
        let held = min(number, Day.length(targetMonth, of: targetYear))
        // The calendar is the same every 400 years: days beyond those that have a four-digit year are reached from there.
        return Day(year: targetYear, month: targetMonth, day: held)
            ?? Day(year: targetYear - 400, month: targetMonth, day: held)?.advanced(by: 146_097) ?? self
    }
}
