import Reception
import Territory
import Testing

@Suite("Conditions")
struct ConditionTests {
    private let answers: [String: AnswerValue] = [
        "regime": .choice("agricole"), "pieces": .choices(["rib"]), "enfants": .number(3),
        "duree": .duration(seconds: 300), "jour": .day(SmallQuestions.yesterday), "enLigne": .boolean(false),
        "nom": .text("Brûlon"),
    ]

    @Test(
        "A condition is true of answers as it reads, in French and in English",
        arguments: [
            ("regime == 'agricole'", true), ("regime = \"general\"", false), ("regime != 'general'", true),
            ("regime dans ['general', 'agricole']", true), ("regime in ('general')", false),
            ("'rib' dans pieces", true), ("'bail' in pieces", false), ("vide pieces", false), ("vide(recu)", true),
            ("enfants >= 3 et enfants < 4", true), ("enfants > 3 or enfants <= 2", false),
            ("duree == 5m", true), ("duree > 300s", false), ("jour <= 2025-11-22", true), ("jour == 2025-11-22", true),
            ("jour < 2025-11-22", false), ("enLigne", false), ("non enLigne", true), ("enLigne == non", true),
            ("enLigne == faux", true), ("non non non enLigne", true), ("nom == 'Brûlon'", true),
            ("not (regime == 'agricole' and enfants == 3)", false),
            ("regime == 'general' et enfants == 9 ou enfants == 3", true),
            ("regime == 'general' et (enfants == 9 ou enfants == 3)", false),
            ("enfants != -3", true), ("nom != 'x'", true),
        ]
    )
    func truth(_ text: String, _ expected: Bool) throws {
        #expect(try SmallQuestions.condition(text).isTrue(answers) == expected)
    }

    @Test("Of an empty field every comparison is false, and « different » is true")
    func empty() throws {
        for text in [
            "enfants == 0", "enfants < 5", "enfants >= 0", "regime dans ['general']", "'rib' dans pieces", "enLigne",
        ] {
            #expect(try SmallQuestions.condition(text).isTrue([:]) == false, "\(text)")
        }
        for text in ["enfants != 0", "non enLigne", "vide enfants", "regime != 'general'", "non (enfants < 5)"] {
            #expect(try SmallQuestions.condition(text).isTrue([:]), "\(text)")
        }
    }

    @Test("Two ways of writing é are two texts, as they are in JSON")
    func bytes() throws {
        let condition = try SmallQuestions.condition("nom == 'é'")
        #expect(condition.isTrue(["nom": .text("\u{E9}")]))
        #expect(!condition.isTrue(["nom": .text("e\u{301}")]))
    }

    @Test(
        "What is wrong with a condition is told at its character",
        arguments: [
            ("", 1, "unfinished"), ("regime ==", 10, "unfinished"), ("regime", 7, "unfinished"),
            ("regime == 'agricole' enfants == 3", 22, "expectedEnd"), ("(enLigne", 9, "unfinished"),
            ("(enLigne]", 9, "expectedClose"), ("regime == 'agricole", 11, "openText"),
            ("enfants == 3a", 12, "badLiteral"),
            ("enfants == 3.5", 13, "unknownCharacter"), ("enfants ! 3", 9, "badLiteral"),
            ("prénom == 'x'", 3, "unknownCharacter"),
            ("couleur == 'x'", 1, "unknownField"), ("suite == 'x'", 1, "laterField"),
            ("enfants == 'trois'", 12, "wrongType"),
            ("nom == 3", 8, "wrongType"), ("regime == 'liberal'", 11, "unknownWord"),
            ("'cle' dans pieces", 1, "unknownWord"),
            ("'bail' dans regime", 13, "notSeveral"), ("pieces == 'bail'", 11, "severalCompared"),
            ("nom < 'b'", 5, "notOrdered"),
            ("recu == 2025-01-01", 9, "instantCompared"), ("arrivee == 2025-01-01", 1, "presentField"),
            ("enfants == duree", 12, "twoFields"), ("jour == 2025-02-30", 9, "badLiteral"),
            ("regime dans 'general'", 13, "expectedList"),
            ("'bail' == pieces", 8, "expectedIn"), ("et enLigne", 1, "expectedField"),
            ("enfants 3", 9, "expectedComparison"),
            ("enfants == 99999999999999999999", 12, "badLiteral"),
        ]
    )
    func faults(_ text: String, _ position: Int, _ key: String) {
        let fault = #expect(throws: ConditionFault.self) { try SmallQuestions.condition(text) }
        #expect(fault?.position == position)
        #expect(fault?.textKey == "forms.condition." + key)
    }

    @Test("A condition is bounded: too long or too deep is refused, however it is made")
    func bounded() {
        let deep = String(repeating: "(", count: 400) + "enLigne" + String(repeating: ")", count: 400)
        #expect(throws: ConditionFault.self) { try SmallQuestions.condition(deep) }
        let long = Array(repeating: "enLigne", count: 200).joined(separator: " et ")
        #expect(throws: ConditionFault.self) { try SmallQuestions.condition(long) }
        #expect(throws: Never.self) { try SmallQuestions.condition(String(repeating: "non ", count: 240) + "enLigne") }
    }

    @Test("Any text is read or refused, and never stops the program")
    func anyText() {
        let pieces = [
            "regime", "enfants", "==", "!=", "<", "'general'", "3", "(", ")", "[", "]", ",", "et", "ou", "non", "vide",
            "dans", "é", "'", "2025-01-01", "5m", "enLigne", "-",
        ]
        for seed in 1...UInt64(300) {
            var generator = SeededGenerator(seed: seed)
            let text = (0..<Int.random(in: 0...12, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined(separator: " ")
            do {
                _ = try SmallQuestions.condition(text).isTrue([:])
            } catch {
                let fault = error as? ConditionFault
                #expect((1...text.unicodeScalars.count + 1).contains(fault?.position ?? 0), "seed \(seed): \(text)")
            }
        }
    }
}
