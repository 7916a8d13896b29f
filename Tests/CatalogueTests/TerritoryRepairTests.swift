import Territory
import Testing

@testable import Catalogue

@Suite("What spreadsheets do to codes is mended and told, and what could reach a person is hidden")
struct TerritoryRepairTests {
    static let request = ImportRequest(departements: ["1", "2a"])

    static func plan(_ houses: String) -> ImportPlan {
        let communes = """
            code,type,nom,departement,epci,pmun_2023
            1001,COM,L'Abergement-Clémenciat,1,200069193,860
            2a004,COM,Ajaccio,2A,242010056,70000
            01002,COM,,01,,12
            1001,COM,L'Abergement-Clémenciat,1,200069193,860
            72050,COM,Brûlon,72,200040475,1500
            72051,COM,Autre,72,200040475,15
            """
        let epci = """
            siren,nom,nature,dept,nb_membres,pop_mun
            200069193,CC Dombes,CC,1,36,39000
            242010056,CA Ajaccio,CA,2A,10,88000
            """
        return TerritoryImport.plan(
            files: [("communes-fr-cog2026.csv", communes), ("epci-fr-2025.csv", epci), ("houses-20240801.csv", houses)]
                .map { ImportFile(path: $0.0, bytes: Array($0.1.utf8)) },
            request: request
        )
    }

    static let header =
        "id_fs,insee_dep,lib_fs,adresse,insee_com,code_postal,lib_com,latitude,longitude,h_lundi,commentaire\n"

    @Test("1001 is 01001 and 2a004 is 2A004; rows without a name, twice there or from elsewhere are told by line")
    func codes() {
        let plan = TerritoryRepairTests.plan(
            TerritoryRepairTests.header
                + "1,1,Maison,1 rue,1001,1400,L'Abergement,46.1,5.0,09:00 - 12:00,\n"
                + "1,1,Maison,1 rue,1001,1400,L'Abergement,46.1,5.0,09:00 - 12:00,\n"
                + "2,01,Maison,1 rue,01001,01400,L'Abergement,5.0,46.1,09:00 - 12:00,\n"
        )
        let territory = TerritoryReader.read(SourceTree(files: plan.tables)).value
        #expect(plan.faults == [])
        #expect(territory.communes.map(\.code) == ["01001", "2A004"])
        #expect(territory.network.departements == ["01", "2A"])
        #expect(territory.network.name.hasSuffix("de l'Ain et de la Corse-du-Sud"))
        #expect(territory.network.schoolZone == nil)
        #expect(territory.houses.map(\.postalCode) == ["01400", "01400"])
        let told = plan.remarks.map { "\($0.file):\($0.line ?? 0)-\($0.lastLine ?? 0) \($0.textKey.dropFirst(17))" }
        #expect(told.contains("communes-fr-cog2026.csv:4-0 noName"))
        #expect(told.contains("communes-fr-cog2026.csv:5-0 duplicate"))
        #expect(told.contains("communes-fr-cog2026.csv:6-7 otherDepartement"))
        #expect(told.contains("houses-20240801.csv:3-0 duplicate"))
        #expect(told.contains { $0.hasPrefix("communes-fr-cog2026.csv:3-0 mendedCode") })
    }

    @Test("a comment's e-mail addresses and telephones are hidden, its hours and postal codes are not")
    func personal() throws {
        let comment = "Tel 02.43.54.73.54 ou +33 6 12 34 56 78, jeanne@exemple.fr ; 72290 Ballon 9:00-12:30 13:30-17:00"
        let plan = TerritoryRepairTests.plan(
            TerritoryRepairTests.header + "1,1,Maison,1 rue,1001,1400,L'Abergement,46.1,5.0,,\"\(comment)\"\n"
        )
        let house = try #require(TerritoryReader.read(SourceTree(files: plan.tables)).value.houses.first)
        #expect(
            house.comment
                == "Tel [téléphone] ou [téléphone], [courriel] ; 72290 Ballon 9:00-12:30 13:30-17:00"
        )
        #expect(plan.remarks.contains { $0.textKey == "territory.import.masked" && $0.line == 2 })
        #expect(!plan.tables.values.contains { $0.contains("exemple.fr") || $0.contains("54.73") })
        #expect(!plan.remarks.contains { $0.places.values.contains { $0.contains("exemple.fr") } })
    }

    @Test("hours that cannot be read are told with what is left of the day")
    func hours() throws {
        let plan = TerritoryRepairTests.plan(
            TerritoryRepairTests.header
                + "1,1,Maison,1 rue,1001,1400,L'Abergement,46.1,5.0,sur rendez-vous,\n"
                + "2,1,Maison,1 rue,1001,1400,L'Abergement,46.1,5.0,17:00 - 14:00 / 09:00 - 12:00,\n"
        )
        let told = plan.remarks.filter { $0.textKey.contains(".hours.") }
        #expect(told.map(\.textKey) == ["territory.import.hours.badSyntax", "territory.import.hours.inverted"])
        #expect(told.map { $0.places["kept"] } == ["-", "09:00-12:00"])
        #expect(told.map(\.kind) == [.notTaken, .notTaken])
        #expect(told.map(\.line) == [2, 3])
    }
}
