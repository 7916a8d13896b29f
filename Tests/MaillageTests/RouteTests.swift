import Foundation
import Testing

@Suite("maillage route")
struct RouteTests {
    private static let farmer = [
        "route", "--motif", "logement.apl", "--commune", "72050", "--at", "2026-11-26T09:00:00+01:00", "--house", "425",
        "--regime", "agricole",
    ]

    @Test("Gives the ways, what was ruled out and what to ask, as the contract writes them")
    func document() async throws {
        let result = try await Program.run(Self.farmer + ["--json"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.isEmpty)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        )
        let ways = try #require(document["ways"] as? [[String: Any]])
        let first = try #require(ways.first)
        #expect(first["offer"] as? String == "house.425")
        #expect(first["operator"] is NSNull)
        #expect(first["firstAt"] as? String == "2026-11-26T09:00:00+01:00")
        #expect((first["distanceMetres"] as? NSNumber)?.intValue == 0)
        #expect((first["costCents"] as? NSNumber)?.intValue == 0)
        let remote = try #require(ways.first { $0["operator"] as? String == "msa" })
        for key in ["distanceMetres", "travelSeconds", "travel", "costCents", "observedDelayDays"] {
            #expect(remote[key] is NSNull, "\(key)")
        }
        let ruledOut = try #require(document["ruledOut"] as? [[String: Any]])
        #expect(ruledOut.contains { $0["operator"] as? String == "caf" && $0["rule"] as? String == "agricoleSansCaf" })
        #expect((document["questions"] as? [[String: Any]])?.map { $0["id"] as? String } == ["mobility"])
    }

    @Test("The same question twice is told in the same words, in French and in English")
    func sentences() async throws {
        let first = try await Program.run(Self.farmer)
        let second = try await Program.run(Self.farmer)
        #expect(first.output == second.output)
        #expect(first.output.contains("MSA"))
        #expect(first.output.contains("Écarté"))
        let english = try await Program.run(Self.farmer + ["--lang", "en"])
        #expect(english.output.contains("Ruled out"))
        #expect(!first.output.contains("⟦") && !english.output.contains("⟦") && !first.output.contains("{"))
    }

    @Test(
        "What it cannot answer is told in one sentence",
        arguments: [
            "--motif social.nothing", "--at hier", "--mobility tapis", "--need rien", "--regime marin", "--house 0",
        ]
    )
    func refusals(wrong: String) async throws {
        try await refused(wrong, with: 64)
    }

    @Test("A commune that is not of the network is bad data")
    func unknownCommune() async throws {
        try await refused("--commune 99999", with: 65)
    }

    private func refused(_ option: String, with status: Int32) async throws {
        let wrong = option.split(separator: " ").map(String.init)
        var asked = Self.farmer
        if let place = asked.firstIndex(of: wrong[0]) { asked.removeSubrange(place...(place + 1)) }
        let result = try await Program.run(asked + wrong)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }
}
