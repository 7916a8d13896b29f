public import Territory

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

/// When one is first served.
public enum FirstMoment: Hashable, Sendable {
    /// At this instant.
    case at(Instant)
    /// On the day of this instant, at an hour that is not known.
    case dayOf(Instant)
    /// At this instant, unless what the source leaves open says otherwise.
    case doubtful(Instant)
    /// Not known.
    case unknown

    /// The instant; `nil` when not known.
    public var instant: Instant? {
        switch self {
        case .at(let instant), .dayOf(let instant), .doubtful(let instant): instant
        case .unknown: nil
        }
    }
}

/// Something to ask the person, since the answer depends on it.
public enum OpenQuestion: Hashable, Sendable {
    /// Which regime: these rules depend on it.
    case regime(rules: [String])
    /// Whether the person belongs to one of these publics, for which some of the offers are kept.
    case publics([String])
    /// How the person travels: a means was taken for granted.
    case mobility
}

/// Offers of an operator that a rule ruled out.
public struct RuledOut: Hashable, Sendable {
    /// The rule.
    public var rule: RoutingRule
    /// The operator; `nil` for the houses.
    public var serviceOperator: String?
    /// The offers' identifiers, in order; none when the operator has no offer for this.
    public var offers: [String]
}

/// A hard rule of the routing.
public enum RoutingRule: Hashable, Sendable {
    /// A rule of competence of the network.
    case competence(String)
    /// A rule of access of the network.
    case access(String)
    /// The person lives outside the offer's catchment.
    case catchment
    /// The offer is kept for other publics.
    case publics
    /// The offer does not hold at that time.
    case validity
    /// No means of the person reaches it.
    case reach
    /// It has no session left in the time that is laid out.
    case session

    /// The rule's identifier: the network's own, or the case's name.
    public var id: String {
        switch self {
        case .competence(let id), .access(let id): id
        case .catchment: "catchment"
        case .publics: "publics"
        case .validity: "validity"
        case .reach: "reach"
        case .session: "session"
        }
    }
}
