import Foundation
import Testing

@Suite("Forms from a terminal")
struct FormsTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("A form is written as JSON Schema, by identifier and by version")
    func schema() async throws {
        let result = try await Program.run("forms", "schema", "rsa")
        #expect(result.status == 0)
        #expect(try object(result.output)["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(try await Program.run("forms", "schema", "rsa@1").output == result.output)
        let unknown = try await Program.run("forms", "schema", "rsa@99")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("aideLogement"))
    }

    @Test("Answers are accepted with their defaults, or every fault is told with its field and rule, and 65")
    func validate() async throws {
        let good = #"{"regime": "general", "demande": "premiere", "blocages": ["autre"]}"#
        let accepted = try await Program.run("forms", "validate", "rsa", "-", "--json", input: good)
        #expect(accepted.status == 0)
        let answers = try #require(try object(accepted.output)["answers"] as? [String: Any])
        #expect(answers["transmission"] as? Bool == false)
        #expect(answers["blocages"] as? [String] == ["autre"])

        let bad = #"{"demande": "tout", "numeroAllocataire": "1234567", "couleur": 1}"#
        let refused = try await Program.run("forms", "validate", "rsa", "-", "--json", "--lang", "en", input: bad)
        #expect(refused.status == 65)
        let faults = try #require(try object(refused.output)["faults"] as? [[String: Any]])
        let told = faults.compactMap { fault in (fault["field"] as? String).map { "\($0) \(fault["rule"] ?? "")" } }
        // The benefit number hangs on the scheme, which is missing: it is neither asked nor superfluous.
        #expect(told == ["/regime required", "/demande choice", "/couleur unknownField"])
        #expect(refused.errors.contains("“The request”"))
        #expect(try await Program.run("forms", "validate", "rsa", "-", input: "[1]").status == 65)
        #expect(try await Program.run("forms", "validate", "rsa", "/nowhere.json").status == 65)
    }

    /// Writes a workbook with PyPI openpyxl; gives its path.
    private func workbook(_ sheets: [String: [[String]]], in scratch: borrowing Scratch) async throws -> String {
        let file = scratch.path("demande.xlsx")
        let json = String(decoding: try JSONEncoder().encode(sheets), as: UTF8.self)
        let made = try await Program.run(Self.oracle + ["make", file], of: "/usr/bin/env", input: json)
        #expect(made.status == 0, "\(made.errors)")
        return file
    }

    /// The script of `Tests/Oracles`, by the Python that `MAILLAGE_PYTHON` names.
    private static let oracle = [
        ProcessInfo.processInfo.environment["MAILLAGE_PYTHON"] ?? "python3",
        Program.packageRoot.appending(path: "Tests/Oracles/xlsform_oracle.py").path(),
    ]

    /// In CI a missing Python is a failure, not a reason to skip.
    private static func hasPython() async -> Bool {
        if ProcessInfo.processInfo.environment["CI"] != nil { return true }
        return (try? await Program.run(oracle + ["--check"], of: "/usr/bin/env").status) == 0
    }

    @Test(
        "A workbook becomes a form's file that check accepts once completed; what is not taken is told, with 65",
        .enabled { await hasPython() }
    )
    func imported() async throws {
        let scratch = try Scratch()
        let header = ["type", "name", "label", "rgpd", "conservation"]
        let settings = [["form_id", "form_title"], ["demande", "La demande"]]
        let question = ["text", "objet", "L’objet", "personnel", "P6M"]
        let good = try await workbook(["survey": [header, question], "settings": settings], in: scratch)
        let taken = try await Program.run("forms", "import", good)
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.output.contains("id: demande") && taken.output.contains("L’objet"))

        let survey = [header, ["begin group", "g", "Groupe"], question, ["geopoint", "lieu", "Lieu"]]
        let open = try await workbook(["survey": survey, "settings": settings], in: scratch)
        let told = try await Program.run("forms", "import", open, "--lang", "en")
        #expect(told.status == 65)
        #expect(told.output.contains("L’objet"))
        #expect(told.errors.contains("survey!A2: this group opens and never closes"), "\(told.errors)")
        #expect(told.errors.contains("survey!A4"))

        let none = try await Program.run("forms", "import", try scratch.file("faux.xlsx", "PK pas un classeur"))
        #expect(none.status == 65 && none.output.isEmpty && !none.errors.isEmpty)
    }
}
