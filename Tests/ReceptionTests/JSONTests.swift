import Foundation
import Reception
import Testing

@Suite("JSON, read strictly and written plainly")
struct JSONTests {
    private func fault(_ text: String, deepest: Int = 8) -> JSONFault? {
        do throws(JSONFault) {
            _ = try JSONValue.read(Array(text.utf8), deepest: deepest)
            return nil
        } catch {
            return error
        }
    }

    @Test("What is written is read back")
    func roundTrip() throws {
        let document: JSONValue = [
            "a": [1, -7, .number(1.5), .null, true, "é\"\\\n\u{1}\u{1F600}"], "b": [:], "c": [], "": "x",
        ]
        #expect(try JSONValue.read(Array(document.line.utf8), deepest: 3) == document)
        #expect(try JSONValue.read(Array(document.text.utf8), deepest: 3) == document)
        #expect(try JSONValue.read(Array(#"["\ud83d\ude00\u00e9\/"]"#.utf8), deepest: 1) == ["\u{1F600}é/"])
        #expect(
            try JSONValue.read(Array("[1.0, 1e2, 9223372036854775807]".utf8), deepest: 1) == [1, 100, .integer(.max)]
        )
    }

    @Test("A fault is told at its line and character")
    func places() {
        for (text, kind, line, column) in [
            ("", JSONFault.Kind.unexpected, 1, 1), ("{\"a\":1,\n \"é\" 2}", .unexpected, 2, 6),
            ("[1,]", .unexpected, 1, 4),
            ("{\"a\":1,\"a\":2}", .repeatedKey, 1, 8), ("[1e999]", .tooGreat, 1, 2), ("[01]", .unexpected, 1, 3),
            ("[[[]]]", .tooDeep, 1, 3), ("\"\\ud800\"", .unexpected, 1, 2), ("nul", .unexpected, 1, 1),
            ("\"a\nb\"", .unexpected, 1, 3), ("[1] 2", .unexpected, 1, 5), ("-", .unexpected, 1, 2),
            ("\"", .unexpected, 1, 2),
        ] {
            let found = fault(text, deepest: 2)
            #expect(found?.kind == kind && found?.line == line && found?.column == column, "\(text): \(found as Any)")
        }
        #expect(throws: JSONFault.self) { try JSONValue.read([0x22, 0xFF, 0x22], deepest: 1) }
    }

    @Test("What it takes and refuses is what another reader takes and refuses")
    func sameAsFoundation() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "{", "}", "[", "]", ":", ",", "\"a\"", "\"b\"", "\"\\u00e9\"", "\"\\n\"", "\"\\x\"", "1", "-1", "0.5",
            "1e3", "01",
            "-", "null", "true", "false", "nul", " ", "\n", "\"", "\\", "é", "\u{1}",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &random)]
            }.joined()
            let theirs = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            let ours = fault(text, deepest: 100)
            // Keys that come twice, and commas that nothing follows, are refused here alone.
            let isLoose = text.filter { !$0.isWhitespace }.contains(/,[\]}]/)
            if ours?.kind == .repeatedKey || isLoose && ours != nil { continue }
            #expect((theirs != nil) == (ours == nil), "\(text) (seed \(seed))")
        }
    }
}
