import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("A fault in the territory's tables is told at its file and line")
struct TerritoryReaderTests {
    /// A small network without a fault.
    static let files = [
        "config/network.yaml": """
        name: Réseau d'essai
        departements: ["72"]
        timeZone: Europe/Paris
        holidayZone: metropole
        schoolZone: B
        """,
        "config/territory/communes.csv": """
        # two communes, one of them twice
        code,name,validFrom,validTo,departement,latitude,longitude,areaHectares
        72050,Brûlon,,,72,47.96,-0.23,1600
        72155,Laigné-en-Belin,,2025-01-01,72,,,
        72155,Laigné-Saint-Gervais,2025-01-01,,72,47.87,0.22,2231
        """,
        "config/territory/populations.csv": "code,year,inhabitants\n72050,2023,1500\n72155,2023,3000\n",
        "config/territory/epci.csv":
            "siren,name,nature,seatDepartement,communeCount,inhabitants\n200040475,CC LBN,CC,72,29,17824\n",
        "config/territory/memberships.csv": "code,epci,validFrom,validTo\n72050,200040475,2025-01-01,\n",
        "config/territory/movements.csv":
            "day,mod,fromCode,fromName,toCode,toName\n2025-01-01,32,72287,Saint-Gervais,72155,Laigné-Saint-Gervais\n",
        "config/territory/school-holidays.csv": "name,from,through\nHiver,2026-02-14,2026-03-01\n",
        "config/territory/postal-codes.csv": "code,postalCode\n72050,72350\n",
        "config/territory/typologies.yaml": """
        typologies:
          - id: rural
            label: Rural
            definition: Loin de tout
            epci: ["200040475"]
        """,
        "config/territory/houses.yaml": """
        houses:
          - id: "425"
            name: France services Brûlon
            address: 1 Place Albert Liébault
            postalCode: "72350"
            commune: "72050"
            latitude: 47.967
            longitude: -0.233
            hours:
              monday: ["09:00-12:30", "14:00-17:30"]
        """,
        "config/territory/departements.csv":
            "code,name,of,timeZone,holidayZone,schoolZone\n72,Sarthe,de la Sarthe,Europe/Paris,metropole,B\n",
        "config/territory/house-notes.yaml": """
        notes:
          - house: "425"
            carrier: CC LBN
            exceptions:
              - from: 2026-12-24
                reason: Réveillon
            antennas:
              - name: Mairie
                commune: "72155"
                hours:
                  tuesday:
                    - weeks: even
                      hours: ["09:00-12:00"]
                    - everyWeeks: 3
                      from: 2026-01-06
                      hours: ["14:00-16:00"]
        """,
    ]

    @Test("a network without a fault is read whole")
    func whole() throws {
        let reading = TerritoryReader.read(SourceTree(files: TerritoryReaderTests.files))
        #expect(reading.faults == [])
        let house = try #require(reading.value.houses.first)
        #expect(house.carrier == "CC LBN")
        #expect(house.exceptions.map(\.segments) == [[]])
        #expect(house.exceptions.first?.through == Day("2026-12-24"))
        #expect(house.antennas.first?.hours.rules.map(\.recurrence).first == .evenWeeks)
        #expect(house.antennas.first?.hours.rules.count == 2)
        #expect(reading.value.communes.first { $0.code == "72050" }?.postalCodes == ["72350"])
        #expect(TerritoryReader.listedHouses(SourceTree(files: TerritoryReaderTests.files)).first?.carrier == nil)
    }

    @Test(
        "what is wrong is told where it is wrong",
        arguments: [
            ("network.yaml", "Europe/Paris", "Europe/Sablé", 3, "territory.unknownTimeZone"),
            ("network.yaml", "metropole", "lune", 4, "territory.unknownHolidayZone"),
            ("network.yaml", "schoolZone", "scholZone", 5, "check.unknownKey"),
            ("network.yaml", "[\"72\"]", "[\"7200\"]", 2, "territory.badDepartement"),
            ("territory/communes.csv", "72050,Br", "7205,Br", 3, "territory.badCommuneCode"),
            ("territory/communes.csv", ",,2025-01-01,72", ",,2025-13-01,72", 4, "territory.notDay"),
            ("territory/communes.csv", ",2025-01-01,,72", ",2024-01-01,,72", 5, "territory.overlappingValidity"),
            ("territory/communes.csv", "47.87,0.22", "97.87,0.22", 5, "territory.badCoordinates"),
            ("territory/communes.csv", "1600", "1600,9", 3, "territory.fieldCount"),
            ("territory/communes.csv", "Brûlon,,,72", "Brûlon,,,53", 3, "territory.communeOutsideNetwork"),
            ("territory/communes.csv", "areaHectares", "area", 2, "territory.missingColumns"),
            ("territory/populations.csv", "72155", "72050", 3, "territory.duplicateRow"),
            ("territory/populations.csv", "72155", "72999", 3, "territory.unknownCommune"),
            ("territory/departements.csv", "metropole", "mars", 2, "territory.unknownHolidayZone"),
            ("territory/epci.csv", "17824", "beaucoup", 2, "territory.notCount"),
            ("territory/memberships.csv", "72050,200040475,2025-01-01,", "", 2, "territory.epciWithoutMembers"),
            ("territory/memberships.csv", "200040475", "200040476", 2, "territory.unknownEPCI"),
            ("territory/movements.csv", "2025-01-01", "le 1er", 2, "territory.notDay"),
            ("territory/school-holidays.csv", "2026-03-01", "2026-01-01", 2, "territory.endsBeforeStart"),
            ("territory/postal-codes.csv", "72350", "7235", 2, "territory.badPostalCode"),
            ("territory/typologies.yaml", "[\"200040475\"]", "[\"1\"]", 5, "territory.unknownEPCI"),
            ("territory/houses.yaml", "\"72050\"", "\"72051\"", 6, "territory.unknownCommune"),
            ("territory/houses.yaml", "14:00-17:30", "12:00-17:30", 10, "territory.hours.overlapping"),
            ("territory/houses.yaml", "14:00-17:30", "17:30-14:00", 10, "territory.hours.inverted"),
            ("territory/houses.yaml", "monday", "lundi", 10, "check.unknownKey"),
            ("territory/houses.yaml", "47.967", "147.967", 7, "territory.badCoordinates"),
            (
                "territory/houses.yaml", "houses:\n",
                "houses:\n  - id: \"425\"\n    name: x\n    postalCode: \"72350\"\n    commune: \"72050\"\n", 6,
                "territory.duplicateHouse"
            ),
            ("territory/house-notes.yaml", "\"425\"", "\"426\"", 2, "territory.noteOfUnknownHouse"),
            ("territory/house-notes.yaml", "weeks: even", "weeks: paires", 12, "territory.badWeeks"),
            ("territory/house-notes.yaml", "everyWeeks: 3", "everyWeeks: 0", 14, "territory.badStep"),
            ("territory/house-notes.yaml", "2026-12-24", "demain", 5, "check.notDay"),
        ]
    )
    func faults(_ file: String, _ before: String, _ after: String, _ line: Int, _ key: String) throws {
        var files = TerritoryReaderTests.files
        let path = "config/" + file
        let text = try #require(files[path])
        #expect(text.contains(before))
        files[path] = text.replacing(before, with: after, maxReplacements: 1)
        let faults = TerritoryReader.read(SourceTree(files: files)).faults
        // An EPCI without communes is told in its own table, for that is where it is too many.
        let expected = key == "territory.epciWithoutMembers" ? "config/territory/epci.csv" : path
        #expect(faults.contains { $0.file == expected && $0.line == line && $0.textKey == key }, "\(faults)")
    }

    @Test("an absent network or table of communes is told; the other tables may be absent")
    func missing() {
        let faults = TerritoryReader.read(SourceTree(files: [:])).faults
        #expect(Set(faults.map(\.file)) == ["config/network.yaml", "config/territory/communes.csv"])
        #expect(Set(faults.map(\.textKey)) == ["check.fileMissing"])
    }

    @Test("every fault of hours has its sentences, in both languages")
    func sentences() {
        let catalogue = TextReader.read(.embedded).value
        for language in Language.allCases {
            for kind in OpeningHoursFault.Kind.allCases {
                #expect(catalogue.keys(language).contains("territory.hours.\(kind.rawValue)"))
                #expect(catalogue.keys(language).contains("territory.import.hours.\(kind.rawValue)"))
            }
        }
    }
}
