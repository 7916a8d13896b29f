public import Territory

/// What an answer must respect; each part is `nil` or empty when it does not limit.
public struct FieldConstraint: Hashable, Sendable {
    /// The least number, or the least seconds of a duration.
    public var min: Int?
    /// The greatest number, or the most seconds of a duration.
    public var max: Int?
    /// Answers that the page offers at once, in the same unit as `min`; others stay possible.
    public var picks: [Int]
    /// The fewest characters (Unicode code points) of a text.
    public var minLength: Int?
    /// The most characters (Unicode code points) of a text.
    public var maxLength: Int?
    /// The shape of a text.
    public var pattern: AnswerPattern?
    /// The most items of a list; for a motif, the most requests of a visit.
    public var maxItems: Int?
    /// The first day that an instant or a day may be on.
    public var earliest: Day?
    /// How far in the future an instant may be, in seconds, for clocks that do not agree.
    public var toleranceSeconds: Int?
    /// What must hold of an answer that is given, beside the answers before it.
    public var check: FormCondition?

    /// A constraint from its parts; without any, nothing is limited.
    public init(
        min: Int? = nil,
        max: Int? = nil,
        picks: [Int] = [],
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: AnswerPattern? = nil,
        maxItems: Int? = nil,
        earliest: Day? = nil,
        toleranceSeconds: Int? = nil,
        check: FormCondition? = nil
    ) {
        self.min = min
        self.max = max
        self.picks = picks
        self.minLength = minLength
        self.maxLength = maxLength
        self.pattern = pattern
        self.maxItems = maxItems
        self.earliest = earliest
        self.toleranceSeconds = toleranceSeconds
        self.check = check
    }
}

extension FieldConstraint {
    /// Whether a number, or the seconds of a duration, is between `min` and `max`.
    public func allows(_ number: Int) -> Bool {
        number >= min ?? .min && number <= max ?? .max
    }
}
