/// Who is told of what, and how long before.
public struct WarningRule: Hashable, Sendable {
    /// What is told.
    public enum Occasion: String, Hashable, Sendable, CaseIterable {
        /// A target will be missed.
        case beforeTarget
        /// It is missed.
        case afterTarget
        /// Silence will decide.
        case beforeDecision
        /// Silence has decided.
        case afterDecision
    }

    /// What is told.
    public var occasion: Occasion
    /// To whom: the house about the whole delay, the operator about its own turn.
    public var to: ReferralSide
    /// How long before or after: working days for a target, calendar days for the law's delay.
    public var days: Int

    /// A rule from its parts.
    public init(_ occasion: Occasion, to: ReferralSide, days: Int) {
        self.occasion = occasion
        self.to = to
        self.days = days
    }
}
