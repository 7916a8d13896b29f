internal import Territory

/// Reads the tables of communes: versions, postal codes, populations, movements.
struct CommuneTables {
    let tree: SourceTree
    let log: FaultLog

    /// The versions of the communes, each with the postal codes of its code.
    func communes(of departements: [String]) -> [Commune] {
        guard let table = open(TerritoryFiles.communes, required: true) else { return [] }
        let postalCodes = postalCodes()
        var lines: [String: [(validity: Validity, line: Int)]] = [:]
        return table.rows.compactMap { row in
            guard let code = row.read("code", "territory.badCommuneCode", Codes.commune),
                let name = row.text("name"), let validity = row.validity(),
                let departement = row.read("departement", "territory.badDepartement", Codes.departement),
                let centroid = row.coordinates(),
                let area = row.optional("areaHectares", "territory.notCount", Codes.count)
            else { return nil }
            if !departements.isEmpty, !departements.contains(departement) {
                row.fault("territory.communeOutsideNetwork", ["code": code, "departement": departement])
            }
            if let earlier = lines[code]?.first(where: { $0.validity.overlaps(validity) }) {
                row.fault("territory.overlappingValidity", ["code": code, "line": String(earlier.line)])
                return nil
            }
            lines[code, default: []].append((validity, row.line))
            return Commune(
                code: code,
                name: name,
                validity: validity,
                departement: departement,
                centroid: centroid,
                areaHectares: area,
                postalCodes: postalCodes[code] ?? []
            )
        }
    }

    /// The populations, those of share-alike files after the others; the first told of a commune and year is kept.
    func populations(of known: Set<String>) -> [Population] {
        var told: Set<[String]> = []
        return [TerritoryFiles.populations, TerritoryFiles.sharedPopulations].flatMap { path -> [Population] in
            var lines: [[String]: Int] = [:]
            return (open(path)?.rows ?? []).compactMap { row in
                guard let code = row.knownCommune("code", known),
                    let year = row.read("year", "territory.badYear", Codes.year),
                    let inhabitants = row.read("inhabitants", "territory.notCount", Codes.count),
                    row.isFirst([code, String(year)], &lines), told.insert([code, String(year)]).inserted
                else { return nil }
                return Population(commune: code, year: year, inhabitants: inhabitants)
            }
        }
    }

    /// The movements, oldest first.
    func movements() -> [CommuneMovement] {
        let rows = open(TerritoryFiles.movements)?.rows ?? []
        let read = rows.compactMap { row -> CommuneMovement? in
            guard let day = row.read("day", "territory.notDay", { Day($0) }),
                let mod = row.read("mod", "territory.notCount", Codes.count),
                let fromCode = row.read("fromCode", "territory.badCommuneCode", Codes.commune),
                let fromName = row.text("fromName"),
                let toCode = row.read("toCode", "territory.badCommuneCode", Codes.commune),
                let toName = row.text("toName")
            else { return nil }
            let kind = CommuneMovement.Kind(mod: mod)
            return CommuneMovement(
                day: day,
                kind: kind,
                fromCode: fromCode,
                fromName: fromName,
                toCode: toCode,
                toName: toName
            )
        }
        return read.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func postalCodes() -> [String: [String]] {
        var codes: [String: Set<String>] = [:]
        var lines: [[String]: Int] = [:]
        for row in open(TerritoryFiles.postalCodes)?.rows ?? [] {
            guard let code = row.read("code", "territory.badCommuneCode", Codes.commune),
                let postal = row.read("postalCode", "territory.badPostalCode", Codes.postal),
                row.isFirst([code, postal], &lines)
            else { continue }
            codes[code, default: []].insert(postal)
        }
        return codes.mapValues { $0.sorted() }
    }

    private func open(_ path: String, required: Bool = false) -> TableReading? {
        TableReading(path, TerritoryFiles.columns[path] ?? [], in: tree, log: log, required: required)
    }
}

extension TableReading.Row {
    /// The span of `validFrom` and `validTo`; `nil`, and a fault, when one is no day or it ends before it begins.
    func validity() -> Validity? {
        guard let from = optional("validFrom", "territory.notDay", { Day($0) }),
            let until = optional("validTo", "territory.notDay", { Day($0) })
        else { return nil }
        if let from, let until, until <= from {
            fault("territory.emptyValidity", ["from": from.description, "until": until.description])
            return nil
        }
        return Validity(from: from, until: until)
    }

    /// The point of `latitude` and `longitude`; `nil` in `nil` when both are empty.
    func coordinates() -> Coordinates?? {
        let written = (written("latitude"), written("longitude"))
        if written == ("", "") { return .some(nil) }
        guard let latitude = Double(written.0), let longitude = Double(written.1),
            let point = Coordinates(latitude: latitude, longitude: longitude)
        else {
            fault("territory.badCoordinates", ["value": "\(written.0), \(written.1)"])
            return nil
        }
        return .some(point)
    }

    /// A commune's code that the table of communes has.
    func knownCommune(_ column: String, _ known: Set<String>) -> String? {
        guard let code = read(column, "territory.badCommuneCode", Codes.commune) else { return nil }
        guard known.contains(code) else {
            fault("territory.unknownCommune", ["code": code])
            return nil
        }
        return code
    }

    /// Whether a key is met for the first time; a fault naming the first line when not.
    func isFirst(_ key: [String], _ lines: inout [[String]: Int]) -> Bool {
        if let earlier = lines[key] {
            fault("territory.duplicateRow", ["key": key.joined(separator: ", "), "line": String(earlier)])
            return false
        }
        lines[key] = line
        return true
    }
}

extension CommuneMovement.Kind {
    /// The kind that INSEE's number stands for.
    init(mod: Int) {
        switch mod {
        case 10: self = .renaming
        case 20, 21: self = .creation
        case 30...34: self = .merger
        case 35: self = .endOfDelegated
        case 41, 50: self = .recoding
        default: self = .other(mod)
        }
    }
}

extension Validity {
    /// Whether a day is within both spans.
    func overlaps(_ other: Validity) -> Bool {
        let startsInTime = until.flatMap { end in other.from.map { $0 < end } } ?? true
        let endsInTime = other.until.flatMap { end in from.map { $0 < end } } ?? true
        return startsInTime && endsInTime
    }
}
