internal import Territory

/// What the importer knows of each département before any file: its name, its clock and its zones.
struct DepartementTable {
    /// One département.
    struct Departement: Hashable {
        let code: String
        let name: String
        /// The name after a noun, such as `de la Sarthe`.
        let of: String
        let timeZone: String
        let holidayZone: HolidayZone
        let schoolZone: String?
    }

    private(set) var all: [String: Departement] = [:]

    /// Reads the table of a tree, every fault at its line.
    init(_ tree: SourceTree, _ log: FaultLog) {
        let path = TerritoryFiles.departements
        let table = TableReading(path, TerritoryFiles.columns[path] ?? [], in: tree, log: log)
        var lines: [[String]: Int] = [:]
        for row in table?.rows ?? [] {
            guard let code = row.read("code", "territory.badDepartement", Codes.departement),
                let name = row.text("name"), let of = row.text("of"),
                let zone = row.read("timeZone", "territory.unknownTimeZone", { CivilZone($0) == nil ? nil : $0 }),
                let holidays = row.read("holidayZone", "territory.unknownHolidayZone", HolidayZone.init(rawValue:)),
                row.isFirst([code], &lines)
            else { continue }
            all[code] = Departement(
                code: code,
                name: name,
                of: of,
                timeZone: zone,
                holidayZone: holidays,
                schoolZone: row.written("schoolZone").nonEmpty
            )
        }
    }

    /// The school zone of a network; `nil` when its départements have several or none.
    func schoolZone(of departements: [String]) -> String? {
        let zones = Set(departements.map { all[$0]?.schoolZone })
        return zones.count == 1 ? zones.first ?? nil : nil
    }
}
