public import Reception
internal import Synchronization
public import Territory

/// Answers who can serve a person, from the network as it is today: laid out once a day, and again when something of it
/// changes.
public final class RoutingBoard: Sendable {
    private let days: Int
    private let network: @Sendable (ClosedRange<Day>) -> RoutingNetwork
    private let held = Mutex<RoutingIndex?>(nil)

    /// A board over a network.
    /// - Parameters:
    ///   - days: how many days ahead something may be proposed; at least one.
    ///   - network: all that the routing stands on, its presences' sessions between two days included.
    public init(days: Int, network: @escaping @Sendable (ClosedRange<Day>) -> RoutingNetwork) {
        self.days = max(1, days)
        self.network = network
    }

    /// The network as it is laid out from a day on.
    public func index(on day: Day) -> RoutingIndex {
        if let index = held.withLock(\.self), index.days.lowerBound == day { return index }
        let index = index(apart: day)
        held.withLock { $0 = index }
        return index
    }

    /// The network as it is laid out from another day than today on, for one question: it is not held.
    public func index(apart day: Day) -> RoutingIndex {
        let span = day...day.advanced(by: days - 1)
        return RoutingIndex(network(span), days: span)
    }

    /// Lays the network out anew at the next question.
    public func renew() { held.withLock { $0 = nil } }
}
