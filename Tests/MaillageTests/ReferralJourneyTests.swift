import Foundation
import Testing

@Suite("What is handed to an operator, from the house's pages to the operator's")
struct ReferralJourneyTests {
    private static let secret = "Son loyer est de 412 euros"

    /// A house with an agent, and the own people of two operators.
    private func house(in scratch: borrowing Scratch) async throws -> String {
        let data = try await JourneyTests.makeHouse(in: scratch)
        let password = try scratch.file("operators", JourneyTests.password + "\n")
        let people = [
            ("emma.caf", "operatorReferent", "caf"), ("ali.cpam", "operatorReferent", "cpam"), ("jo", "observer", ""),
        ]
        for (login, role, serviceOperator) in people {
            let added = try await Program.run(
                ["user", "add", login, "--name", login, "--role", role, "--password-file", password, "--data", data]
                    + (serviceOperator.isEmpty ? [] : ["--operator", serviceOperator])
            )
            try #require(added.status == 0, "\(added.errors)")
        }
        return data
    }

    private func enter(_ desk: RunningDesk, as login: String) async throws {
        desk.forgetCookies()
        let page = try await desk.get("/connexion").body
        let fields = RunningDesk.hiddenFields(page) + [("identifiant", login), ("motdepasse", JourneyTests.password)]
        #expect(try await desk.post("/connexion", fields).status == 200)
    }

    /// Hands the last visit's request to an operator, as often as told, and gives the numbers of the files.
    private func hand(_ desk: RunningDesk, to serviceOperator: String, times: Int = 1) async throws -> Set<String> {
        let list = try await JourneyTests.logVisit(desk, typing: "rsa", outcome: "transmis", to: "caf")
        let link = try #require(list.firstMatch(of: #/href="(\/dossiers\/nouveau\?[^"]+)"/#), "\(list)").1
        let form = try await desk.get(String(link).replacing("&amp;", with: "&")).body
        let typed = [("operateur", serviceOperator), ("texte", Self.secret), ("geste", "transmettre")]
        var numbers: Set<String> = []
        for _ in 0..<times {
            let page = try await desk.post("/dossiers/nouveau", RunningDesk.hiddenFields(form) + typed).body
            numbers.insert(
                String(try #require(page.firstMatch(of: #/\/dossiers\/([0-9A-Z-]{11})\/recu/#), "\(page)").1)
            )
        }
        return numbers
    }

    private func act(
        _ desk: RunningDesk,
        _ number: String,
        _ fields: [(String, String)]
    ) async throws -> (status: Int, body: String) {
        let page = try await desk.get("/dossiers/\(number)").body
        // The page has two forms; what is sent is that of the first, and of the second when it says so.
        let hidden = RunningDesk.hiddenFields(page).filter { ["jeton", "cle"].contains($0.0) }
        return try await desk.post("/dossiers/\(number)", Array(hidden.suffix(2)) + fields)
    }

    @Test("A file is seen by the house and by the operator that has it, and by nobody else")
    func seen() async throws {
        let scratch = try Scratch()
        let data = try await house(in: scratch)
        let desk = try await RunningDesk(data: data)
        _ = try await JourneyTests.signIn(desk)
        let numbers = try await hand(desk, to: "caf", times: 2)
        let number = try #require(numbers.first)
        #expect(numbers.count == 1, "sent twice, there is one")
        try await enter(desk, as: "emma.caf")
        let theirs = try await desk.get("/dossiers/\(number)")
        #expect(theirs.status == 200 && theirs.body.contains(Self.secret))
        #expect(try await desk.get("/dossiers").body.contains(number))
        #expect(try await desk.get("/dossiers/nouveau").status == 403)
        #expect(try await desk.get("/personnes").status == 403)
        try await enter(desk, as: "ali.cpam")
        #expect(try await desk.get("/dossiers/\(number)").status == 404)
        #expect(try await !desk.get("/dossiers").body.contains(number))
        for login in ["jo", "chef"] {
            try await enter(desk, as: login)
            #expect(try await desk.get("/dossiers/\(number)").status == 403, "\(login)")
            #expect(try await desk.get("/dossiers").status == 403, "\(login)")
        }
        #expect(desk.stop() == 0)
        for path in try FileManager.default.subpathsOfDirectory(atPath: data) {
            let bytes = FileManager.default.contents(atPath: data + "/" + path) ?? Data()
            #expect(bytes.range(of: Data(Self.secret.utf8)) == nil, "\(path)")
        }
        #expect(try await Program.run("verify", "--data", data).status == 0)
    }

    @Test(
        "What the table does not let be done is refused with a sentence and changes nothing; a note stays on its side"
    )
    func acted() async throws {
        let scratch = try Scratch()
        let desk = try await RunningDesk(data: try await house(in: scratch))
        defer { desk.kill() }
        _ = try await JourneyTests.signIn(desk)
        let number = try #require(try await hand(desk, to: "caf").first)
        let treated = try await act(desk, number, [("geste", "treat")])
        #expect(treated.status == 422 && treated.body.contains("revient à l’autre partie"))
        let reopened = try await act(desk, number, [("geste", "reopen"), ("texte", "encore")])
        #expect(reopened.status == 422 && reopened.body.contains("n’est pas possible"))
        let noted = try await act(desk, number, [("geste", "note"), ("texte", "rappeler jeudi")])
        #expect(noted.status == 200 && noted.body.contains("rappeler jeudi"))
        // The operator has no account: the agent records what it said, in both names.
        let said = [
            ("pour", "operateur"), ("canal", "telephone"), ("geste", "answer"), ("texte", "le droit est ouvert"),
        ]
        let answered = try await act(desk, number, said)
        #expect(answered.status == 200 && answered.body.contains("répondue"))
        #expect(answered.body.contains("noté par Léa Bernard"))

        // The operator's own people send the same form twice: it is done once, and told as done.
        let other = try #require(try await hand(desk, to: "caf").first)
        try await enter(desk, as: "emma.caf")
        let form = RunningDesk.hiddenFields(try await desk.get("/dossiers/\(other)").body) + [("geste", "treat")]
        for _ in 0..<2 {
            let sent = try await desk.post("/dossiers/\(other)", form)
            #expect(sent.status == 200 && sent.body.contains("traitée"))
            #expect(sent.body.matches(of: #/<strong>Traitée<\/strong>/#).count == 1)
        }
        let theirs = try await desk.get("/dossiers/\(number)").body
        #expect(theirs.contains("le droit est ouvert") && !theirs.contains("rappeler jeudi"))
        let refused = try await act(desk, number, [("geste", "refuse"), ("texte", "pas pour nous")])
        #expect(refused.status == 422, "an answer is not refused any more")
        let passed = try await act(desk, number, [("geste", "passOn"), ("vers", "cpam")])
        #expect(passed.status == 200 && !passed.body.contains(number))
        #expect(try await desk.get("/dossiers/\(number)").status == 404)
        try await enter(desk, as: "ali.cpam")
        let chain = try await desk.get("/dossiers/\(number)").body
        #expect(chain.contains("Destinataires successifs"))

        try await enter(desk, as: "lea.bernard")
        let list = try await desk.get("/dossiers").body
        let ticked = [("dossier", number), ("issue", "transmisSansSuite"), ("utile", "no")]
        let closed = try await desk.post("/dossiers", RunningDesk.hiddenFields(list) + ticked)
        #expect(closed.status == 200 && closed.body.contains("Un dossier clos"))
        #expect(try await !desk.get("/dossiers").body.contains(number))
        #expect(try await desk.get("/dossiers?etat=tous").body.contains(number))
        #expect(try await desk.get("/dossiers?numero=\(number.lowercased())").status == 200)
        #expect(try await desk.get("/dossiers?numero=rien").status == 422)
    }

    @Test("Erased, the person's name and what was written about them are gone from the file, its steps stay")
    func erased() async throws {
        let scratch = try Scratch()
        let desk = try await RunningDesk(data: try await house(in: scratch))
        defer { desk.kill() }
        _ = try await JourneyTests.signIn(desk)
        let blank = try await desk.get("/personnes/nouvelle").body
        let fields = [("champ.nom", "Quatrefages"), ("champ.prenoms", "Rosalie"), ("geste", "enregistrer")]
        let made = try await desk.post("/personnes/nouvelle", RunningDesk.hiddenFields(blank) + fields).body
        let person = String(try #require(made.firstMatch(of: #/personnes\/([0-9a-f]{22})\/modifier/#)).1)
        let list = try await JourneyTests.logVisit(desk, typing: "rsa", outcome: "transmis", to: "caf")
        let link = try #require(list.firstMatch(of: #/href="(\/dossiers\/nouveau\?[^"]+)"/#)).1
        let form = try await desk.get(String(link).replacing("&amp;", with: "&")).body
        let typed = [("operateur", "caf"), ("personne", person), ("texte", Self.secret), ("geste", "transmettre")]
        let page = try await desk.post("/dossiers/nouveau", RunningDesk.hiddenFields(form) + typed).body
        let number = String(try #require(page.firstMatch(of: #/\/dossiers\/([0-9A-Z-]{11})\/recu/#)).1)
        #expect(page.contains("Quatrefages") && page.contains(Self.secret))
        #expect(try await !desk.get("/dossiers/\(number)/recu").body.contains("Quatrefages"))
        #expect(try await !desk.get("/dossiers").body.contains("Quatrefages"))
        let theirs = try await desk.get("/personnes/\(person)").body
        #expect(theirs.contains(number))
        _ = try await desk.post("/personnes/\(person)", RunningDesk.hiddenFields(theirs) + [("geste", "effacer-oui")])
        let after = try await desk.get("/dossiers/\(number)").body
        #expect(!after.contains("Quatrefages") && !after.contains(Self.secret))
        #expect(after.contains("Texte effacé avec la personne") && after.contains("Transmis"))
        let again = try await act(desk, number, [("geste", "message"), ("texte", "encore un mot")])
        #expect(again.status == 422 && again.body.contains("plus rien ne s’écrit"))
    }
}
