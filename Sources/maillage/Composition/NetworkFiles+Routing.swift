internal import Catalogue
internal import Reception
internal import Territory

extension NetworkFiles {
    /// How many days of schedules are laid out unless told: three years.
    static let routedDays = 1096

    /// All that the routing stands on.
    var routingNetwork: RoutingNetwork {
        RoutingNetwork(
            geography: Geography(territory),
            words: words,
            offers: routing.offers,
            model: routing.model,
            sheets: sheets
        )
    }

    /// The routing's index from a day on.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - count: how many days.
    /// - Returns: the index.
    func routingIndex(from first: Day, days count: Int = routedDays) -> RoutingIndex {
        RoutingIndex(routingNetwork, days: first...first.advanced(by: max(0, count - 1)))
    }
}
