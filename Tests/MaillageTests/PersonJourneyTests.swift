import Foundation
import Testing

@Suite("The persons of a house, from its pages to its files")
struct PersonJourneyTests {
    private static let name = "Quatrefages"

    /// The fields of the form on a page, with what is typed in them and the button pressed.
    private func sent(_ page: String, _ typed: [(String, String)]) -> [(String, String)] {
        RunningDesk.hiddenFields(page) + typed
    }

    /// Adds somebody and gives the number of their record.
    private func add(
        _ desk: RunningDesk,
        _ typed: [(String, String)],
        gesture: String = "enregistrer"
    ) async throws -> String {
        let form = try await desk.get("/personnes/nouvelle").body
        let answer = try await desk.post("/personnes/nouvelle", sent(form, typed + [("geste", gesture)]))
        return String(
            try #require(answer.body.firstMatch(of: #/personnes\/([0-9a-f]{22})\/modifier/#), "\(answer.body)").1
        )
    }

    private static let rosalie = [
        ("champ.nom", name), ("champ.prenoms", "Rosalie Zoé"), ("champ.naissance", "1954-03-12"),
        ("champ.telephone", "02 43 54 72 00"), ("champ.nir", "2540372123456"),
    ]

    private func bytes(of data: String) throws -> [(String, Data)] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: data)
        return files.compactMap { path in
            FileManager.default.contents(atPath: data + "/" + path).map { (path, $0) }
        }
    }

    @Test("Erased on their page, nothing of a person is left in any byte of the folder, nor was it ever readable there")
    func erased() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        _ = try await JourneyTests.signIn(desk)
        let id = try await add(desk, Self.rosalie)
        func expectNothing() throws {
            for (path, content) in try bytes(of: data) {
                for word in [Self.name, Self.name.uppercased(), Self.name.lowercased(), "1954-03-12", "2540372123456"] {
                    #expect(content.range(of: Data(word.utf8)) == nil, "\(word) in \(path)")
                }
            }
        }
        try expectNothing()
        let search = try await desk.get("/personnes").body
        let found = try await desk.post("/personnes", sent(search, [("qui", "quatrefage rosalie 12/03/1954")])).body
        #expect(found.contains(Self.name) && found.contains("12/03/1954") && !found.contains("2540372123456"))
        let file = try await desk.get("/personnes/\(id)/copie.json")
        #expect(file.status == 200 && file.body.contains("\"nir\":\"2540372123456\""))
        #expect(file.body.contains("\"purpose\":\"search\"") && file.body.contains("\"purpose\":\"copy\""))
        let page = try await desk.get("/personnes/\(id)").body
        #expect(page.contains("Qui a regardé cette fiche") && page.contains("Léa Bernard"))
        #expect(page.firstMatch(of: #/<title>[^<]*Quatrefages/#) == nil)
        #expect(try await desk.get("/metrics").body.contains(Self.name) == false)

        let asked = try await desk.post("/personnes/\(id)", sent(page, [("geste", "effacer")])).body
        #expect(asked.contains("Effacer définitivement") && asked.contains(Self.name))
        let gone = try await desk.post("/personnes/\(id)", sent(page, [("geste", "effacer-oui")])).body
        #expect(gone.contains("La fiche est effacée"))
        #expect(try await desk.get("/personnes/\(id)").status == 404)
        let after = try await desk.post("/personnes", sent(search, [("qui", "quatrefage rosalie")])).body
        #expect(!after.contains(Self.name) && after.contains("0 personne trouvée"))
        #expect(desk.stop() == 0)
        try expectNothing()
        let verified = try await Program.run("verify", "--data", data)
        #expect(verified.status == 0 && !(verified.output + verified.errors).contains(Self.name))
    }

    @Test("Sent twice, one person is there; somebody like them is shown before anything is saved")
    func likely() async throws {
        let scratch = try Scratch()
        let desk = try await RunningDesk(data: try await JourneyTests.makeHouse(in: scratch))
        defer { desk.kill() }
        _ = try await JourneyTests.signIn(desk)
        let form = try await desk.get("/personnes/nouvelle").body
        let fields = sent(form, Self.rosalie + [("geste", "enregistrer")])
        for _ in 0..<2 {
            #expect(try await desk.post("/personnes/nouvelle", fields).body.contains("Ce que la maison sait"))
        }
        let search = try await desk.get("/personnes").body
        func count() async throws -> Int {
            let found = try await desk.post("/personnes", sent(search, [("qui", "quatrefages rosalie")])).body
            return found.matches(of: #/personnes\/[0-9a-f]{22}"/#).count
        }
        #expect(try await count() == 1)

        let second = try await desk.get("/personnes/nouvelle").body
        let other = [("champ.nom", "Quatrefage"), ("champ.prenoms", "Zoé Rosalie"), ("champ.naissance", "1954-03-12")]
        let warned = try await desk.post("/personnes/nouvelle", sent(second, other + [("geste", "enregistrer")])).body
        #expect(warned.contains("Est-ce quelqu’un que la maison connaît déjà"))
        #expect(try await count() == 1)
        let same = try #require(warned.firstMatch(of: #/value="(meme:[0-9a-f]{22})"/#)).1
        let merged = try await desk.post("/personnes/nouvelle", sent(warned, other + [("geste", String(same))])).body
        #expect(merged.contains("value=\"Quatrefage\"") && merged.contains("02 43 54 72 00"))

        let twin = try await add(desk, other, gesture: "tel-quel")
        #expect(try await count() == 2)
        let doubles = try await desk.get("/personnes/\(twin)/doublons").body
        let join = try #require(doubles.firstMatch(of: #/value="(reunir:[0-9a-f]{22})"/#)).1
        let one = try await desk.post("/personnes/\(twin)/doublons", sent(doubles, [("geste", String(join))])).body
        #expect(one.contains("Les fiches sont réunies") && one.contains("02 43 54 72 00"))
        #expect(try await count() == 1)
        let part = try #require(one.firstMatch(of: #/value="(separer:[0-9a-f]{22})"/#)).1
        let two = try await desk.post("/personnes/\(twin)", sent(one, [("geste", String(part))])).body
        #expect(two.contains("Les fiches sont séparées") && !two.contains("02 43 54 72 00"))
        #expect(try await count() == 2)
    }

    @Test("Nothing is done in a person's place but under a mandate in force, which is named and revoked in one act")
    func mandate() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        defer { desk.kill() }
        _ = try await JourneyTests.signIn(desk)
        let id = try await add(desk, Self.rosalie)
        let address = "/personnes/\(id)"
        let page = try await desk.get(address).body
        let act = [("geste", "acte"), ("demarche", "logement.apl")]
        let refused = try await desk.post(address, sent(page, act))
        #expect(refused.status == 422 && refused.body.contains("Aucun mandat en cours ne permet cette démarche"))

        let blank = try await desk.get(address + "/mandat").body
        let faulty = try await desk.post(
            address + "/mandat",
            sent(blank, [("du", "2020-01-01"), ("au", "2020-01-02")])
        )
        #expect(faulty.status == 422 && faulty.body.contains("Cochez une démarche au moins"))
        let today = try #require(blank.firstMatch(of: #/name="du" type="date" value="([^"]+)"/#)).1
        let given = [
            ("forme", "oral"), ("motif", "logement.apl"), ("du", String(today)), ("au", String(today)), ("lu", "oui"),
            ("representant", "Ermeline Brindavoine, tutrice"),
        ]
        let told = try await desk.post(address + "/mandat", sent(blank, given)).body
        #expect(told.contains("Papier attendu") && told.contains("donné par Ermeline Brindavoine, tutrice"))
        _ = try await desk.post(address + "/mandat", sent(blank, given))
        #expect(try await desk.get(address).body.matches(of: #/value="revoquer:/#).count == 1)
        let name = Data("Brindavoine".utf8)
        for (path, content) in try bytes(of: data) { #expect(content.range(of: name) == nil, "\(path)") }

        let done = try await desk.post(address, sent(told, act)).body
        #expect(done.contains("Fait à sa place") && done.contains("La démarche faite à sa place est notée"))
        let other = try await desk.post(address, sent(told, [("geste", "acte"), ("demarche", "social.rsa")]))
        #expect(other.status == 422)
        let revoke = try #require(told.firstMatch(of: #/value="(revoquer:[0-9a-f]{22})"/#)).1
        let revoked = try await desk.post(address, sent(told, [("geste", String(revoke))])).body
        #expect(revoked.contains("Aucun mandat en cours\u{A0}: rien ne se fait à sa place"))
        #expect(try await desk.post(address, sent(revoked, act)).status == 422)
    }

    @Test("A command erases a person with all that was merged into their record, and says when there is none")
    func command() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        _ = try await JourneyTests.signIn(desk)
        let id = try await add(desk, Self.rosalie)
        #expect(desk.stop() == 0)
        let preview = try await Program.run("retention", "run", "--data", data, "--dry-run", "--json")
        #expect(preview.status == 0 && preview.output.contains("\"persons\" : 0"), "\(preview.output)")
        let erased = try await Program.run("erase", id, "--data", data)
        #expect(erased.status == 0, "\(erased.errors)")
        let again = try await Program.run("erase", id, "--data", data)
        #expect(again.status == 64 && again.errors.contains(id))
        #expect(try await Program.run("verify", "--data", data).status == 0)
    }
}
