public import Territory

/// Something to tell somebody, once, while they work.
public struct ClockWarning: Hashable, Sendable {
    /// What is told.
    public var occasion: WarningRule.Occasion
    /// On which side they are.
    public var to: ReferralSide
    /// What the clock measures; `nil` for the law's delay.
    public var measure: ClockMeasure?
    /// Whose turn it is, by index of `Referral.hops`; `nil` from end to end.
    public var hop: Int?
    /// When to tell it: in the hours in which they work.
    public var at: Instant
    /// What it is about: when the target or the decision is.
    public var due: Instant
    /// Names it, so that it is told once: the same clock begun anew is another.
    public var id: String

    /// Whether telling it still makes sense: what comes is not announced once it has come.
    public func isTimely(_ now: Instant) -> Bool {
        guard at <= now else { return false }
        switch occasion {
        case .beforeTarget, .beforeDecision: return now < due
        case .afterTarget, .afterDecision: return true
        }
    }
}
