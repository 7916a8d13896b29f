import Reception
import Territory
import Testing
import Wording

@Suite("The entry line")
struct EntryLineTests {
    private static let words: Words = {
        var words = SmallNetwork.words
        words.channels = [
            Term(id: "accueil", label: Label(fr: "Accueil")),
            Term(id: "telephone", label: Label(fr: "Téléphone"), shortcuts: ["tél"]),
        ]
        words.ageBands = [
            Term(id: "60-69", label: Label(fr: "60 à 69 ans"), ages: 60...69),
            Term(id: "70+", label: Label(fr: "70 ans et plus"), ages: 70...150),
        ]
        return words
    }()

    private func line(_ text: String) -> EntryLine { EntryLine(text, words: Self.words, form: Self.form) }

    private static let form = Form(
        id: "visite",
        version: 1,
        title: Label(fr: "Visite"),
        fields: VisitField.allCases.map { field in
            FormField(
                name: field.rawValue,
                kind: field.kind,
                list: field.list,
                label: Label(fr: field.rawValue),
                dataClass: .neutral,
                retention: .unlimited
            )
        },
        hash: "0123456789abcdef"
    )

    @Test(
        "A short word tells a duration, people, a place, an age or a channel",
        arguments: [
            ("15m", EntryToken.duration(seconds: 900)), ("15mn", .duration(seconds: 900)),
            ("90min", .duration(seconds: 5400)), ("1h", .duration(seconds: 3600)), ("1h30", .duration(seconds: 5400)),
            ("1H05", .duration(seconds: 3900)), ("x3", .people(3)), ("3x", .people(3)), ("×4", .people(4)),
            ("2p", .people(2)), ("12pers", .people(12)), ("72350", .place("72350")), ("2a004", .place("2A004")),
            ("+65", .term(.ageBands, id: "60-69")), ("70+", .term(.ageBands, id: "70+")),
            ("82ans", .term(.ageBands, id: "70+")), ("64a", .term(.ageBands, id: "60-69")),
            ("tel", .term(.channels, id: "telephone")), ("TÉL", .term(.channels, id: "telephone")),
        ]
    )
    func tokens(_ text: String, _ token: EntryToken) {
        #expect(line(text).tokens == [token])
        #expect(line(text).rest.isEmpty)
    }

    @Test(
        "Anything else is a word of the search",
        arguments: [
            "apl", "3", "7235", "723500", "1h75", "x", "x100", "h", "m", "15k", "+", "+17", "+999", "xx3", "2c004",
        ]
    )
    func words(_ text: String) {
        #expect(line(text).tokens.isEmpty)
        #expect(line(text).rest == text)
    }

    @Test("Motif and details come in any order, and the spaces do not matter")
    func together() {
        let expected: [EntryToken] = [.place("72350"), .term(.ageBands, id: "60-69"), .duration(seconds: 900)]
        for text in ["carte grise 72350 +65 15m", "  72350\tcarte   +65 grise 15m "] {
            #expect(line(text).tokens == expected)
            #expect(line(text).rest == "carte grise")
        }
        #expect(line("apl 72350").endsWithToken)
        #expect(!line("72350 apl").endsWithToken)
    }

    @Test("A field that the form does not ask is not told by a token")
    func notAsked() {
        var form = Self.form
        form.fields.removeAll { $0.name == "people" }
        let line = EntryLine("apl x3", words: Self.words, form: form)
        #expect(line.tokens.isEmpty)
        #expect(line.rest == "apl x3")
    }

    @Test("Any text at all is read, and nothing of it is lost but spaces, as far as a line goes")
    func anyText() {
        var generator = SeededGenerator(seed: 72)
        let pieces = [
            "x", "×", "3", "99999999999999999999", "h", "m", "+", "ans", "é", "👩‍👩‍👧", "\u{0}", " ", "\u{2028}", "72350",
            "2b",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &generator)]
            }.joined()
            let read = line(text)
            let words = text.split(whereSeparator: \.isWhitespace)
            #expect(
                read.tokens.count + read.rest.split(separator: " ").count == words.count,
                "\(text.debugDescription)"
            )
        }
    }
}
