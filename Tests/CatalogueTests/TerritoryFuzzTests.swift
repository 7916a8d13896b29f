import Testing

@testable import Catalogue

@Suite("No bytes stop the reader or the importer")
struct TerritoryFuzzTests {
    /// What breaks readers: quotes, separators, numbers too great, signs, dates that are not, deep nesting.
    private static let shards: [[UInt8]] =
        [
            "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "-", ".0", "9999999999999999999", "-1", "1e400", "nan",
            "inf",
            "\u{0}", "\u{FEFF}", "\u{2028}", "é", "🏠", "2A", "2025-02-30", "0000-00-00", "25:61", "{", "}", "[", "]",
            "- ",
            "? ", "&a ", "*a", "!!binary ", "%", "|", ">", "#", "\"\u{301}", "null", "~", ": ", "<<: ",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]

    private static func broken(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.insert(contentsOf: shards.randomElement(using: &generator) ?? [], at: place)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &generator)))
            case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
            default: bytes = Array(bytes.prefix(place)) + Array(bytes.suffix(Int.random(in: 0...40, using: &generator)))
            }
        }
        return bytes
    }

    private static let official: [(String, String)] = [
        (
            "communes-72.csv",
            "code,nom,departement,epci,pmun_2023,surface_km2,lon,lat\n72050,Brûlon,72,200040475,1500,16.1,-0.23,47.96\n72155,\"Laigné, Saint\",72,200040475,3000,22.3,0.22,47.87\n"
        ),
        (
            "communes-fr-cog2026.csv",
            "code,type,nom,departement,epci,pmun_2023\n1001,COM,Abergement,1,200040475,860\n75056,COM,Paris,75,,\n75101,ARM,Paris 1er,75,,15114\n"
        ),
        ("epci-fr-2025.csv", "siren,nom,nature,dept,nb_membres,pop_mun\n200040475,CC LBN,CC,72,29,17824\n"),
        (
            "mouvements-72.csv",
            "MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n32,2025-01-01,COM,72287,Saint,COM,72155,Laigné\n32,2024-01-01,COM,72155,Laigné,COM,72287,Saint\n"
        ),
        (
            "france-services-72-20240801.csv",
            "id_fs,insee_dep,lib_fs,adresse,insee_com,code_postal,lib_com,latitude,longitude,h_lundi,commentaire\n425,72,Brûlon,\"1, place\",72050,72350,Brûlon,47.96,-0.23,09:00 - 12:30 / 00:00 - 00:00,\"a\nb 06 12 34 56 78\"\n"
        ),
        (
            "france-services-72-20200206.csv",
            "MATRICULE,DEPARTEMENT,lib_france_services,insee_com,code_postal,h_lundi,LATITUDE,LONGITUDE,lon,lat\n424.0,72,Fresnay,72050,72130,9h-12h,48.2,0.02,48.2,0.02\n"
        ),
        ("codes-postaux-72.csv", "code_commune_2026,code_postal\n72050,72350\n"),
        ("vacances-zone-b.csv", "nom,debut,fin\nHiver,2026-02-14,2026-03-01\n"),
        ("population.csv", "cog,code,nom,pop\n1968,72050,BRULON,1200\n"),
        ("zonages-72-2018.csv", "code,nom,cog,EPCI,EPCI_lib\n72050,Brûlon,2018,200040475,CC LBN\n"),
        (
            "msap.csv",
            "adresse,osm_id,code_postal,ville,lon,lat\n\"1 rue, 1340 Montrevel, France\",1,72300,Solesmes,0,47\n"
        ),
        ("typologie.csv", "code,typologie_proxy\n72050,4\n"),
        (
            "communes.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"72050\",\"nom\":\"Brûlon\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,47],[1,47],[1,48],[0,47]]]}}]}"
        ),
    ]

    @Test(
        "thousands of broken official files are imported or told, and their tables read back",
        arguments: [UInt64.random(in: 0...UInt64.max)]
    )
    func imports(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        print("territory import fuzz seed: \(seed)")
        var taken = 0
        for _ in 0..<400 {
            let files = TerritoryFuzzTests.official.map { name, text in
                let bytes = Array(text.utf8)
                let isBroken = Bool.random(using: &generator)
                return ImportFile(
                    path: name,
                    bytes: isBroken ? TerritoryFuzzTests.broken(bytes, &generator) : bytes
                )
            }
            let departements = Bool.random(using: &generator) ? ["72"] : []
            let plan = TerritoryImport.plan(
                files: files,
                request: ImportRequest(departements: departements, takesShareAlike: true)
            )
            taken += plan.remarks.count { $0.kind == .taken }
            // What the importer writes it can read: whatever comes in, its own tables are without fault.
            let own = plan.faults.filter { !$0.textKey.hasPrefix("check.fileMissing") }
            #expect(own == [], "seed \(seed)")
        }
        #expect(taken > 400)
    }

    @Test("thousands of broken configurations are read or told", arguments: [UInt64.random(in: 0...UInt64.max)])
    func reads(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        print("territory reading fuzz seed: \(seed)")
        var faults = 0
        for _ in 0..<1500 {
            let files = TerritoryReaderTests.files.mapValues { text in
                guard Int.random(in: 0..<4, using: &generator) == 0 else { return text }
                return String(decoding: TerritoryFuzzTests.broken(Array(text.utf8), &generator), as: UTF8.self)
            }
            faults += TerritoryReader.read(SourceTree(files: files)).faults.count
        }
        #expect(faults > 1000)
    }

    @Test("deep nesting is told and does not exhaust the stack", arguments: ["[", "{a: ", "- "])
    func nesting(_ opening: String) {
        let text = "houses:\n  " + String(repeating: opening, count: 50_000)
        let files = TerritoryReaderTests.files.merging(["config/territory/houses.yaml": text]) { _, new in new }
        let faults = TerritoryReader.read(SourceTree(files: files)).faults
        #expect(faults.map(\.textKey) == ["territory.noteOfUnknownHouse", "check.notYAML"])
    }
}
