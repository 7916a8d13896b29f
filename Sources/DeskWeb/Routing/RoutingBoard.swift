public import Reception
internal import Synchronization
public import Territory

/// Answers who can serve a person, from the network as it is: laid out once a day that is asked about, and again when
/// something of it changes.
public final class RoutingBoard: Sendable {
    /// How many days are held laid out, the ones asked about last: today's, and those that people plan for.
    private static let heldDays = 4

    private let days: Int
    private let network: @Sendable (ClosedRange<Day>) -> RoutingNetwork
    private let revision: @Sendable () -> Int
    /// The last asked about first.
    private let held = Mutex<(revision: Int, indexes: [RoutingIndex])>((0, []))

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
    ///
    /// Two who ask at once for a day that is not held lay it out both, and neither waits for the other.
    public func index(on day: Day) -> RoutingIndex {
        let revision = revision()
        let known = held.withLock { held -> RoutingIndex? in
            guard held.revision == revision,
                let place = held.indexes.firstIndex(where: { $0.days.lowerBound == day })
            else { return nil }
            let index = held.indexes.remove(at: place)
            held.indexes.insert(index, at: 0)
            return index
        }
        if let known { return known }
        let span = day...day.advanced(by: days - 1)
        let index = RoutingIndex(network(span), days: span)
        held.withLock { held in
            if held.revision != revision { held = (revision, []) }
            held.indexes.removeAll { $0.days.lowerBound == day }
            held.indexes = Array(([index] + held.indexes).prefix(RoutingBoard.heldDays))
        }
        return index
    }
}
