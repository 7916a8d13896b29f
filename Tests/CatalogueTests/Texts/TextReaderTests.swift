import Catalogue
import Testing
import Wording

@Suite("The catalogue of texts")
struct TextReaderTests {
    private func faults(_ files: [String: String]) -> [String] {
        TextReader.read(SourceTree(files: files)).faults
            .map { "\($0.file):\($0.line ?? 0) \($0.textKey) \($0.places["key"] ?? "")" }
    }

    @Test("A key of two files, a key that one language lacks and places that differ are told where they are")
    func faulty() {
        let found = faults([
            "config/texts/fr/a.yaml": "x: \"un {n}\"\ny: \"deux\"\n",
            "config/texts/fr/b.yaml": "x: \"encore\"\n",
            "config/texts/en/a.yaml": "x: \"one {m}\"\n",
            "config/texts/de/a.yaml": "x: \"eins\"\n",
        ])
        #expect(
            found == [
                "config/texts/de/a.yaml:0 texts.misplacedFile ",
                "config/texts/en/a.yaml:1 texts.otherPlaces x",
                "config/texts/fr/a.yaml:1 texts.otherPlaces x",
                "config/texts/fr/a.yaml:2 texts.missingIn y",
                "config/texts/fr/b.yaml:1 texts.duplicateKey x",
            ]
        )
    }

    @Test("A plural asks for the same place in each language, whatever its words")
    func plurals() {
        #expect(
            faults([
                "config/texts/fr/a.yaml": "x: \"{n} {n|visite|visites}\"\n",
                "config/texts/en/a.yaml": "x: \"{n} {n|visit|visits}\"\n",
            ]) == []
        )
    }
}
