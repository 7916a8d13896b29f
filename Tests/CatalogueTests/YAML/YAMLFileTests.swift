import Testing

@testable import Catalogue

@Suite("YAML files")
struct YAMLFileTests {
    private func faults(_ text: String) -> [Fault] {
        let log = FaultLog()
        _ = YAMLFile(path: "f.yaml", text: text, log: log)
        return log.faults
    }

    @Test("A key written twice is told at its line")
    func duplicateKey() {
        let found = faults("a: 1\nb: 2\na: 3\n")
        #expect(found.map(\.textKey) == ["check.duplicateKey"])
        #expect(found.first?.places["key"] == "a")
    }

    @Test("What YAML would take for a boolean is read as it is written")
    func norway() {
        let log = FaultLog()
        let map = YAMLFile(path: "f.yaml", text: "a: non\nb: ~\nc: 012\n", log: log).root?.map(["a", "b", "c"])
        #expect(map?.text("a") == "non")
        #expect(map?["b"] == nil)
        #expect(map?.text("c") == "012")
        #expect(log.faults == [])
    }

    @Test("Aliases that multiply without end are refused before they are followed")
    func bomb() {
        var text = "a0: &a0 [x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a40\n: y\n"
        #expect(faults(text).map(\.textKey) == ["check.tooManyAliases"])
    }

    @Test("A file nested a hundred thousand deep is a fault and not a crash", arguments: ["[", "{a: ", "- ", "? "])
    func deep(_ mark: String) {
        #expect(faults(String(repeating: mark, count: 100_000)).map(\.textKey) == ["check.notYAML"])
    }

    @Test("No bytes crash the reading of the words or the texts")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "themes:", "motifs:", "\n", "  ", "- ", "id: ", "label: ", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a ",
            "!!int ", "|", ">", "\t", "é", "\u{0}", "? ", ": ", "#", "%", "---", "...", "a", "\u{FEFF}", "\r", "<<: ",
        ]
        for round in 0..<2000 {
            let text = (0..<Int.random(in: 0..<60, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let tree = SourceTree(files: [
                "config/words/themes.yaml": text, "config/words/motifs.yaml": text,
                "config/words/outcomes.yaml": text, "config/texts/fr/a.yaml": text, "config/texts/en/a.yaml": text,
                "forms/visite.yaml": text,
            ])
            let words = WordsReader.read(tree)
            #expect(!words.faults.isEmpty, "seed \(seed), round \(round)")
            _ = TextReader.read(tree)
        }
    }
}

/// Randomness that a seed gives again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
