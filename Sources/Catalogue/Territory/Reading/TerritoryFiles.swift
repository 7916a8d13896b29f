/// Where the territory's files are in a tree, and the columns of its tables.
enum TerritoryFiles {
    static let network = "config/network.yaml"
    static let houses = "config/territory/houses.yaml"
    static let houseNotes = "config/territory/house-notes.yaml"
    static let typologies = "config/territory/typologies.yaml"
    static let communes = "config/territory/communes.csv"
    static let populations = "config/territory/populations.csv"
    static let epci = "config/territory/epci.csv"
    static let memberships = "config/territory/memberships.csv"
    static let movements = "config/territory/movements.csv"
    static let schoolHolidays = "config/territory/school-holidays.csv"
    /// What derives from files under the ODbL stays apart, each in a file of its own.
    static let postalCodes = "config/territory/postal-codes.csv"
    static let sharedPopulations = "config/territory/odbl-populations.csv"
    static let sharedMemberships = "config/territory/odbl-memberships.csv"
    static let sharedTypologies = "config/territory/odbl-typologies.csv"
    static let sharedHouses = "config/territory/odbl-msap.csv"
    /// Names, clocks and zones of the départements, which the importer makes a network from.
    static let departements = "config/territory/departements.csv"

    /// The columns of each table, in the order they are written.
    static let columns: [String: [String]] = [
        communes: [
            "code", "name", "validFrom", "validTo", "departement", "latitude", "longitude", "areaHectares",
        ],
        populations: ["code", "year", "inhabitants"],
        epci: ["siren", "name", "nature", "seatDepartement", "communeCount", "inhabitants"],
        memberships: ["code", "epci", "validFrom", "validTo"],
        movements: ["day", "mod", "fromCode", "fromName", "toCode", "toName"],
        schoolHolidays: ["name", "from", "through"],
        postalCodes: ["code", "postalCode"],
        sharedPopulations: ["code", "year", "inhabitants"],
        sharedMemberships: ["code", "epci", "validFrom", "validTo"],
        sharedTypologies: ["code", "typology"],
        sharedHouses: ["address", "postalCode", "place", "commune", "latitude", "longitude"],
        departements: ["code", "name", "of", "timeZone", "holidayZone", "schoolZone"],
    ]

    /// How many of a table's first columns tell one row from another.
    static let keyColumns: [String: Int] = [
        communes: 3, populations: 2, epci: 1, memberships: 3, movements: 5, schoolHolidays: 2, postalCodes: 2,
        sharedPopulations: 2, sharedMemberships: 3, sharedTypologies: 1, sharedHouses: 1, departements: 1,
    ]
}
