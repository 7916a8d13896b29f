import Foundation
import Journal
import Reception
import Territory
import Testing

@Suite("A visit written as JSON")
struct PlainVisitTests {
    private static let texts = [
        "guichet", "72050", "", "Brûlon", "l’œuvre", "\"", "\\", "a/b", "\n", "\u{0}", "\u{7F}", "\u{2028}", "🙂",
        "é\u{301}",
    ]

    @Test("Whatever the visit, its body is what the coder writes, and reads back as the visit")
    func sameBytes() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for round in 0..<2000 {
            // Half of them without anything to escape, as nearly all are.
            let texts = round.isMultiple(of: 2) ? Array(Self.texts.prefix(5)) : Self.texts
            func text() -> String { texts.randomElement(using: &random) ?? "" }
            func maybe<Value>(_ value: @autoclosure () -> Value) -> Value? {
                Bool.random(using: &random) ? value() : nil
            }
            func list(_ most: Int) -> [String] { (0..<Int.random(in: 0...most, using: &random)).map { _ in text() } }
            let visit = VisitRecorded(
                receivedAt: Instant(milliseconds: Int64.random(in: -1_000_000...4_000_000_000_000, using: &random)),
                day: Day(number: Int.random(in: 10_957...40_000, using: &random)),
                channel: text(),
                level: maybe(text()),
                commune: maybe(text()),
                epci: maybe(text()),
                typology: maybe(text()),
                people: Int.random(in: 1...99, using: &random),
                ageBand: maybe(text()),
                publics: maybe(list(3)),
                obstacles: maybe(list(3)),
                waitSeconds: maybe(Int.random(in: 0...86_400, using: &random)),
                handlingSeconds: maybe(Int.random(in: 0...86_400, using: &random)),
                form: FormStamp(id: text(), version: Int.random(in: 1...9, using: &random), hash: text()),
                requests: (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    .init(theme: text(), motif: text(), operators: list(2), outcome: text(), effect: .transmits)
                },
                source: maybe(text()),
                caseID: maybe(text())
            )
            let draft = visit.draft
            #expect(try draft.body == Array(encoder.encode(visit)), "seed \(seed), round \(round)")
            #expect(try JSONDecoder().decode(VisitRecorded.self, from: Data(draft.body)) == visit, "seed \(seed)")
        }
    }
}
