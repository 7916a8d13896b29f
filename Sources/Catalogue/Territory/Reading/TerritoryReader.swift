public import Territory

/// Reads the territory from the project's own tables under `config/`, with every fault at its file and line.
///
/// Nothing is thrown and no bytes can stop it: what is faulty is left out, and told.
public enum TerritoryReader {
    /// The territory, house notes laid over the listed houses.
    public static func read(_ tree: SourceTree) -> Reading<Territory> {
        let log = FaultLog()
        var territory = read(tree, log)
        // The importer's own table: nothing of it is in a territory, but its faults are to be told with the others.
        _ = DepartementTable(tree, log)
        territory.houses = HousesFile(tree: tree, log: log, communes: current(territory)).noted(territory.houses)
        return Reading(territory, faults: log.faults)
    }

    /// The houses as the official list gives them, without what people of the network noted beside it.
    public static func listedHouses(_ tree: SourceTree) -> [House] {
        read(tree, FaultLog()).houses
    }

    /// Whom to name as the sources of the data, as licences ask: a line each.
    public static func attribution(_ tree: SourceTree) -> [String] {
        NetworkFile(tree, FaultLog()).attribution
    }

    private static func read(_ tree: SourceTree, _ log: FaultLog) -> Territory {
        let network = NetworkFile(tree, log).network
        let communeTables = CommuneTables(tree: tree, log: log)
        let communes = communeTables.communes(of: network.departements)
        let codes = Set(communes.map(\.code))
        let (epci, memberships) = EPCITables(tree: tree, log: log).read(communes: codes)
        let typologies = TypologiesFile(tree: tree, log: log)
            .read(epci: Set(epci.map(\.siren)), communes: codes)
        var territory = Territory(
            network: network,
            communes: communes,
            populations: communeTables.populations(of: codes),
            epci: epci,
            memberships: memberships,
            movements: communeTables.movements(),
            typologies: typologies,
            schoolHolidays: SchoolHolidaysTable(tree: tree, log: log).read()
        )
        territory.houses = HousesFile(tree: tree, log: log, communes: current(territory)).listed()
        return territory
    }

    /// The codes of the communes that have not ended.
    private static func current(_ territory: Territory) -> Set<String> {
        Set(territory.communes.filter { $0.validity.until == nil }.map(\.code))
    }
}
