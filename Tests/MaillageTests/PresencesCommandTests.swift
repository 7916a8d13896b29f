import Foundation
import Testing

@Suite("Presences on the command line")
struct PresencesCommandTests {
    private func document(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("The presences of a house are one JSON document, what is unknown null and what is possible marked")
    func list() async throws {
        let result = try await Program.run(
            ["presences", "--house", "426", "--from", "2026-12-07", "--to", "2026-12-09", "--json"]
        )
        #expect(result.status == 0, "\(result.errors)")
        let presences = try #require(try document(result.output)["presences"] as? [[String: Any]])
        #expect(
            presences.compactMap { $0["presence"] as? String }
                == ["426-chenu-lundi", "426-vaas-lundi", "426-luche-pringe-mercredi", "426-mansigne-mercredi"]
        )
        #expect(presences.allSatisfy { $0["possible"] as? Bool == true && $0["doubt"] is String })
        #expect(presences[0]["start"] as? String == "2026-12-07T09:00:00+01:00")
        #expect(presences[0]["durationSeconds"] as? Int == 10_800)
        #expect(presences[1]["start"] is NSNull && presences[1]["partOfDay"] as? String == "afternoon")
        let nobody = try await Program.run(
            "presences",
            "--operator",
            "caf",
            "--from",
            "2026-12-07",
            "--to",
            "2026-12-09"
        )
        #expect(nobody.status == 0 && nobody.output.isEmpty && !nobody.errors.isEmpty)
    }

    @Test("A typed rule is said back with its next ten dates; what is not understood leaves with 65 and is told")
    func next() async throws {
        let text = "1er et 3e vendredi du mois de 9h à 12h"
        let result = try await Program.run("presences", "next", text, "--from", "2026-12-01", "--json")
        #expect(result.status == 0, "\(result.errors)")
        let found = try document(result.output)
        #expect(found["rule"] as? String == "FREQ=MONTHLY;BYDAY=1FR,3FR")
        #expect(found["said"] as? String == text.replacingOccurrences(of: "mois de", with: "mois, de"))
        let days = try #require(found["days"] as? [String])
        #expect(days.count == 10 && days.prefix(3) == ["2026-12-04", "2026-12-18", "2027-01-15"])
        let plain = try await Program.run(
            "presences",
            "next",
            "1er mardi du mois sauf vacances scolaires",
            "--from",
            "2026-12-01"
        )
        #expect(plain.errors.contains("À côté de la règle\u{A0}: sans les jours fériés, sans les vacances scolaires"))
        let unknown = try await Program.run("presences", "next", "mardi à la mairie")
        #expect(unknown.status == 65 && unknown.output.isEmpty && unknown.errors.contains("mairie"))
        let monthly = try await Program.run("presences", "next", "une fois par mois")
        #expect(monthly.status == 65 && monthly.errors.contains("quel jour"))
    }

    @Test("A calendar written is read back as YAML that the configuration takes")
    func calendar() async throws {
        let written = try await Program.run(
            ["presences", "--house", "2092", "--from", "2026-12-01", "--to", "2027-06-30", "--ics"]
        )
        #expect(written.status == 0 && written.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        let read = try await Program.run(
            ["presences", "import", "-", "--house", "2092", "--operator", "caf", "--commune", "72231"],
            input: written.output
        )
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.output.hasPrefix("presences:\n  - id: \"2092-caf-1\"\n"))
        #expect(read.errors.contains("DTSTAMP"))
        let scratch = try Scratch()
        let folder = scratch.path("config")
        try FileManager.default.copyItem(
            atPath: Program.packageRoot.appending(path: "config").path(),
            toPath: folder
        )
        try Data(read.output.utf8).write(to: URL(filePath: folder + "/presences/caf.yaml"))
        let checked = try await Program.run("check", "--config", folder)
        #expect(checked.status == 0, "\(checked.errors)")
        let both = try await Program.run("presences", "--from", "2026-12-01", "--to", "2026-12-02", "--ics", "--json")
        #expect(both.status == 64)
        let garbage = try await Program.run(
            ["presences", "import", "-", "--house", "2092", "--commune", "72231"],
            input: "bonjour"
        )
        #expect(garbage.status == 65 && garbage.output.isEmpty)
        let nobody = try await Program.run(["presences", "import", "-", "--commune", "72231"], input: "")
        #expect(nobody.status == 64)
    }

    @Test("A session cancelled at the desk is no more in what the commands say of that house, and still in the files")
    func decidedAtTheDesk() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse("424", in: scratch)
        let desk = try await RunningDesk(data: data)
        defer { desk.kill() }
        _ = try await JourneyTests.signIn(desk)
        let days = (7...40).map {
            Date().addingTimeInterval(Double($0) * 86_400).formatted(.iso8601.year().month().day())
        }
        let period = ["--house", "424", "--from", days[0], "--to", try #require(days.last), "--json"]
        func sessions(_ more: [String]) async throws -> [String] {
            let result = try await Program.run(["presences"] + period + more)
            #expect(result.status == 0, "\(result.errors)")
            let presences = try #require(try document(result.output)["presences"] as? [[String: Any]])
            return presences.compactMap { found in
                (found["presence"] as? String).flatMap { id in (found["day"] as? String).map { "\(id) \($0)" } }
            }
        }
        let before = try await sessions([])
        let first = try #require(before.first).split(separator: " ").map(String.init)
        let page = try await desk.get("/presences/seance?presence=\(first[0])&jour=\(first[1])").body
        let token = try #require(RunningDesk.hiddenFields(page).first { $0.0 == "jeton" })
        let cancelled = try await desk.post(
            "/presences/seance",
            [token, ("presence", first[0]), ("jour", first[1]), ("motif", "Formation"), ("geste", "annuler")]
        )
        #expect(cancelled.status == 200)
        let gone = first.joined(separator: " ")
        #expect(try await sessions(["--data", data]) == before.filter { $0 != gone })
        #expect(try await sessions([]) == before)
    }
}
