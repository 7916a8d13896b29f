extension ImportSession {
    /// The comments on top of a table: what it is, from where, of when, under which licence.
    func header(_ path: String) -> [String] {
        var sources = draft.sources[path] ?? []
        if path == TerritoryFiles.epci, sources.isEmpty { sources = draft.sources[TerritoryFiles.memberships] ?? [] }
        let names = Set(sources.map(\.kind.source)).sorted()
        let files = sources.map(\.file.name).sorted()
        let vintages = Set(sources.compactMap(\.vintageText)).sorted()
        let isShared = sources.contains { $0.kind.isShareAlike }
        return [TableHeaders.subjects[path] ?? ""] + names.map { "Source: " + $0 } + [
            isShared ? TableHeaders.shareAlike : "Licence: Licence Ouverte 2.0 (Etalab)",
            "Vintage: " + (vintages.isEmpty ? "not told" : vintages.joined(separator: ", ")),
            "Files: " + files.joined(separator: ", "),
            "Made by `maillage territory import`; a newer import replaces it, so change nothing here by hand.",
        ]
    }

    /// The sources to name, with their vintage and licence.
    func attribution() -> [String] {
        var vintages: [String: Set<String>] = [:]
        var licences: [String: String] = [:]
        for file in draft.sources.values.flatMap({ $0 }) {
            vintages[file.kind.source, default: []].formUnion(file.vintageText.map { [$0] } ?? [])
            licences[file.kind.source] = file.kind.isShareAlike ? "ODbL 1.0" : "Licence Ouverte 2.0"
        }
        return vintages.keys.sorted().map { source in
            let told = (vintages[source] ?? []).sorted().joined(separator: ", ")
            return [source, told, licences[source] ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}

/// What the importer writes on top of its tables.
enum TableHeaders {
    static let shareAlike =
        "Licence: ODbL 1.0 (share-alike, name the source): what derives from this file stays under it, so it stays apart"

    static let subjects: [String: String] = [
        TerritoryFiles.communes:
            "Communes, one row a version: validFrom is its first day, validTo the first it is no longer; degrees WGS 84",
        TerritoryFiles.populations: "Municipal populations (population municipale) by year of reference",
        TerritoryFiles.epci: "EPCI with a commune in the network; counts and inhabitants are those of the whole EPCI",
        TerritoryFiles.memberships:
            "Belongings to EPCI as seen in the vintages; the day of a change between two vintages is not known",
        TerritoryFiles.movements: "Movements between communes proper (INSEE MOD numbers)",
        TerritoryFiles.schoolHolidays: "School holidays, first and last day included",
        TerritoryFiles.houses:
            "The houses as the official list gives them; notes of the network go to house-notes.yaml",
        TerritoryFiles.postalCodes: "Postal codes of today's communes",
        TerritoryFiles.sharedPopulations: "Populations of past years, in each year's own communes",
        TerritoryFiles.sharedMemberships: "Belongings to EPCI in past vintages, claimed for those years alone",
        TerritoryFiles.sharedTypologies:
            "Typology of each commune: a proxy computed for the network, not an official list",
        TerritoryFiles.sharedHouses: "Houses of before 2020 (MSAP), for history",
    ]
}
