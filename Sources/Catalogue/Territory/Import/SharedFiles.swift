internal import Territory

/// Takes the files under a share-alike licence, each into a table of its own and never into another.
struct SharedFiles {
    let log: ImportLog

    /// Postal codes by commune.
    func takePostalCodes(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code_commune_2026") else { continue }
            guard let today = draft.today(code) else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            if today != code { row.note(.repaired, "territory.import.oldCode", ["code": code, "today": today]) }
            guard let postal = row.postalCode("code_postal") else {
                if row.text("code_postal").isEmpty { row.skip("territory.badPostalCode", ["value": ""]) }
                continue
            }
            taken += 1
            draft.postalCodes.insert([today, postal])
        }
        draft.use(file, for: TerritoryFiles.postalCodes)
        return taken
    }

    /// Populations of past years, in each year's own communes.
    func takePopulations(_ file: OfficialFile, known: Set<String>, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code") else { continue }
            guard known.contains(code) else {
                row.skip("territory.import.unknownCommune", ["code": code, "name": row.text("nom")])
                continue
            }
            guard let year = Codes.year(row.text("cog")) else {
                row.skip("territory.badYear", ["value": row.text("cog"), "column": "cog"])
                continue
            }
            guard let count = row.count("pop") else {
                if row.text("pop").isEmpty { row.skip("territory.notCount", ["value": "", "column": "pop"]) }
                continue
            }
            let key = ImportDraft.PopulationKey(commune: code, year: year)
            guard draft.sharedPopulations[key] == nil else {
                row.skip("territory.import.duplicate", ["key": "\(code) \(year)"])
                continue
            }
            draft.sharedPopulations[key] = count
            taken += 1
        }
        draft.use(file, for: TerritoryFiles.sharedPopulations)
        return taken
    }

    /// The EPCI of past years: on which day a commune changed between two vintages is not known.
    func takeZonings(_ file: OfficialFile, known: Set<String>, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code") else { continue }
            guard known.contains(code) else {
                row.skip("territory.import.unknownCommune", ["code": code, "name": row.text("nom")])
                continue
            }
            let siren = row.text("EPCI")
            guard Codes.siren(siren) != nil, draft.epci[siren] != nil else {
                row.skip("territory.import.unknownEPCI", ["siren": siren])
                continue
            }
            guard let year = Codes.year(row.text("cog")) else {
                row.skip("territory.badYear", ["value": row.text("cog"), "column": "cog"])
                continue
            }
            draft.sharedObservations.append(ImportDraft.Observation(commune: code, epci: siren, year: year))
            taken += 1
        }
        draft.use(file, for: TerritoryFiles.sharedMemberships)
        return taken
    }

    /// The classes of a typology computed for the network; `order` are the ids of its typologies, 1 the first.
    func takeTypology(_ file: OfficialFile, order: [String], into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let code = row.communeCode("code") else { continue }
            guard draft.communes[code] != nil else {
                row.skip("territory.import.otherDepartement")
                continue
            }
            let written = row.text("typologie_proxy")
            guard let rank = Int(written), order.indices.contains(rank - 1) else {
                row.skip("territory.import.unknownClass", ["value": written])
                continue
            }
            draft.sharedTypologies[code] = order[rank - 1]
            taken += 1
        }
        draft.use(file, for: TerritoryFiles.sharedTypologies)
        return taken
    }

    /// The houses of before 2020, kept beside for history.
    func takeMSAP(_ file: OfficialFile, into draft: inout ImportDraft) -> Int {
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let house = msap(row, draft) else { continue }
            taken += 1
            draft.sharedHouses.append(house)
        }
        draft.use(file, for: TerritoryFiles.sharedHouses)
        return taken
    }

    private func msap(_ row: ImportRow, _ draft: ImportDraft) -> [String]? {
        let address = row.text("adresse")
        guard let place = MSAPAddress(address) else {
            row.skip("territory.import.badAddress", ["value": address])
            return nil
        }
        if place.isMended {
            row.note(
                .repaired,
                "territory.import.mendedCode",
                ["value": place.writtenCode, "mended": place.postalCode]
            )
        }
        guard draft.hasPostalCode(place.postalCode) else {
            // What the geocoder put into the network though the address is elsewhere would be a house too many.
            let geocoded = row.text("code_postal")
            let isInside = draft.hasPostalCode(geocoded)
            row.skip(
                isInside ? "territory.import.geocodedElsewhere" : "territory.import.otherDepartement",
                isInside ? ["postalCode": place.postalCode, "place": row.text("ville")] : [:]
            )
            return nil
        }
        let code = Codes.commune(row.text("commune_cog2026"))
        let today = code.flatMap(draft.today) ?? draft.commune(named: place.city)
        if today == nil {
            row.note(.warning, "territory.import.unknownCommune", ["code": code ?? "", "name": place.city])
        }
        let point = row.decimal("lat").flatMap { latitude in
            row.decimal("lon").flatMap { Coordinates(latitude: latitude, longitude: $0) }
        }
        return [
            PersonalData.masked(place.street), place.postalCode, place.city, today ?? "",
            point.map { TableText.decimal($0.latitude) } ?? "", point.map { TableText.decimal($0.longitude) } ?? "",
        ]
    }
}

/// An address of the list of MSAP: `street, postal code and city, France`.
struct MSAPAddress: Hashable {
    let street: String
    let writtenCode: String
    let postalCode: String
    let city: String

    /// Whether the leading zero of the postal code was lost.
    var isMended: Bool { writtenCode != postalCode }

    /// Reads an address; `nil` when it has no postal code.
    init?(_ address: String) {
        let parts = address.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        let isCity = { (part: String) -> Bool in
            let first = part.split(separator: " ").first ?? ""
            return (4...5).contains(first.count) && first.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard let index = parts.lastIndex(where: isCity) else { return nil }
        let words = parts[index].split(separator: " ", maxSplits: 1)
        guard let code = words.first else { return nil }
        writtenCode = String(code)
        postalCode = code.count == 4 ? "0" + code : String(code)
        city = words.dropFirst().first.map(String.init) ?? ""
        street = parts[..<index].joined(separator: ", ")
    }
}

extension ImportDraft {
    /// Whether a postal code begins as those of a taken département do; Corsica's begin with 20.
    func hasPostalCode(_ code: String) -> Bool {
        departements.contains { code.hasPrefix($0 == "2A" || $0 == "2B" ? "20" : $0) }
    }

    /// Today's commune of a name, accents and capitals aside; `nil` when none or several have it.
    func commune(named name: String, in departements: [String]? = nil) -> String? {
        let folded = name.folded
        guard !folded.isEmpty else { return nil }
        let found = communes.values.filter { commune in
            (departements?.contains(commune.departement) ?? true) && commune.name.folded == folded
        }
        return found.count == 1 ? found.first?.code : nil
    }
}
