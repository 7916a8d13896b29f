import Foundation
import Testing

@Suite("maillage deadline")
struct DeadlineTests {
    private static let rsa = [
        "deadline", "--motif", "social.rsa", "--operator", "caf", "--received", "2026-11-02T10:00:00+01:00",
        "--now", "2026-11-20T10:00:00+01:00",
    ]
    private static let events = """
        {"at": "2026-11-03T09:00:00+01:00", "act": "acknowledge"}
        {"at": "2026-11-04T10:00:00+01:00", "acts": [{"act": "answer"}, {"act": "wait", "for": "document"}]}

        {"at": "2026-11-09T15:00:00+01:00", "act": "resume"}
        {"at": "2026-11-12T09:30:00+01:00", "act": "passOn", "to": "msa"}
        {"at": "2026-12-12T09:30:00+01:00", "act": "answer"}
        """

    private func document(_ arguments: [String], input: String = "") async throws -> [String: Any] {
        let result = try await Program.run(arguments + ["--json"], input: input)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.isEmpty)
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test("Gives the targets, the law's delay, one clock a hop, the pauses and what is due when")
    func whole() async throws {
        let document = try await document(Self.rsa + ["--events", "-"], input: Self.events)
        #expect(document["state"] as? String == "new", "what is later than now has not happened")
        let clocks = try #require(document["clocks"] as? [[String: Any]])
        let scopes = clocks.map { "\($0["id"] ?? "") \($0["scope"] ?? "") \(($0["hop"] as? NSNumber)?.intValue ?? 0)" }
        #expect(
            scopes == [
                "firstAnswer endToEnd 0", "nextAnswer endToEnd 0", "solved endToEnd 0", "firstAnswer hop 1",
                "nextAnswer hop 1", "solved hop 1", "firstAnswer hop 2", "solved hop 2",
            ]
        )
        #expect(clocks[0]["stoppedAt"] as? String == "2026-11-04T10:00:00+01:00")
        #expect(clocks[2]["dueAt"] as? String == "2026-11-17T17:00:00+01:00")
        #expect(clocks[2]["isLate"] as? Bool == true)
        #expect((clocks[2]["overdueWorkingDays"] as? NSNumber)?.intValue == 2)
        #expect((clocks[2]["why"] as? [String])?.contains { $0.contains("11 novembre") } == true)
        let pauses = try #require(document["pauses"] as? [[String: Any]])
        #expect((pauses.first?["seconds"] as? NSNumber)?.intValue == 450_000)
        let law = try #require(document["statutory"] as? [String: Any])
        #expect(law["lastDay"] as? String == "2027-01-02")
        #expect(law["claimableFrom"] as? String == "2027-01-03")
        #expect(law["silence"] as? String == "refusal")
        let due = try #require(document["due"] as? [[String: Any]]).map { "\($0["at"] ?? "") \($0["what"] ?? "")" }
        #expect(due == due.sorted { $0.prefix(25) < $1.prefix(25) })
        #expect(due.contains("2027-01-03T00:00:00+01:00 decision"))
    }

    @Test(
        "The worked cases of the law: 1 February, 10 July, 31 December, and a leap year",
        arguments: [
            ("2026-02-01", "2026-04-01"), ("2026-07-10", "2026-09-10"), ("2026-12-31", "2027-02-28"),
            ("2027-12-31", "2028-02-29"),
        ]
    )
    func worked(_ received: String, _ last: String) async throws {
        let document = try await document([
            "deadline", "--motif", "papiers.identite", "--operator", "mairie", "--received",
            "\(received)T10:00:00+02:00",
            "--now", "\(received)T11:00:00+02:00",
        ])
        #expect((document["statutory"] as? [String: Any])?["lastDay"] as? String == last)
        #expect((document["clocks"] as? [Any])?.count == 4)
    }

    @Test(
        "A bad line is told as file:line: what; what to do, with 65",
        arguments: [
            ("{\"at\"", "JSON"), ("{\"act\": \"answer\"}", "« at »"),
            ("{\"at\": \"2026-11-01T10:00:00+01:00\", \"act\": \"answer\"}", "l’ordre du temps"),
            ("{\"at\": \"2026-11-03T10:00:00+01:00\", \"act\": \"dance\"}", "« dance »"),
            ("{\"at\": \"2026-11-03T10:00:00+01:00\", \"act\": \"resume\"}", "« reprendre »"),
            ("{\"at\": \"2026-11-03T10:00:00+01:00\", \"act\": \"passOn\", \"to\": \"zzz\"}", "« zzz »"),
            ("{\"at\": \"2026-11-03T10:00:00+01:00\", \"act\": \"answer\", \"x\": 1}", "« x »"),
            ("{\"at\": \"2026-11-03T10:00:00+01:00\", \"act\": \"cancel\", \"by\": \"operator\"}", "l’autre partie"),
        ]
    )
    func badLine(_ line: String, _ says: String) async throws {
        let scratch = try Scratch()
        let path = scratch.path("events.jsonl")
        try Data("\n\(line)\n".replacing("\u{A0}", with: " ").utf8).write(to: URL(filePath: path))
        let result = try await Program.run(Self.rsa + ["--events", path, "--json"])
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        let told = result.errors.replacing("\u{A0}", with: " ")
        #expect(told.hasPrefix("\(path):2: ") && told.contains(says) && told.contains(" ; "), "\(told)")
    }

    @Test("What the network does not know is wrong use, told with what it knows")
    func wrongUse() async throws {
        for (arguments, says) in [
            (["--motif", "x", "--operator", "caf", "--received", "2026-11-02T10:00:00+01:00"], "logement.apl"),
            (["--motif", "social.rsa", "--operator", "x", "--received", "2026-11-02T10:00:00+01:00"], "cpam"),
            (["--motif", "social.rsa", "--operator", "caf", "--received", "hier"], "« hier »"),
            (Self.rsa.dropFirst() + ["--priority", "x"], "urgente"),
            (["--motif", "social.rsa", "--operator", "caf", "--received", "0002-11-02T10:00:00+01:00"], "36525"),
        ] {
            let result = try await Program.run(["deadline"] + arguments)
            #expect(result.status == 64)
            #expect(result.errors.replacing("\u{A0}", with: " ").contains(says), "\(result.errors)")
        }
    }

    @Test("The sentences say the same, in French and in English")
    func sentences() async throws {
        let french = try await Program.run(Self.rsa + ["--events", "-"], input: Self.events)
        #expect(french.status == 0)
        #expect(french.output.contains("Résolution, étape 2"))
        #expect(french.output.contains("on attendait un document"))
        let english = try await Program.run(Self.rsa + ["--events", "-", "--lang", "en"], input: Self.events)
        #expect(english.output.contains("a document was awaited"))
        #expect(!(french.output + english.output).contains("⟦"))
    }
}
