/// Who takes a step, and in whose name.
public struct ReferralActor: Hashable, Sendable {
    /// The account, by identifier, or `system`.
    public var account: String
    /// The house at which the account is; `nil` for an operator's own people.
    public var house: String?
    /// The operator in whose name; `nil` when the house acts in its own.
    public var serviceOperator: String?
    /// Which of the operator's groups; `nil` when it has none.
    public var group: String?

    /// Somebody from their parts.
    ///
    /// An agent who records what an operator without an account said acts at a house and in the operator's name.
    public init(
        account: String,
        house: String? = nil,
        serviceOperator: String? = nil,
        group: String? = nil
    ) {
        self.account = account
        self.house = house
        self.serviceOperator = serviceOperator
        self.group = group
    }

    /// The side acted on: the operator's whenever it is in an operator's name.
    public var side: ReferralSide { serviceOperator == nil ? .house : .serviceOperator }
}
