/// What the routing answers.
public struct RoutingAnswer: Hashable, Sendable {
    /// What a house can do itself, proposed before anything else.
    public struct OnSite: Hashable, Sendable {
        /// The level of service, by the words' identifier.
        public var level: String
        /// The house's identifier.
        public var house: String
        /// When it can.
        public var moment: FirstMoment
    }

    /// The level of service proposed first: the asking house's when it can do it, else that of the house ranked first;
    /// `nil` where no house can.
    public var onSite: OnSite?
    /// The ways in the order they are proposed, as many as the network gives at most.
    public var ways: [Way]
    /// How many ways there are in all.
    public var wayCount: Int
    /// The competent operators, in the words' order.
    public var competent: [String]
    /// What was ruled out, and by which rule.
    public var ruledOut: [RuledOut]
    /// What to ask, since the answer depends on it.
    public var questions: [OpenQuestion]
}
