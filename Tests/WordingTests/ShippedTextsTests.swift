import Catalogue
import Testing
import Wording

@Suite("The texts that the product ships")
struct ShippedTextsTests {
    private let reading = TextReader.read(.embedded)

    @Test("French and English have the same keys, with the same places, and no key is written twice")
    func parity() {
        #expect(reading.faults == [])
        #expect(reading.value.keys(.fr) == reading.value.keys(.en))
        #expect(reading.value.keys(.fr).count > 20)
    }

    @Test("A French text has a space that does not break before a double mark, and none that breaks")
    func typography() {
        let wrong = reading.value.keys(.fr).sorted().filter { key in
            let text = reading.value.text(key, .fr)
            let double = [" :", " ;", " !", " ?", " »", "« "].contains { text.contains($0) }
            let glued = zip(text, text.dropFirst()).contains { before, mark in
                "!?;".contains(mark) && before.isLetter
            }
            return double || glued
        }
        #expect(wrong == [])
    }

    @Test("No text is blank or ends with a space")
    func trimmed() {
        for language in Language.allCases {
            for key in reading.value.keys(language) {
                let text = reading.value.text(key, language)
                #expect(!text.isEmpty && text.last?.isWhitespace == false, "\(key)")
            }
        }
    }
}
