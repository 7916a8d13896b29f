/// On which side of a referral somebody acts.
public enum ReferralSide: String, Hashable, Sendable, CaseIterable {
    /// The house that handed it over.
    case house
    /// The operator whose it is now.
    case serviceOperator = "operator"
}
