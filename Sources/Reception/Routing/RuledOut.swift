/// Offers of an operator that a rule ruled out.
public struct RuledOut: Hashable, Sendable {
    /// The rule.
    public var rule: RoutingRule
    /// The operator; `nil` for the houses.
    public var serviceOperator: String?
    /// The offers' identifiers, in order; none when the operator has no offer for this.
    public var offers: [String]
}
