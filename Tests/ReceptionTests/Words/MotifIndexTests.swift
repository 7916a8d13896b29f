import Reception
import Testing
import Wording

@Suite("Finding a motif")
struct MotifIndexTests {
    private let index = MotifIndex(SmallNetwork.words)

    private func found(_ text: String, usage: [String: Int] = [:], limit: Int = 10) -> [String] {
        index.search(text, usage: usage, limit: limit).map(\.motif.id)
    }

    @Test("Two letters of a synonym, a label or an operator are enough; one is not")
    func fewLetters() {
        #expect(found("rs") == ["social.rsa"])
        #expect(found("gri") == ["transports.carteGrise"])
        #expect(found("ant") == ["transports.carteGrise"])
        #expect(found("r") == [])
        #expect(found("") == [])
        #expect(found("  '’- ") == [])
    }

    @Test("Accents, capitals, ligatures, apostrophes and hyphens do not matter")
    func folding() {
        #expect(found("OEUVRE") == ["social.carteVitale"])
        #expect(found("œuv") == ["social.carteVitale"])
        #expect(found("solidarite").first == "social.rsa")
        for text in ["crit'air", "crit’air", "critair", "Crit Air"] {
            #expect(found(text) == ["transports.carteGrise"], "\(text)")
        }
    }

    @Test("Several words must all match, in any order, and words that say nothing are left out")
    func severalWords() {
        #expect(found("caf apl") == ["logement.apl"])
        #expect(found("apl caf") == ["logement.apl"])
        #expect(found("carte gr") == ["transports.carteGrise"])
        #expect(found("revenu de la solidarité") == ["social.rsa"])
        #expect(found("caf grise") == [])
        #expect(index.search("apl msa").first?.operatorID == "msa")
    }

    @Test("The name of an operator lists its motifs, those that this house is asked most first")
    func operatorName() {
        #expect(found("caf") == ["social.rsa", "logement.apl"])
        #expect(found("caf", usage: ["logement.apl": 12, "social.rsa": 3]) == ["logement.apl", "social.rsa"])
        #expect(index.search("allocs").map(\.operatorID) == ["caf", "caf"])
        #expect(index.search("rsa").map(\.operatorID) == [nil])
    }

    @Test("A whole synonym comes before the beginning of one, then the label, then operators, then mistakes")
    func order() {
        func motif(_ id: String, _ label: String, _ synonyms: [String], _ operators: [String] = []) -> Motif {
            Motif(id: id, theme: "t", label: Label(fr: label), synonyms: synonyms, operators: operators)
        }
        var words = SmallNetwork.words
        words.operators = [
            ServiceOperator(
                id: "op",
                label: Label(fr: "Retraite Ouest"),
                shortLabel: "RO",
                themes: ["t"],
                synonyms: []
            )
        ]
        words.motifs = [
            motif("mistaken", "Retrait de permis", ["x"]),
            motif("name", "A", ["b"], ["op"]),
            motif("label", "Sa retraite", ["c"]),
            motif("synonym", "D", ["retraite anticipée"]),
            motif("whole", "E", ["retraite"]),
        ]
        let usage = ["mistaken": 900, "name": 800, "label": 700, "synonym": 600]
        let found = MotifIndex(words).search("retraite", usage: usage).map(\.motif.id)
        #expect(found == ["whole", "synonym", "label", "name", "mistaken"])
    }

    @Test(
        "One typing mistake in a word of five letters or more is forgiven",
        arguments: ["immatriculatoin", "imatriculation", "immmatriculation", "immatrixulation", "imatricul", "grize"]
    )
    func mistakes(_ text: String) {
        #expect(found(text) == ["transports.carteGrise"])
    }

    @Test("Two mistakes, or one in a short word, are not")
    func tooManyMistakes() {
        #expect(found("imatriculatoin") == [])
        #expect(found("rza") == [])
    }

    @Test("No more than the limit is given, and each motif once")
    func limit() {
        #expect(found("ca", limit: 2).count == 2)
        #expect(found("ca", limit: 0) == [])
        let all = found("ca")
        #expect(Set(all).count == all.count)
    }

    @Test("What is typed may be anything and of any length")
    func anything() {
        for text in [String(repeating: "a ", count: 100_000), String(repeating: "é", count: 100_000), "🦄🦄", "\u{0}ab"] {
            _ = found(text)
        }
    }
}
