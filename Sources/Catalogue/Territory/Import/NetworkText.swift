internal import Territory

/// Writes `network.yaml` for départements that have none yet.
struct NetworkText {
    let departements: [String]
    let table: DepartementTable
    /// The texts of the importer by key: what a network is called before people name it.
    let names: [String: String]

    /// The file, with its sources named as the licences ask; remarks where a zone had to be supposed.
    func yaml(_ comments: [String], attribution: [String], log: ImportLog) -> String {
        let known = departements.compactMap { table.all[$0] }
        let ofs = departements.map { code in
            table.all[code]?.of ?? (names["territory.network.of"] ?? "").replacing("{code}", with: code)
        }
        let others = ofs.dropLast().joined(separator: ", ")
        let both = (names["territory.network.and"] ?? "{others}, {last}").replacing("{others}", with: others)
        let of = ofs.count > 1 ? both.replacing("{last}", with: ofs.last ?? "") : ofs.first ?? ""
        let name = (names["territory.network.name"] ?? "{of}").replacing("{of}", with: of)
        for code in departements where table.all[code] == nil {
            log.note(.warning, "territory.import.unknownDepartement", ["code": code], in: TerritoryFiles.network)
        }
        if Set(known.map(\.timeZone)).count > 1 || Set(known.map(\.holidayZone)).count > 1 {
            log.note(.warning, "territory.import.severalZones", in: TerritoryFiles.network)
        }
        var lines = comments.map { "# " + $0 }
        lines += [
            "name: " + TableText.quoted(name),
            "departements: [" + departements.map(TableText.quoted).joined(separator: ", ") + "]",
            "timeZone: " + (known.first?.timeZone ?? "Europe/Paris"),
            "holidayZone: " + (known.first?.holidayZone ?? .metropole).rawValue,
        ]
        if let zone = table.schoolZone(of: departements) { lines.append("schoolZone: " + TableText.quoted(zone)) }
        if !attribution.isEmpty {
            lines.append("attribution:")
            lines += attribution.map { "  - " + TableText.quoted($0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
