internal import Territory

/// Takes the files of communes, their movements and their outlines into a draft.
struct CommuneFiles {
    let log: ImportLog

    /// Today's communes and their populations, from the master table of a département or the national list.
    func takeCommunes(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        let years = file.table.columns.compactMap { column -> (column: String, year: Int)? in
            guard column.hasPrefix("pmun_") else { return nil }
            return Codes.year(String(column.dropFirst(5))).map { (column, $0) }
        }
        var seen: Set<String> = []
        var arrondissements: [MunicipalArrondissement] = []
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let departement = row.departement("departement") else { continue }
            guard draft.departements.contains(departement) else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            guard let code = row.communeCode("code") else { continue }
            let name = row.text("nom")
            guard !name.isEmpty else {
                row.skip("territory.import.noName", ["code": code])
                continue
            }
            guard seen.insert(code).inserted else {
                row.skip("territory.import.duplicate", ["key": code])
                continue
            }
            let inhabitants = years.map { ($0.year, row.count($0.column)) }
            if row.text("type") == "ARM" {
                arrondissements.append(
                    MunicipalArrondissement(
                        code: code,
                        name: name,
                        departement: departement,
                        inhabitants: inhabitants,
                        row: row
                    )
                )
                continue
            }
            taken += 1
            takeCommune(code, name, departement, row, &draft)
            for (year, count) in inhabitants {
                guard let count else { continue }
                let key = ImportDraft.PopulationKey(commune: code, year: year)
                if draft.populations[key] == nil { draft.populations[key] = count }
            }
        }
        MunicipalArrondissement.take(arrondissements, into: &draft)
        draft.hasCommunes = true
        draft.use(file, for: TerritoryFiles.communes)
        if !years.isEmpty { draft.use(file, for: TerritoryFiles.populations) }
        return taken
    }

    private func takeCommune(
        _ code: String,
        _ name: String,
        _ departement: String,
        _ row: ImportRow,
        _ draft: inout ImportDraft
    ) {
        var centroid: Coordinates?
        if let longitude = row.decimal("lon"), let latitude = row.decimal("lat") {
            centroid = Coordinates(latitude: latitude, longitude: longitude)
            if centroid == nil {
                row.note(.warning, "territory.badCoordinates", ["value": "\(latitude), \(longitude)"])
            }
        }
        let area = row.decimal("surface_km2").flatMap { (0...1e6).contains($0) ? Int(($0 * 100).rounded()) : nil }
        var commune = draft.communes[code] ?? Commune(code: code, name: name, departement: departement)
        commune.centroid = commune.centroid ?? centroid
        commune.areaHectares = commune.areaHectares ?? area
        draft.communes[code] = commune
        let siren = row.text("epci")
        if Codes.siren(siren) != nil {
            draft.observations.append(
                ImportDraft.Observation(commune: code, epci: siren, year: row.file.vintage?.year)
            )
            draft.use(row.file, for: TerritoryFiles.memberships)
        } else if siren.isEmpty {
            row.note(.warning, "territory.import.noEPCI", ["code": code, "name": name])
        } else {
            row.note(.warning, "territory.badSiren", ["value": siren, "column": "epci"])
        }
    }

    /// What delegated communes are part of: old lists of houses still name them.
    func takeDelegated(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code"), let parent = row.communeCode("commune_parente") else { continue }
            guard draft.communes[parent] != nil else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            taken += 1
            if code != parent { draft.parents[code] = parent }
        }
        return taken
    }

    /// The movements between communes proper that touch the network.
    func takeMovements(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        var seen: Set<ImportDraft.Movement> = []
        var movements = draft.movements ?? []
        seen.formUnion(movements)
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            let types = (row.text("TYPECOM_AV"), row.text("TYPECOM_AP"))
            guard types == ("COM", "COM") else {
                row.skip("territory.import.notCommunes", ["before": types.0, "after": types.1])
                continue
            }
            guard let mod = row.count("MOD"), let day = row.day("DATE_EFF"), let from = row.communeCode("COM_AV"),
                let to = row.communeCode("COM_AP")
            else {
                if row.text("MOD").isEmpty { row.skip("territory.notCount", ["value": "", "column": "MOD"]) }
                continue
            }
            guard [from, to].contains(where: { code in draft.departements.contains { code.hasPrefix($0) } }) else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            let (fromName, toName) = (row.text("LIBELLE_AV"), row.text("LIBELLE_AP"))
            guard !fromName.isEmpty, !toName.isEmpty else {
                row.skip("territory.import.noName", ["code": from])
                continue
            }
            let movement = ImportDraft.Movement(
                mod: mod,
                movement: CommuneMovement(
                    day: day,
                    kind: CommuneMovement.Kind(mod: mod),
                    fromCode: from,
                    fromName: fromName,
                    toCode: to,
                    toName: toName
                )
            )
            guard seen.insert(movement).inserted else {
                row.skip("territory.import.duplicate", ["key": "\(day) \(from) \(to)"])
                continue
            }
            taken += 1
            movements.append(movement)
        }
        draft.movements = movements
        draft.use(file, for: TerritoryFiles.movements)
        draft.use(file, for: TerritoryFiles.communes)
        return taken
    }

    /// Centroids and areas for the communes that no better file gave one.
    func takeOutlines(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for outline in file.outlines {
            // An outline of a commune that changed since is not today's.
            guard var commune = draft.communes[outline.code], commune.name.folded == outline.name.folded,
                commune.centroid == nil || commune.areaHectares == nil
            else { continue }
            commune.centroid = commune.centroid ?? outline.centroid
            commune.areaHectares = commune.areaHectares ?? outline.areaHectares
            draft.communes[outline.code] = commune
            taken += 1
        }
        if taken > 0 { draft.use(file, for: TerritoryFiles.communes) }
        let left = file.outlines.count - taken
        if left > 0 {
            log.note(
                .notTaken,
                "territory.import.outlinesNotNeeded",
                ["count": String(left)],
                in: file.file.path
            )
        }
        return taken
    }
}
