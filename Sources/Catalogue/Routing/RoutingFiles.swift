public import Reception
public import Territory

/// What a network's routing is read into.
public struct RoutingFiles: Sendable {
    /// What the network decides.
    public var model: RoutingModel
    /// The offers of the operators and of others, stops among them.
    public var offers: [Offer]
}
