import Foundation
import Testing

@Suite("Commands keep their contract with people and scripts")
struct CommandTests {
    @Test(
        "Every help leads with examples, in French unless English is asked for",
        arguments: [
            [], ["demo"], ["init"], ["serve"], ["check"], ["territory", "import"], ["territory", "show"], ["openings"],
            ["presences"], ["presences", "list"], ["presences", "next"], ["presences", "import"],
            ["import", "visits"], ["export"], ["verify"], ["user"], ["bench"],
            ["retention"], ["retention", "run"],
            ["forms"], ["forms", "schema"], ["forms", "validate"], ["forms", "import"],
        ]
    )
    func helpLeadsWithExamples(command: [String]) async throws {
        let french = try await Program.run(command + ["--help"])
        #expect(french.status == 0)
        let examples = try #require(french.output.range(of: "Exemples"))
        let usage = try #require(french.output.range(of: "USAGE"))
        #expect(examples.lowerBound < usage.lowerBound)
        #expect(french.errors.isEmpty)
        let english = try await Program.run(command + ["--help", "--lang", "en"])
        #expect(english.output.contains("Examples:"))
        #expect(!english.output.contains("Exemples"))
        #expect(!french.output.contains("⟦") && !english.output.contains("⟦"))
    }

    @Test("LANG=en speaks English, anything else French; --lang is stronger")
    func languageFollowsTheEnvironment() async throws {
        let english = try await Program.run("serve", environment: ["LANG": "en_GB.UTF-8"])
        #expect(english.errors.contains("Missing expected argument"))
        let german = try await Program.run("serve", environment: ["LANG": "de_DE.UTF-8"])
        #expect(german.errors.contains("Il manque l'argument"))
        let chosen = try await Program.run("serve", "--lang", "fr", environment: ["LANG": "en_GB.UTF-8"])
        #expect(chosen.errors.contains("Il manque l'argument"))
    }

    @Test(
        "A wrong use leaves with 64, says so on standard error and nothing on standard output",
        arguments: [
            ["serve"], ["nothing"], ["openings", "--house", "425", "--from", "hier", "--to", "2026-01-01"],
            ["openings", "--house", "425", "--from", "2026-01-02", "--to", "2026-01-01"],
            ["openings", "--house", "nowhere", "--from", "2026-01-01", "--to", "2026-01-02"],
            ["serve", "--data", "x", "--listen", "8080"], ["verify", "--datta", "x"],
        ]
    )
    func wrongUse(command: [String]) async throws {
        let result = try await Program.run(command)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test("The shipped configuration has no fault")
    func shippedConfigurationIsGood() async throws {
        let result = try await Program.run("check", "--json")
        #expect(result.status == 0, "\(result.errors)")
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect((document?["faults"] as? [Any])?.isEmpty == true)
        #expect(result.errors.contains("352 communes, 26 maisons"))
    }

    @Test("A faulty form is told with its file and line, and leaves with 78")
    func faultyFormIsTold() async throws {
        let scratch = try Scratch()
        let folder = scratch.path("forms")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let shipped = try String(
            contentsOf: Program.packageRoot.appending(path: "forms/visite.yaml"),
            encoding: .utf8
        )
        let lines = shipped.split(separator: "\n", omittingEmptySubsequences: false)
        let faulty = try #require(lines.firstIndex { $0.contains(#/^\s*(- )?type:/#) })
        var broken = lines.map(String.init)
        broken[faulty] = broken[faulty].replacing(#/type: *\S+/#, with: "type: nothingKnown")
        try Data(broken.joined(separator: "\n").utf8).write(to: URL(filePath: folder + "/visite.yaml"))
        let result = try await Program.run("check", "--forms", folder)
        #expect(result.status == 78)
        #expect(result.errors.contains("forms/visite.yaml:\(faulty + 1): "), "\(result.errors)")
    }

    @Test("Openings really happen: Armistice Day is taken out, lunch closes, offsets follow the clock")
    func openingsReallyHappen() async throws {
        let result = try await Program.run(
            "openings",
            "--house",
            "425",
            "--from",
            "2026-11-09",
            "--to",
            "2026-11-15",
            "--json"
        )
        #expect(result.status == 0, "\(result.errors)")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        )
        let openings = try #require(document["openings"] as? [[String: Any]])
        let days = openings.compactMap { $0["day"] as? String }
        #expect(!days.contains("2026-11-11"))
        #expect(days.filter { $0 == "2026-11-09" }.count == 2)
        #expect(openings.first?["start"] as? String == "2026-11-09T09:00:00+01:00")
        #expect(openings.first?["durationSeconds"] as? Int == 12_600)
    }

    @Test("An old code tells what it became on a day, and what it was before")
    func oldCodeTellsWhatItBecame() async throws {
        func shown(_ arguments: String...) async throws -> [String: Any] {
            let result = try await Program.run(["territory", "show"] + arguments + ["--json"])
            #expect(result.status == 0, "\(result.errors)")
            return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        }
        let after = try await shown("72298", "--on", "2026-01-01")
        #expect(after["code"] as? String == "72382")
        #expect(after["name"] as? String == "Val-de-la-Hune")
        let before = try await shown("72155", "--on", "2024-12-31")
        #expect(before["name"] as? String == "Laigné-en-Belin")
        let today = try await shown("72155", "--on", "2025-01-01")
        #expect(today["name"] as? String == "Laigné-Saint-Gervais")
        let byName = try await shown("brulon", "--on", "2026-01-01")
        #expect(byName["code"] as? String == "72050")
        #expect((byName["epci"] as? [String: Any])?["siren"] as? String == "200040475")
        #expect(byName["typology"] is NSNull)
    }
}
