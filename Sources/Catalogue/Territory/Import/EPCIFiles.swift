internal import Territory

/// Takes the files of EPCI and of who belongs to them.
struct EPCIFiles {
    let log: ImportLog

    /// The list of EPCI, of a département or national.
    func takeList(_ file: OfficialFile, needed: Set<String>, into draft: inout ImportDraft) -> Int {
        let isNational = file.kind == .epciNational
        var seen: Set<String> = []
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            let written = row.text("siren")
            guard let siren = Codes.siren(written) else {
                row.skip("territory.badSiren", ["value": written, "column": "siren"])
                continue
            }
            guard needed.contains(siren) else {
                row.skip("territory.import.epciElsewhere")
                continue
            }
            guard seen.insert(siren).inserted else {
                row.skip("territory.import.duplicate", ["key": siren])
                continue
            }
            guard draft.epci[siren] == nil else {
                row.skip("territory.import.takenElsewhere")
                continue
            }
            let name = row.text("nom")
            guard !name.isEmpty else {
                row.skip("territory.import.noName", ["code": siren])
                continue
            }
            guard let seat = row.departement(isNational ? "dept" : "dept_siege") else { continue }
            draft.epci[siren] = EPCI(
                siren: siren,
                name: name,
                nature: row.text("nature"),
                seatDepartement: seat,
                communeCount: row.count(isNational ? "nb_membres" : "nb_communes_total"),
                inhabitants: row.count("pop_mun")
            )
            taken += 1
        }
        if taken > 0 { draft.use(file, for: TerritoryFiles.epci) }
        return taken
    }

    /// Who belongs to which EPCI, and the populations beside.
    func takeMembers(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        let years = file.table.columns.compactMap { column -> (column: String, year: Int)? in
            column.hasPrefix("pmun_") ? Codes.year(String(column.dropFirst(5))).map { (column, $0) } : nil
        }
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code_commune") else { continue }
            let siren = row.text("siren_epci")
            guard Codes.siren(siren) != nil else {
                row.skip("territory.badSiren", ["value": siren, "column": "siren_epci"])
                continue
            }
            guard draft.communes[code] != nil || draft.movementsByCode[code] != nil else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            draft.observations.append(ImportDraft.Observation(commune: code, epci: siren, year: file.vintage?.year))
            taken += 1
            for (column, year) in years {
                let key = ImportDraft.PopulationKey(commune: code, year: year)
                if let count = row.count(column), draft.populations[key] == nil {
                    draft.populations[key] = count
                    draft.use(file, for: TerritoryFiles.populations)
                }
            }
        }
        if taken > 0 { draft.use(file, for: TerritoryFiles.memberships) }
        return taken
    }
}
