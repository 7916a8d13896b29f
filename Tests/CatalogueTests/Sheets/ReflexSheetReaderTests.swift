import Catalogue
import Reception
import Territory
import Testing
import Wording

@Suite("Reflex sheets, as files")
struct ReflexSheetReaderTests {
    private static let good = """
        motif: social.rsa
        title: {fr: "RSA", en: "RSA"}
        ask: ["Qui vit au foyer ?"]
        bring: [{fr: "Pièce d’identité", en: "Identity document"}]
        decides: {operators: [caf]}
        delay: {text: "À demander à l’opérateur"}
        addresses: [caf.fr]
        author: "Le réseau"
        date: 2026-11-24
        reviewBy: 2027-05-31
        """

    private func read(_ files: [String: String]) -> Reading<[ReflexSheet]> {
        let words = WordsReader.read(.embedded).value
        let paths = files.map { ("config/sheets/\($0.key)", $0.value) }
        return ReflexSheetReader.read(SourceTree(files: Dictionary(uniqueKeysWithValues: paths)), words: words)
    }

    @Test("The shipped sheets are without fault, at least eight, in both languages, and say who is to approve them")
    func shipped() {
        let words = WordsReader.read(.embedded).value
        let reading = ReflexSheetReader.read(.embedded, words: words)
        #expect(reading.faults == [])
        #expect(reading.value.count >= 8)
        for sheet in reading.value {
            let labels = [sheet.title, sheet.delay.text, sheet.author] + sheet.ask + sheet.bring
            #expect(labels.allSatisfy { $0.others["en"] != nil }, "\(sheet.motif)")
            #expect(labels.allSatisfy { label in ![" :", " ;", " !", " ?"].contains { label.fr.contains($0) } })
            #expect(sheet.author.fr.contains("à valider par le réseau"))
            #expect(sheet.date <= sheet.reviewBy)
        }
    }

    @Test("A delay that states a rule names its article; the others say whom to ask")
    func delays() {
        let words = WordsReader.read(.embedded).value
        for sheet in ReflexSheetReader.read(.embedded, words: words).value {
            #expect(sheet.delay.text.fr.contains("à demander"), "\(sheet.motif)")
            #expect(sheet.delay.text.fr.contains("silence") == (sheet.delay.source != nil), "\(sheet.motif)")
        }
    }

    @Test("A sheet is read whole")
    func whole() throws {
        let reading = read(["rsa.yaml": Self.good])
        #expect(reading.faults == [])
        let sheet = try #require(reading.value.first)
        #expect(sheet.ask.map(\.fr) == ["Qui vit au foyer ?"])
        #expect(sheet.decides.operators == ["caf"])
        #expect(sheet.addresses == ["caf.fr"])
        #expect(!sheet.isToReview(on: sheet.reviewBy) && sheet.isToReview(on: sheet.reviewBy.advanced(by: 1)))
    }

    @Test(
        "Each fault is told at its line",
        arguments: [
            ("social.rsa", "social.nothing", 1, "sheets.unknownMotif"),
            ("[\"Qui vit au foyer ?\"]", "[]", 3, "sheets.emptyList"),
            ("operators: [caf]", "operators: [nobody]", 5, "words.unknownOperator"),
            ("{operators: [caf]}", "{operators: []}", 5, "sheets.noDecision"),
            ("[caf.fr]", "[\"caf fr\"]", 7, "sheets.badAddress"),
            ("2027-05-31", "2026-05-31", 10, "sheets.reviewBeforeDate"),
            ("2026-11-24", "hier", 9, "check.notDay"), ("author:", "auteur:", 8, "check.unknownKey"),
        ]
    )
    func faults(_ part: String, _ other: String, _ line: Int, _ key: String) {
        let reading = read(["rsa.yaml": Self.good.replacing(part, with: other)])
        #expect(reading.faults.contains { $0.line == line && $0.textKey == key }, "\(reading.faults)")
    }

    @Test("Two sheets of one motif, and a file that is no sheet, are told")
    func twice() {
        let reading = read(["a.yaml": Self.good, "b.yaml": Self.good, "c.txt": "x"])
        #expect(reading.faults.map(\.textKey) == ["sheets.duplicateMotif", "sheets.misplacedFile"])
        #expect(reading.value.count == 1)
    }
}
