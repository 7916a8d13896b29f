internal import Catalogue
internal import DeskWeb
internal import Reception
internal import Storage
internal import Territory

extension NetworkFiles {
    /// How many days of schedules are laid out unless told: three years.
    static let routedDays = 1096

    /// All that the routing stands on, what each presence really holds between two days included.
    ///
    /// - Parameters:
    ///   - list: the presences; those of the files unless given.
    ///   - first: the first day.
    ///   - last: the last day, included.
    /// - Returns: the network.
    func routingNetwork(_ list: [Presence]? = nil, from first: Day, through last: Day) -> RoutingNetwork {
        var network = RoutingNetwork(
            geography: Geography(territory),
            words: words,
            offers: routing.offers,
            model: routing.model,
            sheets: sheets
        )
        network.add(list ?? presences, from: first, through: last)
        return network
    }

    /// The board that a desk asks: with what each presence really holds, what was decided at the desk included.
    func routingBoard(_ inForce: PresencesInForce) -> RoutingBoard {
        RoutingBoard(
            days: NetworkFiles.routedDays,
            revision: { inForce.revision },
            network: { days in
                routingNetwork(inForce.roll.presences, from: days.lowerBound, through: days.upperBound)
            }
        )
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

    /// The same with what the desk of a house decided of presences laid over the files; as it is when no folder is given.
    ///
    /// - Parameter folder: the house's data folder, read beside whoever serves it.
    /// - Returns: the configuration.
    /// - Throws: what kept the folder from being read.
    func decided(at folder: String?) async throws(Failure) -> NetworkFiles {
        guard let folder else { return self }
        let store = try HouseFolder.open(folder, .reading)
        do {
            let written = try await store.writtenPresences()
            try store.close()
            var files = self
            files.presences = PresenceRoll(files: presences, written: written).presences
            return files
        } catch {
            throw Failure(error)
        }
    }
}
