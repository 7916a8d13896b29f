internal import Territory

/// Reads the tables of EPCI and of who belongs to them.
struct EPCITables {
    let tree: SourceTree
    let log: FaultLog

    /// The EPCI, and the belongings to them; an EPCI without any is a fault.
    func read(communes known: Set<String>) -> (epci: [EPCI], memberships: [EPCIMembership]) {
        let read = epci()
        let sirens = Set(read.map(\.epci.siren))
        var memberships = memberships(TerritoryFiles.memberships, known, sirens)
        memberships += self.memberships(TerritoryFiles.sharedMemberships, known, sirens)
        let joined = Set(memberships.map(\.epci))
        for (epci, row) in read where !joined.contains(epci.siren) {
            row.fault("territory.epciWithoutMembers", ["siren": epci.siren, "name": epci.name])
        }
        return (read.map(\.epci), memberships)
    }

    private func epci() -> [(epci: EPCI, row: TableReading.Row)] {
        var lines: [[String]: Int] = [:]
        return (open(TerritoryFiles.epci)?.rows ?? []).compactMap { row in
            guard let siren = row.read("siren", "territory.badSiren", Codes.siren), let name = row.text("name"),
                let nature = row.text("nature"),
                let seat = row.read("seatDepartement", "territory.badDepartement", Codes.departement),
                let count = row.optional("communeCount", "territory.notCount", Codes.count),
                let inhabitants = row.optional("inhabitants", "territory.notCount", Codes.count),
                row.isFirst([siren], &lines)
            else { return nil }
            let epci = EPCI(
                siren: siren,
                name: name,
                nature: nature,
                seatDepartement: seat,
                communeCount: count,
                inhabitants: inhabitants
            )
            return (epci, row)
        }
    }

    private func memberships(_ path: String, _ known: Set<String>, _ sirens: Set<String>) -> [EPCIMembership] {
        var lines: [String: [(validity: Validity, line: Int)]] = [:]
        return (open(path)?.rows ?? []).compactMap { row in
            guard let code = row.knownCommune("code", known),
                let siren = row.read("epci", "territory.badSiren", Codes.siren), let validity = row.validity()
            else { return nil }
            guard sirens.contains(siren) else {
                row.fault("territory.unknownEPCI", ["siren": siren])
                return nil
            }
            if let earlier = lines[code]?.first(where: { $0.validity.overlaps(validity) }) {
                row.fault("territory.overlappingMembership", ["code": code, "line": String(earlier.line)])
                return nil
            }
            lines[code, default: []].append((validity, row.line))
            return EPCIMembership(commune: code, epci: siren, validity: validity)
        }
    }

    private func open(_ path: String) -> TableReading? {
        TableReading(path, TerritoryFiles.columns[path] ?? [], in: tree, log: log)
    }
}
