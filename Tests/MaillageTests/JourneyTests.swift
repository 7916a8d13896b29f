import Foundation
import Testing

@Suite("A house's desk, from the terminal to the browser and back")
struct JourneyTests {
    static let password = "quatre bateaux verts"

    /// A house's folder with an agent's account, made by the commands.
    static func makeHouse(_ house: String = "425", in scratch: borrowing Scratch) async throws -> String {
        let data = scratch.path("house")
        let secret = try scratch.file("secret", password + "\n")
        let made = try await Program.run(
            "init",
            "--data",
            data,
            "--house",
            house,
            "--login",
            "chef",
            "--password-file",
            secret
        )
        try #require(made.status == 0, "\(made.errors)")
        let added = try await Program.run(
            "user",
            "add",
            "lea.bernard",
            "--name",
            "Léa Bernard",
            "--role",
            "deskAgent",
            "--password-file",
            secret,
            "--data",
            data
        )
        try #require(added.status == 0, "\(added.errors)")
        return data
    }

    /// Signs in as the agent.
    static func signIn(_ desk: RunningDesk) async throws -> String {
        let page = try await desk.get("/connexion").body
        let fields = RunningDesk.hiddenFields(page) + [("identifiant", "lea.bernard"), ("motdepasse", password)]
        let answer = try await desk.post("/connexion", fields)
        #expect(answer.status == 200)
        return answer.body
    }

    /// Logs a visit as a browser without JavaScript does, and gives the page after it.
    static func logVisit(
        _ desk: RunningDesk,
        typing letters: String,
        outcome: String,
        to serviceOperator: String? = nil
    ) async throws -> String {
        let desktop = try await desk.get("/comptoir").body
        let typed =
            RunningDesk.hiddenFields(desktop) + [("saisie", letters), ("commune", "72350"), ("geste", "chercher")]
        var page = try await desk.post("/comptoir", typed).body
        if let pick = page.firstMatch(of: #/name="geste" value="(ajouter:[^"]+)"/#) {
            page = try await desk.post("/comptoir", RunningDesk.hiddenFields(page) + [("geste", String(pick.1))]).body
        }
        return try await desk.post(
            "/comptoir",
            RunningDesk.hiddenFields(page) + (serviceOperator.map { [("operateur.1", $0)] } ?? [])
                + [("issue.1", outcome), ("commune", "Brûlon"), ("geste", "enregistrer")]
        ).body
    }

    @Test("A visit saved on the page is found again after the power was cut, once, and the journal is whole")
    func visitSurvivesThePowerCut() async throws {
        let scratch = try Scratch()
        let data = try await Self.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        _ = try await Self.signIn(desk)
        let saved = try await Self.logVisit(desk, typing: "apl", outcome: "resoluSurPlace")
        #expect(saved.contains(#/Visite nº\s1 enregistrée/#), "\(saved)")
        desk.kill()

        let again = try await RunningDesk(data: data)
        let list = try await Self.signIn(again)
        #expect(list.contains("APL"))
        #expect(list.matches(of: #/class="visit-number/#).count == 1)
        #expect(again.stop() == 0)

        let verified = try await Program.run("verify", "--data", data)
        #expect(verified.status == 0, "\(verified.errors)")
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/Paris"))
        let today = calendar.dateComponents([.year, .month, .day], from: Date())
        let day = String(format: "%04d-%02d-%02d", today.year ?? 0, today.month ?? 0, today.day ?? 0)
        let exported = try await Program.run("export", "--data", data, "--from", day, "--to", day)
        let rows = exported.output.split(whereSeparator: \.isNewline)
        #expect(rows.count == 2)
        #expect(rows.last?.contains("logement.") == true)
        #expect(rows.last?.contains("72050") == true)
    }

    @Test("The same form sent twice makes one visit")
    func sameFormTwice() async throws {
        let scratch = try Scratch()
        let desk = try await RunningDesk(data: try await Self.makeHouse(in: scratch))
        defer { desk.kill() }
        _ = try await Self.signIn(desk)
        let page = try await desk.get("/comptoir").body
        let fields =
            RunningDesk.hiddenFields(page) + [
                ("motif.1", "transports.carteGrise"), ("issue.1", "resoluSurPlace"), ("geste", "enregistrer"),
            ]
        let first = try await desk.post("/comptoir", fields)
        let second = try await desk.post("/comptoir", fields)
        #expect(first.status == 200 && second.status == 200)
        #expect(second.body.matches(of: #/class="visit-number/#).count == 1, "\(second.body)")
    }

    @Test("One process writes in a house's folder: a second is told so and changes nothing; reading goes on")
    func oneWriter() async throws {
        let scratch = try Scratch()
        let data = try await Self.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        defer { desk.kill() }
        let second = try await Program.run("serve", "--data", data, "--listen", "127.0.0.1:0")
        #expect(second.status == 73, "\(second.errors)")
        let listed = try await Program.run("user", "list", "--data", data, "--json")
        #expect(listed.status == 0, "\(listed.errors)")
        #expect(listed.output.contains("lea.bernard"))
    }

    @Test("An address that is taken is told in one sentence, with 69")
    func addressTaken() async throws {
        let scratch = try Scratch()
        let desk = try await RunningDesk(data: try await Self.makeHouse(in: scratch))
        defer { desk.kill() }
        let other = scratch.path("other")
        _ = try await Program.run("init", "--data", other, "--house", "424")
        let second = try await Program.run("serve", "--data", other, "--listen", "127.0.0.1:\(desk.port)")
        #expect(second.status == 69, "\(second.errors)")
        #expect(second.errors.contains("--listen"))
    }
}
