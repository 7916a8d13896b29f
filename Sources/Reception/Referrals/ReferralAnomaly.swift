/// A step that the journal holds and that cannot have been taken: what somebody must see, and decide.
///
/// Two people may do contradictory things in two places while cut off. The first stands; the other is kept here.
public struct ReferralAnomaly: Hashable, Sendable {
    /// The step.
    public var step: ReferralStep
    /// Why it was not taken.
    public var fault: ReferralFault
    /// Where the referral stood.
    public var state: ReferralState
}
