import Testing
import Wording

@Suite("Texts with places")
struct TextPatternTests {
    private let pattern = TextPattern("{count} {count|visite|visites} à {house}")

    @Test("In French zero and one are singular; in English one alone is")
    func plurals() {
        #expect(pattern.filled(.fr, ["count": "0", "house": "Brûlon"]) == "0 visite à Brûlon")
        #expect(pattern.filled(.fr, ["count": "1", "house": "Brûlon"]) == "1 visite à Brûlon")
        #expect(pattern.filled(.fr, ["count": "2", "house": "Brûlon"]) == "2 visites à Brûlon")
        #expect(pattern.filled(.en, ["count": "0", "house": "Brûlon"]) == "0 visites à Brûlon")
        #expect(pattern.filled(.en, ["count": "1", "house": "Brûlon"]) == "1 visite à Brûlon")
    }

    @Test("The places of a text are told, plural ones once")
    func places() {
        #expect(pattern.places == ["count", "house"])
        #expect(TextPattern("sans accolade }{").places == [])
    }

    @Test("What a place holds is never read as a pattern")
    func literal() {
        #expect(TextPattern("{a}").filled(.fr, ["a": "{b}", "b": "non"]) == "{b}")
    }

    @Test("A missing text is seen, a text of French serves a language without it")
    func fallback() {
        let texts = TextCatalogue([.fr: ["a": "oui"], .en: [:]])
        #expect(texts.text("a", .en) == "oui")
        #expect(texts.text("b", .en) == "⟦b⟧")
    }
}
