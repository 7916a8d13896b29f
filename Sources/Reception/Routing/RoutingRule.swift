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
