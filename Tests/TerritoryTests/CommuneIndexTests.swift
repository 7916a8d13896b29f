import Territory
import Testing

struct CommuneIndexTests {
    private func commune(_ code: String, _ name: String, _ postalCodes: [String] = [], longitude: Double = 0) -> Commune
    {
        Commune(
            code: code,
            name: name,
            departement: String(code.prefix(2)),
            centroid: Coordinates(latitude: 48, longitude: longitude),
            postalCodes: postalCodes
        )
    }

    private func index() -> CommuneIndex {
        CommuneIndex(communes: [
            commune("72181", "Le Mans", ["72000", "72100"]), commune("50500", "Saint-Mars-la-Réorthe", longitude: 3),
            commune("72001", "Mansigné", longitude: 1), commune("44001", "Les Moutiers-en-Retz"),
            commune("37001", "Sainte-Maure-de-Touraine"), commune("2A004", "Ajaccio", ["20000", "20090"]),
            commune("61001", "Œuilly"), commune("75056", "L'Haÿ-les-Roses"), commune("53001", "Saint-Ouen-des-Toits"),
            commune("53002", "Villiers-Mans", longitude: 2),
        ])
    }

    private func names(_ text: String) -> [String] { index().search(text).map(\.commune.name) }

    @Test("Exact names come first, then names that begin so, then words within")
    func ranks() {
        #expect(names("mans") == ["Le Mans", "Mansigné", "Villiers-Mans"])
        #expect(names("le mans") == ["Le Mans"])
        #expect(names("MANSI") == ["Mansigné"])
        // Who types `ste` means no saint.
        #expect(names("ste") == ["Sainte-Maure-de-Touraine"])
        #expect(names("st ").count == 3)
    }

    @Test(
        "Accents, hyphens, apostrophes, œ, st and ste do not matter, nor the order of words",
        arguments: [
            ("oeuilly", "Œuilly"), ("œuilly", "Œuilly"), ("l'hay", "L'Haÿ-les-Roses"),
            ("L’HAŸ LES ROSES", "L'Haÿ-les-Roses"),
            ("hay", "L'Haÿ-les-Roses"), ("st ouen", "Saint-Ouen-des-Toits"), ("ste maure", "Sainte-Maure-de-Touraine"),
            ("touraine maure", "Sainte-Maure-de-Touraine"), ("moutiers", "Les Moutiers-en-Retz"),
            ("Ajaccio", "Ajaccio"),
            ("2a004", "Ajaccio"), ("20090", "Ajaccio"), ("200", "Ajaccio"), ("ajaccio 20", "Ajaccio"),
        ]
    )
    func folded(text: String, name: String) {
        #expect(names(text).first == name)
    }

    @Test(
        "Nothing, marks alone, unknown words and absurdly long texts find nothing and break nothing",
        arguments: [
            "", "   ", "-", "'", "zzz", "72", "0", "mans zzz", "🏠", String(repeating: "saintes ", count: 10_000),
        ]
    )
    func nothing(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test("The nearest of equals comes first, and no more are told than asked for")
    func nearAndLimit() throws {
        let index = CommuneIndex(
            communes: (0..<50).map {
                commune("0\(1000 + $0)", "Saint-\($0 % 2 == 0 ? "Aubin" : "Brice")", longitude: Double($0) / 10)
            }
        )
        let east = try #require(Coordinates(latitude: 48, longitude: 5))
        #expect(index.search("st", near: east, limit: 3).map(\.commune.code) == ["01049", "01048", "01047"])
        #expect(index.search("st", limit: 0).isEmpty)
        #expect(index.search("st", limit: -5).isEmpty)
        #expect(index.search("saint brice", limit: 100).count == 25)
    }

    @Test("A former name finds the commune and is told; the present name is told when both match")
    func former() throws {
        let change = try day("2022-01-01")
        let index = CommuneIndex(communes: [
            Commune(
                code: "72253",
                name: "Roézé-sur-Sarthe",
                validity: Validity(from: nil, until: change),
                departement: "72"
            ),
            Commune(
                code: "72253",
                name: "Roëzé-sur-Sarthe",
                validity: Validity(from: change, until: nil),
                departement: "72"
            ),
            Commune(
                code: "72155",
                name: "Laigné-en-Belin",
                validity: Validity(from: nil, until: change),
                departement: "72"
            ),
            Commune(
                code: "72155",
                name: "Laigné-Saint-Gervais",
                validity: Validity(from: change, until: nil),
                departement: "72"
            ),
        ])
        #expect(index.search("roeze").map(\.matchedName) == ["Roëzé-sur-Sarthe"])
        #expect(index.search("laigne").map(\.matchedName) == ["Laigné-Saint-Gervais"])
        let match = try #require(index.search("belin").first)
        #expect(match.matchedName == "Laigné-en-Belin")
        #expect(match.isFormerName)
        #expect(match.commune.name == "Laigné-Saint-Gervais")
    }

    @Test("Over the whole country each keystroke is answered at once", .enabled(if: DataFolder.exists))
    func wholeCountry() throws {
        let communes = try DataFolder.rows("national/communes-fr-cog2026.csv").map { row in
            Commune(
                code: row["code", default: ""],
                name: row["nom", default: ""],
                departement: row["departement", default: ""]
            )
        }
        #expect(communes.count > 34_000)
        let index = CommuneIndex(communes: communes)
        let clock = ContinuousClock()
        var slowest = Duration.zero
        for name in ["saint-denis-d'orques", "le mans", "la fleche", "sillé-le-guillaume", "72181"] {
            for length in 1...name.count {
                let typed = String(name.prefix(length))
                slowest = max(slowest, clock.measure { _ = index.search(typed) })
            }
        }
        #expect(index.search("saint-denis-d'orques").first?.commune.code == "72278")
        #expect(index.search("sille le g").first?.commune.code == "72334")
        print("slowest keystroke over the whole country: \(slowest)")
        // Unoptimised and on a busy machine; a hundred times less when optimised.
        #expect(slowest < .seconds(1))
    }
}
