import Foundation
import Testing

@Suite("A house's data, by the commands")
struct DataTests {
    /// The columns that outsiders rely on, in their order: the contract's own words.
    static let columns = """
        requestId, visitId, house, houseCommune, houseEpci, receivedAt, channel, level, theme, motif, operators, \
        transmitted, status, outcome, firstActAt, answeredAt, closedAt, reopened, waitSeconds, handlingSeconds, \
        announcedSeconds, workingDelaySeconds, commune, epci, typology, ageBand, publics, obstacles, satisfaction, \
        usefulness, wrongOperator
        """.replacing(", ", with: ",")

    static let lines = """
        {"id":"p1","receivedAt":"2026-03-02T09:10:00+01:00","commune":"72050","requests":[{"motif":"logement.apl","outcome":"resoluSurPlace"}]}
        {"id":"p2","receivedAt":"2026-03-02T09:30:00","requests":[{"motif":"logement.apl","outcome":"transmis","operators":["caf"]},{"motif":"transports.carteGrise","outcome":"resoluSurPlace"}]}
        not json
        {"id":"p3","receivedAt":"2026-03-02T10:00:00+01:00","requests":[{"motif":"no.such","outcome":"resoluSurPlace"}]}

        {"id":"p1","receivedAt":"2026-03-02T09:10:00+01:00","commune":"72050","requests":[{"motif":"logement.apl","outcome":"resoluSurPlace"}]}
        """

    @Test("A paper day comes in once, bad lines told with their line and field, the others not stopped")
    func importIsIdempotent() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let file = try scratch.file("day.jsonl", Self.lines)
        let first = try await Program.run("import", "visits", file, "--data", data, "--json")
        #expect(first.status == 65)
        #expect(first.errors.contains("day.jsonl:3: "))
        #expect(first.errors.contains("day.jsonl:4: /requests/0/motif"))
        let tally = try #require(try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Int])
        #expect(tally == ["recorded": 2, "already": 1, "bad": 2])

        let again = try await Program.run("import", "visits", "-", "--data", data, "--json", input: Self.lines)
        let second = try #require(try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Int])
        #expect(second == ["recorded": 0, "already": 3, "bad": 2])
        let verified = try await Program.run("verify", "--data", data, "--json")
        #expect(verified.status == 0, "\(verified.errors)")
    }

    @Test("The export has the contract's columns, one row a request, days unless an account may see instants")
    func exportKeepsTheContract() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        _ = try await Program.run("import", "visits", "-", "--data", data, input: Self.lines)
        let period = ["export", "--data", data, "--from", "2026-03-01", "--to", "2026-03-31"]
        let csv = try await Program.run(period)
        let rows = csv.output.split(whereSeparator: \.isNewline)
        #expect(rows.first.map(String.init) == Self.columns)
        #expect(rows.count == 4)
        #expect(!csv.output.contains("T09:"))
        #expect(csv.output.contains("2026-03-02"))

        let jsonl = try await Program.run(period + ["--format", "jsonl"])
        let object = try #require(jsonl.output.split(whereSeparator: \.isNewline).first)
        let fact = try #require(try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any])
        #expect(Set(fact.keys) == Set(Self.columns.split(separator: ",").map(String.init)))
        #expect(fact["satisfaction"] is NSNull)
        #expect(fact["commune"] as? String == "72050")

        let refused = try await Program.run(period + ["--exact"])
        #expect(refused.status == 77)
        let secret = try scratch.file("agent", JourneyTests.password)
        let agent = try await Program.run(period + ["--exact", "--login", "lea.bernard", "--password-file", secret])
        #expect(agent.status == 77)
        #expect(agent.output.isEmpty)
        let added = try await Program.run(
            "user",
            "add",
            "resp",
            "--name",
            "Res Ponsable",
            "--role",
            "houseManager",
            "--password-file",
            secret,
            "--data",
            data
        )
        #expect(added.status == 0, "\(added.errors)")
        let exact = try await Program.run(period + ["--exact", "--login", "resp", "--password-file", secret])
        #expect(exact.status == 0, "\(exact.errors)")
        #expect(exact.output.contains("2026-03-02T09:10:00+01:00"))
    }

    @Test("A folder is made once, for a house of the configuration, readable by its owner alone")
    func initMakesOnce() async throws {
        let scratch = try Scratch()
        let data = scratch.path("house")
        let unknown = try await Program.run("init", "--data", data, "--house", "nowhere")
        #expect(unknown.status == 64)
        #expect(!FileManager.default.fileExists(atPath: data))
        let weak = try await Program.run(
            "init",
            "--data",
            data,
            "--house",
            "425",
            "--password-file",
            try scratch.file("weak", "azerty")
        )
        #expect(weak.status == 64)
        #expect(!FileManager.default.fileExists(atPath: data))
        let made = try await Program.run("init", "--data", data, "--house", "425", "--json")
        #expect(made.status == 0, "\(made.errors)")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any]
        )
        #expect((document["temporaryPassword"] as? String)?.count == 19)
        let mode = try FileManager.default.attributesOfItem(atPath: data)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        let again = try await Program.run("init", "--data", data, "--house", "425")
        #expect(again.status == 73)
    }

    @Test("A folder that is no house's, and a file that is no database, are told in one sentence with 65")
    func notAHouse() async throws {
        let scratch = try Scratch()
        let missing = try await Program.run("verify", "--data", scratch.path("nothing"))
        #expect(missing.status == 65)
        #expect(missing.errors.split(whereSeparator: \.isNewline).count == 1)
        let data = try await JourneyTests.makeHouse(in: scratch)
        try Data("this is not a database, whatever its name says".utf8)
            .write(to: URL(filePath: data + "/house.sqlite"))
        let garbage = try await Program.run("serve", "--data", data)
        #expect(garbage.status == 65, "\(garbage.errors)")
        #expect(garbage.output.isEmpty)
    }

    @Test("A page of the file changed behind the program's back is found by verify, which leaves with 1")
    func tamperingIsFound() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        _ = try await Program.run("import", "visits", "-", "--data", data, input: Self.lines)
        let edit = Process()
        edit.executableURL = URL(filePath: "/usr/bin/env")
        edit.arguments = ["sqlite3", data + "/house.sqlite", "UPDATE visits SET people = 9 WHERE number = 1"]
        try edit.run()
        edit.waitUntilExit()
        try #require(edit.terminationStatus == 0)
        let verified = try await Program.run("verify", "--data", data)
        #expect(verified.status == 1)
        #expect(verified.errors.contains("people"), "\(verified.errors)")
    }

    @Test("Accounts are opened, closed and re-opened by commands; the last administrator cannot be closed")
    func accounts() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let closed = try await Program.run("user", "close", "lea.bernard", "--data", data)
        #expect(closed.status == 0, "\(closed.errors)")
        let last = try await Program.run("user", "close", "chef", "--data", data)
        #expect(last.status == 64)
        let reopened = try await Program.run("user", "reopen", "LEA.Bernard", "--data", data)
        #expect(reopened.status == 0, "\(reopened.errors)")
        let unknown = try await Program.run("user", "password", "personne", "--data", data)
        #expect(unknown.status == 64)
        let taken = try await Program.run(
            "user",
            "add",
            "lea.bernard",
            "--name",
            "Autre",
            "--role",
            "observer",
            "--data",
            data
        )
        #expect(taken.status == 64)
    }

    @Test("What is past its term is erased by a command, told before when asked, refused while another process writes")
    func retention() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let command = ["retention", "run", "--data", data, "--json"]
        for isDry in [true, false] {
            let result = try await Program.run(command + (isDry ? ["--dry-run"] : []))
            #expect(result.status == 0, "\(result.errors)")
            let told = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect(told?["dryRun"] as? Bool == isDry)
            for count in ["answerKeys", "cases", "drafts"] { #expect(told?[count] as? Int == 0, "\(count)") }
            #expect((told?["day"] as? String)?.count == 10)
        }
        let verified = try await Program.run("verify", "--data", data)
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(try await Program.run("retention", "run", "--data", scratch.path("nowhere")).status == 65)
        #expect(try await Program.run("retention", "run").status == 64)
        let desk = try await RunningDesk(data: data)
        #expect(try await Program.run(command).status == 73)
        #expect(try await Program.run(command + ["--dry-run"]).status == 0)
        #expect(desk.stop() == 0)
    }

    @Test("A password given anew takes away the code that signs on shared desks, and says so once")
    func passwordTakesTheCodeAway() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let desk = try await RunningDesk(data: data)
        _ = try await JourneyTests.signIn(desk)
        let own = try await desk.get("/mon-compte").body
        let token = RunningDesk.hiddenFields(own).filter { $0.0 == "jeton" }.suffix(1)
        let code = [("actuel", JourneyTests.password), ("code", "4711"), ("code.encore", "4711"), ("geste", "choisir")]
        let chosen = try await desk.post("/mon-compte/code", token + code).body
        #expect(chosen.contains("value=\"retirer\""))
        #expect(desk.stop() == 0)
        let first = try await Program.run("user", "password", "lea.bernard", "--data", data)
        #expect(first.status == 0 && first.errors.contains("postes partagés"), "\(first.errors)")
        let second = try await Program.run("user", "password", "lea.bernard", "--data", data)
        #expect(second.status == 0 && !second.errors.contains("postes partagés"), "\(second.errors)")
    }
}
