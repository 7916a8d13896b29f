internal import Territory

/// What an import gathers from the official files, before it is written as tables.
struct ImportDraft {
    /// A row of the file of movements, between two communes proper.
    struct Movement: Hashable {
        let mod: Int
        let movement: CommuneMovement
    }

    /// That a commune belonged to an EPCI in a year.
    struct Observation: Hashable {
        let commune: String
        let epci: String
        let year: Int?
    }

    /// A population's place in its table.
    struct PopulationKey: Hashable {
        let commune: String
        let year: Int
    }

    /// The départements taken.
    var departements: [String] = []
    /// Whether every département of the files was asked for.
    var takesAll = false
    /// Today's communes by code.
    var communes: [String: Commune] = [:]
    /// Whether a file of communes was given.
    var hasCommunes = false
    /// What a municipal arrondissement or a delegated commune is part of, by code.
    var parents: [String: String] = [:]
    /// The movements given; `nil` when no file of them was.
    var movements: [Movement]?
    var populations: [PopulationKey: Int] = [:]
    var epci: [String: EPCI] = [:]
    var observations: [Observation] = []
    var postalCodes: Set<[String]> = []
    var houses: [String: House] = [:]
    var schoolHolidays: [SchoolHoliday] = []
    var sharedPopulations: [PopulationKey: Int] = [:]
    var sharedObservations: [Observation] = []
    var sharedTypologies: [String: String] = [:]
    var sharedHouses: [[String]] = []
    /// Which files each table was made from.
    var sources: [String: [OfficialFile]] = [:]

    /// What today's commune of a code is, through movements and delegated communes; `nil` when none is known.
    func today(_ code: String) -> String? {
        var present = code
        // A chain of mergers is short; a file that runs in circles must end too.
        for _ in 0..<12 {
            if communes[present] != nil { return present }
            let next = movementsByCode[present] ?? parents[present]
            guard let next, next != present else { return nil }
            present = next
        }
        return nil
    }

    /// The code that each vanished code became, by its last movement.
    private(set) var movementsByCode: [String: String] = [:]

    /// Makes the way from vanished codes to today's.
    mutating func indexMovements(_ movements: [CommuneMovement]) {
        movementsByCode = [:]
        let leaving = movements.filter {
            $0.fromCode != $0.toCode && $0.kind != .endOfDelegated && $0.kind != .creation
        }
        for movement in leaving.sorted(by: { $0.day < $1.day }) {
            movementsByCode[movement.fromCode] = movement.toCode
        }
    }

    /// Notes that a table is made from a file.
    mutating func use(_ file: OfficialFile, for table: String) {
        if sources[table]?.contains(where: { $0.file.path == file.file.path }) != true {
            sources[table, default: []].append(file)
        }
    }
}
