internal import Territory

extension ImportSession {
    /// The tables that the files touched, by path; those they say nothing of are left as they are.
    func tables() -> [String: String] {
        var tables: [String: String] = [:]
        func add(_ path: String, _ rows: [[String]]) {
            if !rows.isEmpty { tables[path] = TableText.csv(path, header(path), rows) }
        }
        if draft.hasCommunes || draft.movements != nil { add(TerritoryFiles.communes, communeRows()) }
        if draft.movements != nil { add(TerritoryFiles.movements, movementRows()) }
        if !draft.populations.isEmpty { add(TerritoryFiles.populations, populationRows()) }
        let givesMemberships = draft.sources[TerritoryFiles.memberships] != nil
        if givesMemberships || draft.sources[TerritoryFiles.epci] != nil {
            let memberships = memberships()
            if givesMemberships { add(TerritoryFiles.memberships, memberships.map(membershipRow)) }
            add(TerritoryFiles.epci, epciRows(Set(memberships.map(\.epci))))
        }
        add(TerritoryFiles.postalCodes, draft.postalCodes.sorted { $0.lexicographicallyPrecedes($1) })
        add(
            TerritoryFiles.schoolHolidays,
            draft.schoolHolidays.sorted { $0.from < $1.from }.map {
                [$0.name, $0.from.description, $0.through.description]
            }
        )
        add(TerritoryFiles.sharedPopulations, populationRows(draft.sharedPopulations))
        add(TerritoryFiles.sharedMemberships, sharedMembershipRows())
        add(
            TerritoryFiles.sharedTypologies,
            draft.sharedTypologies.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
        )
        add(TerritoryFiles.sharedHouses, draft.sharedHouses.sorted { $0.lexicographicallyPrecedes($1) })
        if draft.sources[TerritoryFiles.houses] != nil {
            tables[TerritoryFiles.houses] = HousesText.yaml(header(TerritoryFiles.houses), Array(draft.houses.values))
        }
        addOwn(to: &tables)
        return tables
    }

    /// The files that people of the network keep by hand: made once, never changed after.
    private func addOwn(to tables: inout [String: String]) {
        guard !tables.isEmpty else { return }
        if existing?.files[TerritoryFiles.typologies] == nil {
            tables[TerritoryFiles.typologies] =
                "# The classes of communes of the network's scheme, kept by hand: none yet.\n"
                + "# Each has an id, a label, a definition, and the EPCI or communes that belong to it.\ntypologies: []\n"
        }
        if present == nil {
            let text = NetworkText(departements: draft.departements, table: departementTable, names: names())
            let comments = [
                "The network: made by `maillage territory import`, then kept by hand.",
                "Holiday and school zones are those of config/territory/departements.csv.",
            ]
            tables[TerritoryFiles.network] = text.yaml(comments, attribution: attribution(), log: log)
        }
    }

    private func communeRows() -> [[String]] {
        let before = Dictionary(
            (present?.communes ?? []).filter { $0.validity.until == nil }.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let current = draft.communes.values.sorted { $0.code < $1.code }.map { commune in
            // A newer list that lacks outlines does not take away what a better one told of the same commune.
            guard let old = before[commune.code], old.name == commune.name else { return commune }
            var commune = commune
            commune.centroid = commune.centroid ?? old.centroid
            commune.areaHectares = commune.areaHectares ?? old.areaHectares
            return commune
        }
        let movements = draft.movements?.map(\.movement) ?? present?.movements ?? []
        let versions = CommuneHistory.versions(current: current, movements: movements)
        return versions.filter { draft.departements.contains($0.departement) }.map { commune in
            [
                commune.code, commune.name, day(commune.validity.from), day(commune.validity.until),
                commune.departement,
                commune.centroid.map { TableText.decimal($0.latitude) } ?? "",
                commune.centroid.map { TableText.decimal($0.longitude) } ?? "",
                commune.areaHectares.map(String.init) ?? "",
            ]
        }
    }

    private func movementRows() -> [[String]] {
        (draft.movements ?? []).map { row in
            let movement = row.movement
            return [
                movement.day.description, String(row.mod), movement.fromCode, movement.fromName, movement.toCode,
                movement.toName,
            ]
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func populationRows() -> [[String]] {
        var populations = draft.populations
        let shared = existing.map { SharedKeys.populations($0) } ?? []
        for old in present?.populations ?? [] {
            let key = ImportDraft.PopulationKey(commune: old.commune, year: old.year)
            if populations[key] == nil, !shared.contains(key) { populations[key] = old.inhabitants }
        }
        return populationRows(populations)
    }

    private func populationRows(_ populations: [ImportDraft.PopulationKey: Int]) -> [[String]] {
        populations.sorted { ($0.key.commune, $0.key.year) < ($1.key.commune, $1.key.year) }.map {
            [$0.key.commune, String($0.key.year), String($0.value)]
        }
    }

    private func memberships() -> [EPCIMembership] {
        var observations = draft.observations
        if let existing {
            observations += SharedKeys.memberships(existing).filter { draft.epci[$0.epci] != nil }
                .filter { present != nil && knownCodes.contains($0.commune) }
                .flatMap(Memberships.observations)
        }
        return Memberships.from(observations)
    }

    private func sharedMembershipRows() -> [[String]] {
        Memberships.from(draft.sharedObservations, lasting: false).map(membershipRow)
    }

    private func membershipRow(_ membership: EPCIMembership) -> [String] {
        [membership.commune, membership.epci, day(membership.validity.from), day(membership.validity.until)]
    }

    private func epciRows(_ sirens: Set<String>) -> [[String]] {
        draft.epci.values.filter { sirens.contains($0.siren) }.sorted { $0.siren < $1.siren }.map {
            [
                $0.siren, $0.name, $0.nature, $0.seatDepartement, $0.communeCount.map(String.init) ?? "",
                $0.inhabitants.map(String.init) ?? "",
            ]
        }
    }

    private func day(_ day: Day?) -> String { day?.description ?? "" }

    private func names() -> [String: String] {
        let path = "config/texts/fr/territory.yaml"
        let map = YAMLFile(path, in: defaults, log: FaultLog(), required: false).root?.map(nil)
        return Dictionary(
            (map?.entries ?? []).compactMap { entry in entry.value.text.map { (entry.value.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// What the plain tables alone say, read without the share-alike ones that the reader lays beside them.
enum SharedKeys {
    static func populations(_ tree: SourceTree) -> Set<ImportDraft.PopulationKey> {
        let own = keys(tree, TerritoryFiles.populations)
        return keys(tree, TerritoryFiles.sharedPopulations).subtracting(own)
    }

    static func memberships(_ tree: SourceTree) -> [EPCIMembership] {
        let plain = SourceTree(files: tree.files.filter { $0.key != TerritoryFiles.sharedMemberships })
        return TerritoryReader.read(plain).value.memberships
    }

    private static func keys(_ tree: SourceTree, _ path: String) -> Set<ImportDraft.PopulationKey> {
        let table = DelimitedTable(tree.files[path] ?? "")
        return Set(
            table.rows.compactMap { row in
                Int(table.text(row, "year")).map {
                    ImportDraft.PopulationKey(commune: table.text(row, "code"), year: $0)
                }
            }
        )
    }
}
