import Foundation
import Reception
import Territory
import Testing

@testable import Catalogue

@Suite("The visit's form as JSON Schema")
struct VisitSchemaTests {
    private static let oracle = PythonOracle(script: "schema_oracle.py")

    private struct Case: Encodable {
        var schema: JSONValue
        var documents: [String]
    }

    /// A visit as an object, most of it right.
    private func visit(_ generator: inout SeededGenerator, _ words: Words) -> [String: JSONValue] {
        func any<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
        func ids(_ ids: [String]) -> JSONValue {
            .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in .text(any(ids)) })
        }
        let stray: [JSONValue] = [.null, "", "x", 0, -1, .number(1.5), true, [], ["x"], [1], [:]]
        var visit: [String: JSONValue] = [:]
        let fields: [(String, JSONValue)] = [
            ("channel", .text(any(words.channels).id)), ("level", .text(any(words.levels).id)),
            ("ageBand", .text(any(words.ageBands).id)), ("people", .integer(any([1, 2, 99, 100, 0]))),
            ("commune", any(["72050", "72181", "7205"])), ("publics", ids(words.publics.map(\.id))),
            ("obstacles", ids(words.obstacles.map(\.id))), ("waitSeconds", .integer(any([0, 600, 28_800, 28_801]))),
            ("handlingSeconds", .integer(any([0, 600, 28_800, 28_801]))), ("note", any(["une note", "a\nb", " "])),
        ]
        for (name, value) in fields where chance(60) { visit[name] = chance(5) ? any(stray) : value }
        visit["requests"] = .list(
            (0..<any([1, 1, 1, 2, 0, 21])).map { _ in
                var request: [String: JSONValue] = [
                    "motif": .text(any(words.motifs).id), "outcome": .text(any(words.outcomes).id),
                ]
                if chance(50) { request["operators"] = ids(words.operators.map(\.id)) }
                if chance(5) { request[any(["motif", "outcome", "operators"])] = any(stray) }
                return .object(request)
            }
        )
        if chance(2) { visit["requests"] = any(stray) }
        return visit
    }

    @Test(
        "The rules of visits and an independent validator agree on thousands of visits",
        .enabled(if: PythonOracle(script: "schema_oracle.py").isWanted)
    )
    func agreement() throws {
        let words = WordsReader.read(.embedded).value
        let form = try #require(FormShelf(FormReader.read(.embedded) { _ in [1] }.value).current("visite"))
        let territory = TerritoryReader.read(.embedded).value
        let rules = VisitRules(words: words, form: form, geography: VisitGeography(Geography(territory)))
        let check = FormCheck(form: form, words: words)
        let now = Instant(seconds: 1_795_428_000)
        let seed = UInt64.random(in: 1...9_999_999)
        var generator = SeededGenerator(seed: seed)
        var ours = ""
        var documents: [String] = []
        for number in 0..<2000 {
            let visit = visit(&generator, words)
            documents.append(String(decoding: try JSONEncoder().encode(visit), as: UTF8.self))
            var line = visit.filter { $0.key != "note" }
            line["id"] = .text("v\(number)")
            line["receivedAt"] = "2026-11-23T09:00:00+01:00"
            let text = String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
            do {
                let draft = try VisitFileLine.parse(text, zone: territory.network.zone).draft
                _ = try rules.decide(draft, now: now)
                _ = try check.check(visit.filter { $0.key == "note" }, now: now, today: Day(number: 20_780))
                ours += "1"
            } catch {
                ours += "0"
            }
        }
        let data = try JSONEncoder().encode(Case(schema: form.jsonSchema(words: words), documents: documents))
        let theirs = try Self.oracle.run(with: String(decoding: data, as: UTF8.self)).dropLast()
        let odd = zip(zip(ours, theirs), documents).first { $0.0.0 != $0.0.1 }
        #expect(ours == theirs, "seed \(seed): \(theirs.prefix(80)) \(odd.map { "\($0)" } ?? "")")
        #expect(ours.count { $0 == "1" } > 200)
    }
}
