internal import Territory

/// One import on its way: takes the files into a draft, then makes the tables.
struct ImportSession {
    let request: ImportRequest
    let existing: SourceTree?
    let defaults: SourceTree
    let log: ImportLog
    let departementTable: DepartementTable
    var draft = ImportDraft()
    /// What is already there for the same départements; `nil` when there is nothing, or another network.
    var present: Territory?
    /// Every code of a commune, past ones too.
    var knownCodes: Set<String> = []

    init(request: ImportRequest, existing: SourceTree?, defaults: SourceTree, log: ImportLog) {
        self.request = request
        self.existing = existing
        self.defaults = defaults
        self.log = log
        let own = existing?.files[TerritoryFiles.departements] == nil ? defaults : existing ?? defaults
        departementTable = DepartementTable(own, FaultLog())
    }

    /// Takes the files, each kind when what it needs is there.
    mutating func take(_ files: [OfficialFile]) {
        draft.departements = departements(files)
        draft.takesAll = request.departements.isEmpty
        loadPresent()
        let allowed = files.filter(isAllowed)
        let kinds = Dictionary(grouping: allowed, by: \.kind)
        for kind in OfficialKind.allCases {
            let group = (kinds[kind] ?? []).sorted { newestFirst($0, $1) }
            switch kind {
            case .houses:
                HouseFiles(log: log).take(group + (kinds[.housesOf2020] ?? []).sorted(by: newestFirst), into: &draft)
            case .housesOf2020: break
            // The EPCI of communes are known once every file that names them was read.
            case .epciDepartement, .epciNational: break
            default: for file in group { takeOne(file) }
            }
            if kind == .communesNational { completeCommunes() }
            if kind == .movements { indexMovements() }
            if kind == .epciMembers { takeEPCI(kinds) }
        }
    }

    private func newestFirst(_ left: OfficialFile, _ right: OfficialFile) -> Bool {
        switch (left.vintage, right.vintage) {
        case (let one?, let other?) where one != other: one > other
        case (_?, nil): true
        case (nil, _?): false
        default: left.file.path < right.file.path
        }
    }

    private mutating func takeOne(_ file: OfficialFile) {
        file.noteDefects(log)
        let communes = CommuneFiles(log: log)
        let shared = SharedFiles(log: log)
        let taken: Int?
        switch file.kind {
        case .communesMaster, .communesNational: taken = communes.takeCommunes(file, into: &draft)
        case .delegatedCommunes: taken = communes.takeDelegated(file, into: &draft)
        case .movements: taken = communes.takeMovements(file, into: &draft)
        case .outlines: taken = communes.takeOutlines(file, into: &draft)
        case .epciDepartement, .epciNational:
            let needed = Set(draft.observations.map(\.epci)).union(present?.memberships.map(\.epci) ?? [])
            taken = EPCIFiles(log: log).takeList(file, needed: needed, into: &draft)
        case .epciMembers: taken = EPCIFiles(log: log).takeMembers(file, into: &draft)
        case .postalCodes: taken = shared.takePostalCodes(file, into: &draft)
        case .populationsByYear: taken = shared.takePopulations(file, known: knownCodes, into: &draft)
        case .zoningsWithEPCI: taken = shared.takeZonings(file, known: knownCodes, into: &draft)
        case .typologyProxy: taken = shared.takeTypology(file, order: typologyOrder(), into: &draft)
        case .msap: taken = shared.takeMSAP(file, into: &draft)
        case .schoolHolidays:
            let zone = present?.network.schoolZone ?? departementTable.schoolZone(of: draft.departements)
            taken = CalendarFiles(log: log).takeSchoolHolidays(file, zone: zone, into: &draft)
        case .publicHolidays:
            log.note(.notTaken, "territory.import.holidaysComputed", in: file.file.path)
            taken = nil
        case .zoningsWithoutEPCI:
            log.note(.notTaken, "territory.import.nothingNeeded", in: file.file.path)
            taken = nil
        case .houses, .housesOf2020: taken = nil
        }
        if let taken { log.note(.taken, "territory.import.taken", ["count": String(taken)], in: file.file.path) }
    }

    /// Share-alike files only when asked for; postal codes always, for they have a file of their own.
    ///
    /// Outlines under such a licence never: what is measured on them would go into the table of communes.
    private func isAllowed(_ file: OfficialFile) -> Bool {
        if file.outlines.contains(where: \.isShareAlike) {
            log.note(.notTaken, "territory.import.shareAlikeOutlines", in: file.file.path)
            return false
        }
        guard file.kind.isShareAlike, file.kind != .postalCodes, !request.takesShareAlike else { return true }
        log.note(.notTaken, "territory.import.shareAlike", ["source": file.kind.source], in: file.file.path)
        return false
    }

    private mutating func takeEPCI(_ kinds: [OfficialKind: [OfficialFile]]) {
        for kind in [OfficialKind.epciDepartement, .epciNational] {
            for file in (kinds[kind] ?? []).sorted(by: newestFirst) { takeOne(file) }
        }
        for epci in present?.epci ?? [] where draft.epci[epci.siren] == nil { draft.epci[epci.siren] = epci }
        var told: Set<String> = []
        draft.observations.removeAll { observation in
            guard draft.epci[observation.epci] == nil else { return false }
            if told.insert(observation.epci).inserted {
                let places = ["siren": observation.epci]
                log.note(.notTaken, "territory.import.unknownEPCI", places, in: TerritoryFiles.memberships)
            }
            return true
        }
    }

    /// Those asked for, else all that tables of communes name.
    private func departements(_ files: [OfficialFile]) -> [String] {
        if !request.departements.isEmpty {
            let padded = request.departements.map { $0.count == 1 ? "0" + $0 : $0.uppercased() }
            return Set(padded).sorted()
        }
        let tables = files.filter { $0.kind == .communesMaster || $0.kind == .communesNational }.map(\.table)
        return Set(
            tables.flatMap { table in table.rows.compactMap { Codes.departement(table.text($0, "departement")) } }
        )
        .sorted()
    }

    private mutating func loadPresent() {
        guard let existing, existing.files[TerritoryFiles.network] != nil else { return }
        var territory = TerritoryReader.read(existing).value
        territory.houses = TerritoryReader.listedHouses(existing)
        if draft.departements.isEmpty { draft.departements = territory.network.departements.sorted() }
        guard Set(territory.network.departements) == Set(draft.departements) else {
            let places = ["departements": territory.network.departements.joined(separator: ", ")]
            log.note(.warning, "territory.import.otherNetwork", places, in: TerritoryFiles.network)
            return
        }
        present = territory
    }

    /// Today's communes are those already there when no file of them is given; a département without any is told.
    private mutating func completeCommunes() {
        if !draft.hasCommunes {
            for commune in present?.communes ?? [] where commune.validity.until == nil {
                draft.communes[commune.code] = commune
            }
        }
        let found = Set(draft.communes.values.map(\.departement))
        for code in draft.departements where !found.contains(code) {
            log.note(.warning, "territory.import.noCommunes", ["code": code], in: TerritoryFiles.communes)
        }
    }

    private mutating func indexMovements() {
        let movements = draft.movements?.map(\.movement) ?? present?.movements ?? []
        draft.indexMovements(movements)
        knownCodes = Set(movements.flatMap { [$0.fromCode, $0.toCode] }).union(draft.communes.keys)
    }

    /// The ids of the typologies that the network already has, in the order of its file.
    private func typologyOrder() -> [String] {
        let none: Set<String> = []
        guard let existing else { return [] }
        return TypologiesFile(tree: existing, log: FaultLog()).read(epci: none, communes: none).map(\.id)
    }
}
