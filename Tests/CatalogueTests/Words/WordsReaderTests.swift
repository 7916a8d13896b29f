import Reception
import Testing
import Wording

@testable import Catalogue

@Suite("The network's words")
struct WordsReaderTests {
    /// The shipped words with a file in another's place.
    private func reading(_ name: String, _ text: String) -> Reading<Words> {
        var files = SourceTree.embedded.files
        files["config/words/\(name).yaml"] = text
        return WordsReader.read(SourceTree(files: files))
    }

    private func places(_ faults: [Fault]) -> [String] { faults.map { "\($0.line ?? 0) \($0.textKey)" } }

    @Test("The words that the product ships are without fault")
    func shipped() {
        let reading = WordsReader.read(.embedded)
        #expect(reading.faults == [])
        #expect((50...60).contains(reading.value.motifs.count))
        #expect(reading.value.themes.count == 13)
        #expect(reading.value.motif("logement.apl")?.operators == ["caf", "msa"])
    }

    @Test("Every shipped word is written in both languages")
    func bothLanguages() {
        let words = WordsReader.read(.embedded).value
        let terms = words.channels + words.levels + words.publics + words.obstacles + words.ageBands
        let labels =
            terms.map(\.label) + words.themes.map(\.label) + words.motifs.map(\.label)
            + words.operators.map(\.label) + words.outcomes.map(\.label)
        #expect(labels.filter { $0.others["en"] == nil } == [])
    }

    @Test("A French label has no space that breaks before a double mark")
    func typography() {
        let words = WordsReader.read(.embedded).value
        let labels = words.motifs.map(\.label.fr) + words.operators.map(\.label.fr) + words.outcomes.map(\.label.fr)
        #expect(labels.filter { text in [" :", " ;", " !", " ?"].contains { text.contains($0) } } == [])
    }

    @Test("A motif has three to ten synonyms, which is what a desk types")
    func synonyms() {
        let words = WordsReader.read(.embedded).value
        #expect(words.motifs.filter { !(3...10).contains($0.synonyms.count) }.map(\.id) == [])
    }

    @Test("The five usual outcomes are on the keys 1 to 5, and each effect that a desk needs is there")
    func outcomes() {
        let words = WordsReader.read(.embedded).value
        let keyed = words.outcomes.compactMap { outcome in outcome.key.map { ($0, outcome.id) } }
            .sorted { $0.0 < $1.0 }.map(\.1)
        #expect(keyed == ["informationDonnee", "accompagne", "rdvPris", "transmis", "reorienteHorsReseau"])
        #expect(Set(words.outcomes.map(\.effect)) == Set(Outcome.Effect.allCases))
    }

    @Test("What is typed for a channel or an age is read, and a shortcut that means something else already is told")
    func shortcuts() {
        let bands = """
            ageBands:
              - {id: jeune, ages: "0-25", shortcuts: [ado], label: {fr: "Jeune"}}
              - {id: vieux, ages: "70+", shortcuts: [apl], label: {fr: "Âgé"}}
              - {id: a, ages: "25-18", shortcuts: ["deux mots"], label: {fr: "A"}}
              - {id: b, ages: "vingt", shortcuts: [Ado], label: {fr: "B"}}
            """
        let reading = reading("age-bands", bands)
        #expect(reading.value.ageBands.map(\.ages) == [0...25, 70...150, nil, nil])
        #expect(reading.value.ageBands.map(\.shortcuts) == [["ado"], [], [], []])
        #expect(
            places(reading.faults) == [
                "3 words.takenShortcut", "4 words.badShortcut", "4 words.badAges", "5 words.takenShortcut",
                "5 words.badAges",
            ]
        )
    }

    @Test("No shipped shortcut hides a word that people search with, and every age has one band")
    func shippedShortcuts() {
        let words = WordsReader.read(.embedded).value
        #expect((0...120).allSatisfy { age in words.ageBands.count { $0.ages?.contains(age) ?? false } == 1 })
        #expect(words.channels.contains { $0.shortcuts.contains("tel") })
    }

    @Test("A motif without label, with an unknown theme or an unknown operator is told at its line")
    func faultyMotifs() {
        let reading = reading(
            "motifs",
            """
            motifs:
              - id: famille.a
                operators: [caf, zorro]
              - id: nulle.b
                label: B
              - id: sansTheme
                label: C
              - id: famille.a
                label: D
              - id: famille.ok
                label: E
                couleur: bleu
            """
        )
        #expect(
            places(reading.faults) == [
                "2 check.missingKey", "3 words.unknownOperator", "4 words.unknownTheme", "6 words.badId",
                "8 words.duplicateId", "12 check.unknownKey",
            ]
        )
        #expect(reading.value.motifs.map(\.id) == ["famille.ok"])
    }

    @Test("Two synonyms of a motif that differ by an accent are a fault; two motifs may share one")
    func sharedSynonyms() {
        let reading = reading(
            "motifs",
            """
            motifs:
              - {id: famille.a, label: A, synonyms: [école, Ecole]}
              - {id: famille.b, label: B, synonyms: [école, "!"]}
            """
        )
        #expect(places(reading.faults) == ["2 words.duplicateSynonym", "3 words.emptySynonym"])
        #expect(reading.value.motifs.map(\.synonyms) == [["école"], ["école"]])
    }

    @Test("A sixty-first motif is a fault at its line")
    func tooMany() {
        let lines = (1...61).map { "  - {id: famille.m\($0), label: M\($0)}" }
        let reading = reading("motifs", "motifs:\n" + lines.joined(separator: "\n"))
        #expect(places(reading.faults) == ["62 words.tooManyMotifs"])
    }

    @Test("An operator that does not handle a motif's theme is a fault of the motif")
    func operatorWithoutTheme() {
        let reading = reading("motifs", "motifs:\n  - {id: justice.a, label: A, operators: [caf]}")
        #expect(places(reading.faults) == ["2 words.operatorWithoutTheme"])
    }

    @Test("Two outcomes on a key, an unknown effect and a needed effect that no outcome has are faults")
    func faultyOutcomes() {
        let reading = reading(
            "outcomes",
            """
            outcomes:
              - {id: a, label: A, effect: closesOnSite, key: 1}
              - {id: b, label: B, effect: closesWithout, key: 1}
              - {id: c, label: C, effect: vanishes}
              - {id: d, label: D, effect: redirects, key: 10}
            """
        )
        #expect(
            places(reading.faults) == [
                "0 words.effectMissing", "3 words.duplicateDigit", "4 words.unknownEffect", "5 words.badDigit",
            ]
        )
    }

    @Test("A file that is missing, empty or not YAML is told, and the rest is still read")
    func brokenFiles() {
        var files = SourceTree.embedded.files
        files["config/words/levels.yaml"] = nil
        files["config/words/level.yaml"] = "levels: []"
        files["config/words/publics.yaml"] = "# nothing\n"
        files["config/words/channels.yaml"] = "channels:\n  - {id: a, label: [\n"
        files["config/words/obstacles.yaml"] = "obstacles: []"
        let reading = WordsReader.read(SourceTree(files: files))
        #expect(
            reading.faults.map(\.textKey) == [
                "check.notYAML", "words.unknownFile", "check.fileMissing", "words.emptyList", "check.fileEmpty",
            ]
        )
        #expect(reading.value.motifs.count >= 50)
    }

    @Test("Every fault of the words has its sentence in both languages, which says what to do")
    func sentences() {
        let texts = TextReader.read(.embedded).value
        let reading = reading("outcomes", "outcomes:\n  - {id: é, label: A, effect: x, key: 0}\n  - {id: a}\n")
        #expect(!reading.faults.isEmpty)
        for fault in reading.faults {
            for language in Language.allCases {
                let sentence = fault.sentence(texts, language)
                #expect(!sentence.contains("⟦") && !sentence.contains("{") && sentence.contains(";"), "\(sentence)")
            }
        }
    }
}
