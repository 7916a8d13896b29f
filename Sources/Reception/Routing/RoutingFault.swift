/// What the routing cannot answer.
public enum RoutingFault: Error, Hashable, Sendable {
    /// No such motif in the network's words.
    case unknownMotif(String)
    /// No such commune in the network today, or none whose place is known.
    case unknownCommune(String)
    /// No such house.
    case unknownHouse(String)
}
