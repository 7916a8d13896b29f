internal import Catalogue
internal import DeskWeb
internal import Reception
internal import Territory

extension NetworkFiles {
    /// How many days of schedules are laid out unless told: three years.
    static let routedDays = 1096

    /// All that the routing stands on, what each presence really holds between two days included.
    func routingNetwork(from first: Day, through last: Day) -> RoutingNetwork {
        var network = RoutingNetwork(
            geography: Geography(territory),
            words: words,
            offers: routing.offers,
            model: routing.model,
            sheets: sheets
        )
        network.add(presences, from: first, through: last)
        return network
    }

    /// The board that a desk asks: a year ahead, with what each presence really holds in it.
    var routingBoard: RoutingBoard {
        RoutingBoard(days: NetworkFiles.routedDays) { days in
            routingNetwork(from: days.lowerBound, through: days.upperBound)
        }
    }

    /// The routing's index from a day on.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - count: how many days.
    /// - Returns: the index.
    func routingIndex(from first: Day, days count: Int = routedDays) -> RoutingIndex {
        let last = first.advanced(by: max(0, count - 1))
        return RoutingIndex(routingNetwork(from: first, through: last), days: first...last)
    }
}
