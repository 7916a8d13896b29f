public import Reception
internal import Synchronization
public import Territory

/// Answers who can serve a person, from the network as it is today: laid out once a day, and again when something of it
/// changes.
public final class RoutingBoard: Sendable {
    private let days: Int
    private let network: @Sendable (ClosedRange<Day>) -> RoutingNetwork
    private let revision: @Sendable () -> Int
    private let held = Mutex<(revision: Int, index: RoutingIndex)?>(nil)

    /// A board over a network.
    /// - Parameters:
    ///   - days: how many days ahead something may be proposed; at least one.
    ///   - revision: changes whenever the network does; never unless given.
    ///   - network: all that the routing stands on, its presences' sessions between two days included.
    public init(
        days: Int,
        revision: @escaping @Sendable () -> Int = { 0 },
        network: @escaping @Sendable (ClosedRange<Day>) -> RoutingNetwork
    ) {
        self.revision = revision
        self.days = max(1, days)
        self.network = network
    }

    /// The network as it is laid out from a day on.
    public func index(on day: Day) -> RoutingIndex {
        let revision = revision()
        if let held = held.withLock(\.self), held.revision == revision, held.index.days.lowerBound == day {
            return held.index
        }
        let index = index(apart: day)
        held.withLock { $0 = (revision, index) }
        return index
    }

    /// The network as it is laid out from another day than today on, for one question: it is not held.
    public func index(apart day: Day) -> RoutingIndex {
        let span = day...day.advanced(by: days - 1)
        return RoutingIndex(network(span), days: span)
    }
}
