import Territory

/// The Sarthe made from the open data by the shortest way; the real importer is Catalogue's, with its own tests.
enum SarthePieces {
    static func movements() throws -> [CommuneMovement] {
        try DataFolder.rows("territoire/mouvements-72.csv").compactMap { row in
            guard row["TYPECOM_AV"] == "COM", row["TYPECOM_AP"] == "COM" else { return nil }
            let kind: CommuneMovement.Kind =
                switch Int(row["MOD", default: ""]) ?? 0 {
                case 10: .renaming
                case 20, 21: .creation
                case 30...34: .merger
                case 41, 50: .recoding
                case let other: .other(other)
                }
            return CommuneMovement(
                day: try day(row["DATE_EFF", default: ""]),
                kind: kind,
                fromCode: row["COM_AV", default: ""],
                fromName: row["LIBELLE_AV", default: ""],
                toCode: row["COM_AP", default: ""],
                toName: row["LIBELLE_AP", default: ""]
            )
        }
    }

    static func current() throws -> [Commune] {
        try DataFolder.rows("territoire/communes-72.csv").map { row in
            Commune(
                code: row["code", default: ""],
                name: row["nom", default: ""],
                departement: "72",
                centroid: Coordinates(
                    latitude: Double(row["lat", default: ""]) ?? .nan,
                    longitude: Double(row["lon", default: ""]) ?? .nan
                ),
                postalCodes: row["codes_postaux", default: ""].split(separator: "|").map(String.init).sorted()
            )
        }
    }

    static func houses() throws -> [House] {
        try DataFolder.rows("services/france-services-72-20240801.csv").map { row in
            House(
                id: row["id_fs", default: ""],
                name: row["lib_fs", default: ""],
                address: "",
                postalCode: "",
                commune: row["insee_com", default: ""],
                location: Coordinates(
                    latitude: Double(row["latitude", default: ""]) ?? .nan,
                    longitude: Double(row["longitude", default: ""]) ?? .nan
                )
            )
        }
    }

    /// Made once: every test asks the same one.
    static func geography() throws -> Geography { try made.get() }

    private static let made = Result { try make() }

    private static func make() throws -> Geography {
        let movements = try movements()
        var territory = Territory(network: Network(name: "Sarthe", departements: ["72"], zone: try zone()))
        territory.communes = CommuneHistory.versions(current: try current(), movements: movements)
        territory.movements = movements
        territory.houses = try houses()
        territory.populations = try DataFolder.rows("territoire/communes-72.csv").compactMap { row in
            Int(row["pmun_2023", default: ""]).map {
                Population(commune: row["code", default: ""], year: 2023, inhabitants: $0)
            }
        }
        territory.populations += try DataFolder.rows("territoire/population-72-par-cog.csv").compactMap { row in
            guard let year = Int(row["cog", default: ""]), year <= 2018, let people = Int(row["pop", default: ""])
            else {
                return nil
            }
            return Population(commune: row["code", default: ""], year: year, inhabitants: people)
        }
        territory.epci = try DataFolder.rows("territoire/epci-72.csv").map {
            EPCI(
                siren: $0["siren", default: ""],
                name: $0["nom", default: ""],
                nature: $0["nature", default: ""],
                seatDepartement: $0["dept_siege", default: ""]
            )
        }
        let change = try day("2020-01-01")
        territory.memberships = try DataFolder.rows("territoire/epci-72-membres.csv").flatMap { row in
            let (commune, epci) = (row["code_commune", default: ""], row["siren_epci", default: ""])
            guard commune == "72129" else { return [EPCIMembership(commune: commune, epci: epci)] }
            // The day is made up: the open data says only that it was between 2018 and 2025.
            return [
                EPCIMembership(commune: commune, epci: "200072684", validity: Validity(from: nil, until: change)),
                EPCIMembership(commune: commune, epci: epci, validity: Validity(from: change, until: nil)),
            ]
        }
        return Geography(territory)
    }
}
