public import Reception
public import Territory

/// Reads `config/routing/`: hard rules, weights, travel, what houses do themselves, and the offers.
///
/// A network without the folder has no rule, no weight and no offer: its houses alone are routed to.
public enum RoutingReader {
    /// The folder within the configuration.
    public static let folder = "config/routing"

    static let files = [
        "access.yaml", "competence.yaml", "costs.yaml", "digital.yaml", "house.yaml", "mobility.yaml", "odbl-stops.csv",
        "offers.yaml", "travel-times.csv", "travel.yaml",
    ]
    /// Those that hold offers: of the operators, of places to get online, of means to get there.
    static let offerFiles = ["offers.yaml", "digital.yaml", "mobility.yaml"]

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - tree: the files.
    ///   - words: the network's words, which motifs, operators, publics, obstacles, channels and levels are among.
    ///   - territory: the communes, EPCI, typologies and houses that offers and rules name.
    /// - Returns: what could be read, and a fault for each part that could not or names what is not known.
    public static func read(_ tree: SourceTree, words: Words, territory: Territory) -> Reading<RoutingFiles> {
        let log = FaultLog()
        let folder = RoutingFolder(tree: tree, log: log, words: words, territory: territory)
        folder.checkNames()
        let (facilities, access) = folder.access()
        var model = RoutingModel(
            travel: folder.travel(),
            competence: folder.competence(),
            facilities: facilities,
            access: access
        )
        folder.house(into: &model)
        folder.costs(into: &model)
        var ids: [String: String] = [:]
        let offers = folder.offers(facilities: Set(facilities.map(\.id)), &ids) + folder.stops(&ids)
        return Reading(RoutingFiles(model: model, offers: offers), faults: log.faults)
    }
}
