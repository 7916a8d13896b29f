import Testing

@testable import Territory

@Suite(.enabled(if: DataFolder.exists))
struct SartheTests {
    @Test("The communes of each year are those of that year's official list, from 1968 to 2024")
    func communesOfEachYear() throws {
        let geography = try SarthePieces.geography()
        var listed: [Int: Set<String>] = [:]
        for row in try DataFolder.rows("territoire/population-72-par-cog.csv") {
            listed[try #require(Int(row["cog", default: ""])), default: []].insert(row["code", default: ""])
        }
        #expect(listed.count >= 22)
        for (year, codes) in listed {
            let known = geography.communes(ofDepartement: "72", on: try #require(Day(year: year, month: 1, day: 1)))
            #expect(Set(known.map(\.code)) == codes, "\(year)")
        }
    }

    @Test(
        "The Sarthe had 360 communes in 2018, 354 from 2019 to 2024, and has 352",
        arguments: [
            ("2017-12-31", 361), ("2018-01-01", 360), ("2018-12-31", 360), ("2019-01-01", 354), ("2024-12-31", 354),
            ("2025-01-01", 352), ("2026-11-23", 352),
        ]
    )
    func counts(text: String, count: Int) throws {
        #expect(try SarthePieces.geography().communes(on: day(text)).count == count)
    }

    @Test(
        "The codes that vanished since 2018 are found where they went",
        arguments: [
            ("72033", "72219"), ("72081", "72080"), ("72097", "72138"), ("72284", "72138"), ("72116", "72189"),
            ("72304", "72128"), ("72287", "72155"), ("72298", "72382"),
        ]
    )
    func vanished(code: String, became: String) throws {
        let geography = try SarthePieces.geography()
        let resolution = try geography.resolve(code, on: day("2026-11-23"))
        #expect(resolution.codes == [became])
        #expect(resolution.communes.map(\.code) == [became])
        #expect(resolution.trail.allSatisfy { $0.kind == .merger })
        let before = try geography.resolve(code, on: day("2018-06-01"))
        #expect(before.codes == [code])
        #expect(before.trail.isEmpty)
    }

    @Test(
        "72155 and 72382 keep their code, and change their name and extent, on 1 January 2025",
        arguments: [
            ("72155", "Laigné-en-Belin", "Laigné-Saint-Gervais"), ("72382", "Volnay", "Val-de-la-Hune"),
        ]
    )
    func sameCodeTwoVersions(code: String, before: String, after: String) throws {
        let geography = try SarthePieces.geography()
        let versions = geography.versions(of: code)
        #expect(versions.map(\.name) == [before, after])
        #expect(versions[0].validity == Validity(from: nil, until: try day("2025-01-01")))
        #expect(versions[1].validity == Validity(from: try day("2025-01-01"), until: nil))
        #expect(versions[0].centroid == nil)
        #expect(versions[1].centroid != nil)
        #expect(try geography.commune(code, on: day("2024-12-31"))?.name == before)
        let told = try geography.resolve(code, asOf: day("2020-01-01"), on: day("2026-01-01"))
        #expect(told.codes == [code])
        #expect(told.trail.count == 1 || told.trail.contains { $0.toName == after })
    }

    @Test("A renaming keeps the code, the extent and what is known of it")
    func renaming() throws {
        let geography = try SarthePieces.geography()
        #expect(geography.names(of: "72253").map(\.name) == ["Roézé-sur-Sarthe", "Roëzé-sur-Sarthe"])
        #expect(geography.names(of: "72253").map(\.validity.until) == [try day("2022-01-01"), nil])
        let versions = geography.versions(of: "72253")
        #expect(versions.map(\.centroid?.latitude).count == 2)
        #expect(versions[0].centroid == versions[1].centroid)
    }

    @Test("A merger that keeps the name makes a new version but no new name")
    func sameName() throws {
        let geography = try SarthePieces.geography()
        #expect(geography.versions(of: "72176").count == 2)
        #expect(geography.names(of: "72176").map(\.name) == ["Le Lude"])
    }

    @Test("Two changes one after the other are followed: Cré took a longer name, then went into Bazouges")
    func chain() throws {
        let geography = try SarthePieces.geography()
        let told = try geography.resolve("72108", asOf: day("2010-01-01"), on: day("2026-01-01"))
        #expect(told.codes == ["72025"])
        #expect(told.trail.map(\.kind) == [.renaming, .merger])
        #expect(geography.names(of: "72108").map(\.name) == ["Cré", "Cré-sur-Loir"])
        #expect(try geography.commune("72108", on: day("2017-01-01")) == nil)
    }

    @Test("17 EPCI touch the Sarthe, and Fatines moved from one to another")
    func epci() throws {
        let geography = try SarthePieces.geography()
        let today = try day("2026-01-01")
        #expect(geography.territory.epci.count == 17)
        #expect(geography.communes(ofEPCI: "247200348", on: today).count == 14)
        #expect(try geography.epci(ofCommune: "72129", on: day("2019-12-31"))?.siren == "200072684")
        #expect(geography.epci(ofCommune: "72129", on: today)?.siren == "247200132")
        #expect(geography.communes(ofEPCI: "247200132", on: today).count == 20)
        // Maine Saosnois has 51 communes, 49 of them in the Sarthe: the others are not the territory's.
        #expect(geography.communes(ofEPCI: "200072676", on: today).count == 49)
    }

    @Test("566 733 people live in the Sarthe, and old tables are added up for merged communes")
    func people() throws {
        let geography = try SarthePieces.geography()
        let today = try day("2026-01-01")
        #expect(geography.inhabitants(of: geography.communes(on: today), on: today) == 566_733)
        let old = try #require(geography.population(ofCommune: "72155", year: 2018, on: today))
        let (kept, absorbed) = (geography.populations["72155"]?[2018], geography.populations["72287"]?[2018])
        #expect(old.inhabitants == (try #require(kept)) + (try #require(absorbed)))
        #expect(try geography.population(ofCommune: "72155", year: 2018, on: day("2024-12-31"))?.inhabitants == kept)
        #expect(geography.population(ofCommune: "72155", year: 1492, on: today) == nil)
        #expect(geography.absorbed(by: "72137", on: today) == ["72069", "72162", "72207", "72258", "72318"])
        let sum1968 = geography.inhabitants(of: geography.communes(on: today), year: 1968, on: today)
        let all1968 = try geography.communes(on: day("1968-01-01")).compactMap { geography.populations[$0.code]?[1968] }
            .reduce(0, +)
        #expect(sum1968 == all1968)
    }

    @Test(
        "53.6, 82.2, 96.0 and 99.7 % of people are within 5, 10, 15 and 20 km of a house",
        arguments: [
            (5000.0, 53.6), (10_000, 82.2), (15_000, 96.0), (20_000, 99.7),
        ]
    )
    func coverage(metres: Double, percent: Double) throws {
        let coverage = try SarthePieces.geography().coverage(within: metres, on: day("2026-01-01"))
        #expect(coverage.counted == 566_733)
        #expect(coverage.uncounted.isEmpty)
        #expect(abs((coverage.share ?? 0) * 100 - percent) < 0.05)
    }

    @Test("Bazouges Cré sur Loir is the farthest from a house, 22.3 km; La Flèche is at 17.4 km")
    func farthest() throws {
        let geography = try SarthePieces.geography()
        let today = try day("2026-01-01")
        let distances = geography.communes(on: today).compactMap { commune in
            geography.nearestHouse(toCommune: commune.code, on: today).map { (commune.code, $0.metres) }
        }
        let farthest = try #require(distances.max { $0.1 < $1.1 })
        #expect(farthest.0 == "72025")
        #expect(abs(farthest.1 - 22_300) < 50)
        #expect(abs((geography.nearestHouse(toCommune: "72154", on: today)?.metres ?? 0) - 17_400) < 50)
    }

    @Test(
        "People find their commune as they type it",
        arguments: [
            ("le mans", "72181"), ("mans", "72181"), ("LE  MANS", "72181"), ("teloche", "72350"), ("Téloché", "72350"),
            ("st calais", "72269"), ("saint-calais", "72269"), ("Saint Calais", "72269"), ("fleche", "72154"),
            ("la fl", "72154"), ("courceboeufs", "72099"), ("courcebœufs", "72099"), ("72350 brulon", "72050"),
            ("brulon 72", "72050"), ("72050", "72050"), ("ste cerotte", "72272"), ("sur braye", "72035"),
            ("l'eveque sav", "72329"),
        ]
    )
    func search(text: String, code: String) throws {
        let index = try CommuneIndex(SarthePieces.geography(), on: day("2026-01-01"))
        let matches = index.search(text)
        #expect(matches.first?.commune.code == code)
        #expect(matches.first?.isFormerName == false)
    }

    @Test(
        "An old name gives today's commune and says under which name it was found",
        arguments: [
            ("ste osmane", "72128", "Sainte-Osmane"), ("72304", "72128", nil), ("volnay", "72382", "Volnay"),
            ("roeze", "72253", nil), ("pont de gennes", "72241", "Pont-de-Gennes"),
            ("laigne en b", "72155", "Laigné-en-Belin"),
        ]
    )
    func formerNames(text: String, code: String, told: String?) throws {
        let match = try #require(CommuneIndex(SarthePieces.geography(), on: day("2026-01-01")).search(text).first)
        #expect(match.commune.code == code)
        #expect(match.matchedName == told ?? match.commune.name)
        #expect(match.isFormerName == (told != nil))
    }

    @Test("A postal code gives all its communes, whole or begun from three digits on")
    func postalCodes() throws {
        let index = try CommuneIndex(SarthePieces.geography(), on: day("2026-01-01"))
        #expect(index.search("72000").map(\.commune.code) == ["72181"])
        // A postal code comes before the INSEE code that is written the same.
        #expect(index.search("72 100").map(\.commune.code) == ["72181", "72100"])
        #expect(index.search("72100").first?.commune.name == "Le Mans")
        #expect(
            Set(index.search("72650").map(\.commune.name)) == [
                "Aigné", "La Bazoge", "La Chapelle-Saint-Aubin", "La Milesse", "Saint-Saturnin", "Trangé",
            ]
        )
        #expect(index.search("726", limit: 500).count > 20)
        #expect(index.search("72").isEmpty)
        #expect(index.search("99999").isEmpty)
    }

    @Test("The nearest comes first among names that match as well as each other")
    func nearest() throws {
        let geography = try SarthePieces.geography()
        let index = CommuneIndex(geography, on: try day("2026-01-01"))
        let calais = try #require(try geography.commune("72269", on: day("2026-01-01"))?.centroid)
        let found = index.search("saint", near: calais, limit: 5)
        #expect(found.first?.commune.code == "72269")
        let distances = found.compactMap { $0.commune.centroid?.metres(to: calais) }
        #expect(distances == distances.sorted())
    }
}
