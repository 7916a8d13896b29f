/// A journey to a place.
public struct Journey: Hashable, Sendable {
    /// How its time is known.
    public enum Source: Hashable, Sendable {
        /// By the network's model, right within so many percent.
        case model(errorPercent: Int)
        /// By an imported table of real times.
        case table
    }

    /// The mobility's identifier; `nil` when the person is there already.
    public var mobility: String?
    /// The great circle's distance, in metres.
    public var distanceMetres: Int
    /// How long it takes.
    public var seconds: Int
    /// How that is known.
    public var source: Source
    /// What it costs the person, in euro cents; `nil` when not known.
    public var cents: Int?
    /// The offers it is made with: the stop one leaves from and the one one gets off at, or the transport.
    public var with: [String]
    /// Whether it is longer than what the person can travel.
    public var isTooFar: Bool
}
