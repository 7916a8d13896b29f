import Foundation
import Reception
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Forms as JSON Schema")
struct SchemaOracleTests {
    private static let oracle = PythonOracle(script: "schema_oracle.py")
    private let words = WordsReader.read(.embedded).value

    private struct Case: Encodable {
        var schema: JSONValue
        var documents: [String]
    }

    /// What our check says, one digit a document; faults of what no schema can say do not count.
    private func verdicts(_ form: Form, _ documents: [String]) -> String {
        let check = FormCheck(form: form, words: words)
        return documents.map { text in
            guard case .object(let given)? = JSONValue(untrusted: Array(text.utf8)) else { return "?" }
            do throws(AnswerFaults) {
                _ = try check.check(given, now: Instant(seconds: 1_795_428_000), today: Day(number: 20_780))
                return "1"
            } catch {
                return "0"
            }
        }.joined()
    }

    private func compare(_ forms: [Form], seed: UInt64, documents count: Int) throws {
        var random = RandomForms(generator: SeededGenerator(seed: seed))
        var lines: [String] = []
        var ours: [String] = []
        var documents: [[String]] = []
        for form in forms {
            let texts = try (0..<count).map { _ in try random.answers(form, words) }
            documents.append(texts)
            ours.append(verdicts(form, texts))
            let line = try JSONEncoder().encode(Case(schema: form.jsonSchema(words: words), documents: texts))
            lines.append(String(decoding: line, as: UTF8.self))
        }
        let theirs = try Self.oracle.run(with: lines.joined(separator: "\n")).split(separator: "\n").map(String.init)
        #expect(theirs.count == forms.count)
        for (index, (our, their)) in zip(ours, theirs).enumerated() where our != their {
            let odd = zip(zip(our, their), documents[index]).first { $0.0.0 != $0.0.1 }
            Issue.record("seed \(seed), \(forms[index].id): \(their.prefix(90)) \(odd.map { "\($0.0) \($0.1)" } ?? "")")
        }
        // Documents of one verdict alone would prove little.
        let all = ours.joined()
        let valid = all.count { $0 == "1" }
        #expect(valid > all.count / 50 && valid < all.count, "\(valid) of \(all.count) valid, seed \(seed)")
    }

    @Test(
        "Our check and an independent validator agree on thousands of answers to each form that the product ships",
        .enabled(if: SchemaOracleTests.oracle.isWanted)
    )
    func shipped() throws {
        // The visit's own form has its rules beside: VisitSchemaTests.
        let forms = FormReader.read(.embedded) { _ in [1] }.value.filter { $0.id != VisitField.formID }
        #expect(forms.count >= 8)
        try compare(forms, seed: 20_261_124, documents: 2000)
    }

    @Test(
        "They agree on answers to forms made at random, conditions and limits included",
        .enabled(if: SchemaOracleTests.oracle.isWanted)
    )
    func random() throws {
        let seed = UInt64.random(in: 1...9_999_999)
        var random = RandomForms(generator: SeededGenerator(seed: seed))
        let forms = (1...250).map { number -> Form? in
            let text = random.form(id: "essai\(number)")
            let review = FormReader.review(text: text, words: words) { _ in [1] }
            #expect(review.remarks == [], "seed \(seed):\n\(text)")
            return review.form
        }
        try compare(forms.compactMap { $0 }, seed: seed, documents: 80)
    }

    @Test("The schema carries what it is for, how personal each answer is, how long it is kept and who may read it")
    func annotations() throws {
        let form = try #require(FormReader.read(.embedded) { _ in [0xAB] }.value.first { $0.id == "carteVitale" })
        guard case .object(let schema) = form.jsonSchema(words: words),
            case .object(let fields)? = schema["properties"],
            case .object(let nir)? = fields["nir"]
        else {
            Issue.record("not an object")
            return
        }
        #expect(schema["$id"] == "urn:maillage:form:carteVitale:1")
        #expect(schema["x-form"] == ["id": "carteVitale", "version": 1, "hash": "ab"])
        #expect(schema["x-motifs"] == ["social.carteVitale"])
        #expect(schema["required"] == ["regime", "demande"])
        #expect(nir["x-rgpd"] == "nir")
        #expect(nir["x-retention"] == "P3M")
        #expect(nir["x-visibleTo"] == ["deskAgent", "houseManager", "operatorReferent"])
    }
}
