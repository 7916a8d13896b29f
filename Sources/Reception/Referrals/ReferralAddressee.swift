/// To whom a referral is handed.
public struct ReferralAddressee: Hashable, Sendable {
    /// The operator, by identifier.
    public var serviceOperator: String
    /// One of its groups, by identifier; `nil` for the operator as a whole.
    public var group: String?

    /// An addressee from its parts.
    public init(serviceOperator: String, group: String? = nil) {
        self.serviceOperator = serviceOperator
        self.group = group
    }

    /// Whether somebody may act here in the operator's name.
    func isActed(by actor: ReferralActor) -> Bool {
        actor.serviceOperator == serviceOperator && (group == nil || actor.group == group)
    }
}
