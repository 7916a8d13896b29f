/// When something really recurs: a rule, the day its intervals are counted from, and what no RRULE can say.
///
/// See <doc:0005-recurrence-and-its-anchor>.
public struct RecurrencePattern: Hashable, Sendable {
    /// The rule.
    public var rule: RecurrenceRule
    /// A day of a period in which it holds; `nil` when nobody said, which matters when it holds not in every one.
    public var anchor: Day?
    /// In even or odd ISO weeks only; in all when `nil`.
    public var weeks: WeekParity?
    /// In a part of the year only; in all of it when `nil`.
    public var season: Season?
    /// Whether only one of the rule's days of each period is meant, and nobody said which.
    public var isRankUnknown: Bool

    /// A pattern from its parts.
    public init(
        rule: RecurrenceRule,
        anchor: Day? = nil,
        weeks: WeekParity? = nil,
        season: Season? = nil,
        isRankUnknown: Bool = false
    ) {
        self.rule = rule
        self.anchor = anchor
        self.weeks = weeks
        self.season = season
        self.isRankUnknown = isRankUnknown
    }

    /// Whether its days are only those that are possible: which of them hold is not known.
    public var isUncertain: Bool { isRankUnknown || (rule.interval > 1 && anchor == nil) }

    /// Whether an RRULE says all of it, filters aside.
    var isPlainRule: Bool { weeks == nil && season == nil }

    /// The days in a window, oldest first; those that are possible when the pattern is uncertain.
    ///
    /// An anchor settles in which periods it holds and is no beginning: the alternation goes on before it. A rule that
    /// counts, or takes its day from an anchor that is not known, has no days.
    public func days(from first: Day, through last: Day) -> [Day] {
        let days: [Day]
        if let anchor {
            days = rule.days(from: first, through: last, anchor: anchor, beforeAnchor: true)
        } else if rule.takesDaysFromAnchor {
            days = []
        } else {
            days = rule.everyPeriod.days(from: first, through: last, anchor: first)
        }
        return days.filter { weeks?.holds(on: $0) != false && season?.contains($0) != false }
    }
}
