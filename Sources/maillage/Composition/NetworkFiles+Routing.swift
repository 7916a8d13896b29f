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
    ///   - first: the first day.
    ///   - last: the last day, included.
    /// - Returns: the network.
    func routingNetwork(from first: Day, through last: Day) -> RoutingNetwork {
        var network = RoutingNetwork(
            geography: Geography(territory),
            words: words,
            offers: routing.offers,
            model: routing.model,
            checks: checks,
            sheets: sheets
        )
        network.add(presences, from: first, through: last, taken: taken)
        return network
    }

    /// The board that a desk asks: with what each presence really holds, what was decided at the desk, the places that are
    /// taken and the checks of offers included.
    func routingBoard(_ inForce: PresencesInForce, _ offers: OffersInForce) -> RoutingBoard {
        RoutingBoard(
            days: NetworkFiles.routedDays,
            revision: { inForce.revision &+ offers.revision },
            network: { days in
                var files = self
                (files.presences, files.taken, files.checks) = (inForce.roll.presences, inForce.taken, offers.checks)
                return files.routingNetwork(from: days.lowerBound, through: days.upperBound)
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

    /// The same with what the desk of a house decided of presences and checked of offers laid over the files, and the places
    /// its visits take; as it is when no folder is given.
    ///
    /// - Parameters:
    ///   - folder: the house's data folder, read beside whoever serves it.
    ///   - day: the first day of the sessions in which places are counted.
    /// - Returns: the configuration.
    /// - Throws: what kept the folder from being read.
    func decided(at folder: String?, from day: Day) async throws(Failure) -> NetworkFiles {
        guard let folder else { return self }
        let store = try HouseFolder.open(folder, .reading)
        do {
            let written = try await store.writtenPresences()
            let taken = try await store.placesTaken(from: day)
            let checks = try await store.offerChecks()
            try store.close()
            var files = self
            files.presences = PresenceRoll(files: presences, written: written).presences
            files.taken = taken
            files.checks = Dictionary(checks.map { ($0.offer, $0.day) }) { _, last in last }
            return files
        } catch {
            throw Failure(error)
        }
    }
}
