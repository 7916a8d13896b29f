import Reception
import Territory
import Testing
import Wording

@Suite("Checking answers")
struct FormCheckTests {
    private let now = SmallNetwork.now
    private let today = Day(number: 20_780)

    private func check(
        _ fields: [FormField],
        _ given: [String: JSONValue]
    ) throws(AnswerFaults) -> [String: AnswerValue] {
        let check = FormCheck(form: SmallQuestions.form(fields), words: SmallNetwork.words) { $0 != "99999" }
        return try check.check(given, now: now, today: today).values
    }

    private func faults(_ fields: [FormField], _ given: [String: JSONValue]) -> [String] {
        do throws(AnswerFaults) {
            _ = try check(fields, given)
            return []
        } catch {
            return error.faults.map { "\($0.field) \($0.rule.rawValue)" }
        }
    }

    @Test("Answers of every kind are taken for what they are, and written back the same")
    func kinds() throws {
        let given: [String: JSONValue] = [
            "regime": .text("agricole"), "pieces": .list([.text("rib"), .text("bail")]), "enfants": .integer(3),
            "duree": .integer(300), "jour": .text("2025-11-22"), "recu": .text("2026-11-23T10:00:00Z"),
            "enLigne": .boolean(true), "nom": .text("Brûlon"), "commune": .text("72050"),
        ]
        let values = try check(SmallQuestions.each, given)
        #expect(
            values == [
                "regime": .choice("agricole"), "pieces": .choices(["rib", "bail"]), "enfants": .number(3),
                "duree": .duration(seconds: 300), "jour": .day(SmallQuestions.yesterday), "recu": .instant(now),
                "enLigne": .boolean(true), "nom": .text("Brûlon"), "commune": .commune("72050"), "arrivee": .day(today),
            ]
        )
        let answers = FormAnswers(form: SmallQuestions.form([]).stamp, values: values)
        guard case .object(let written) = answers.json else { return #expect(Bool(false)) }
        #expect(try check(SmallQuestions.each, written) == values)
    }

    @Test(
        "Each rule is told with the field and a name that scripts can rely on",
        arguments: [
            ("regime", JSONValue.text("liberal"), "/regime choice"), ("regime", .integer(1), "/regime type"),
            ("pieces", .list([]), "/pieces blank"),
            ("pieces", .list([.text("rib"), .text("rib")]), "/pieces/1 unique"),
            ("pieces", .list([.text("cle")]), "/pieces/0 choice"), ("pieces", .list([.integer(1)]), "/pieces/0 type"),
            ("pieces", .text("rib"), "/pieces type"), ("enfants", .number(1.5), "/enfants type"),
            ("enfants", .integer(9_007_199_254_740_992), "/enfants max"), ("duree", .integer(-1), "/duree min"),
            ("jour", .text("2026-02-29"), "/jour type"), ("recu", .text("2026-11-23T10:00:00"), "/recu type"),
            ("enLigne", .text("true"), "/enLigne type"), ("nom", .text(""), "/nom blank"),
            ("nom", .text(" \u{A0}"), "/nom blank"), ("nom", .text("a\u{0}"), "/nom characters"),
            ("nom", .text("a\nb"), "/nom characters"),
            ("nom", .text(String(repeating: "é", count: 201)), "/nom maxLength"),
            ("commune", .text("99999"), "/commune commune"), ("commune", .text("7205"), "/commune type"),
            ("nouveau", .text("x"), "/nouveau unknownField"), ("a/b~c", .integer(1), "/a~1b~0c unknownField"),
        ]
    )
    func rules(_ name: String, _ value: JSONValue, _ expected: String) {
        #expect(faults(SmallQuestions.each, [name: value]) == [expected])
    }

    @Test("An answer that is not asked is refused, and one that is asked may be required")
    func asked() throws {
        let condition = try SmallQuestions.condition("regime == 'agricole'")
        let fields = [
            SmallQuestions.field("regime", .choice, options: ["general", "agricole"], isRequired: true),
            SmallQuestions.field("caisse", .text, condition: condition, isRequired: true),
            SmallQuestions.field("motifDuRefus", .text, requiredIf: condition),
        ]
        #expect(faults(fields, ["regime": .text("general"), "caisse": .text("x")]) == ["/caisse notAsked"])
        #expect(faults(fields, ["regime": .text("agricole")]) == ["/caisse required", "/motifDuRefus required"])
        #expect(try check(fields, ["regime": .text("general"), "caisse": .null]) == ["regime": .choice("general")])
        // Nothing hangs on an answer that is itself missing or faulty.
        #expect(faults(fields, ["caisse": .text("x")]) == ["/regime required"])
        #expect(faults(fields, ["regime": .text("?"), "caisse": .integer(1)]) == ["/regime choice", "/caisse type"])
    }

    @Test("A default is filled in where the field is asked, and conditions read it")
    func defaults() throws {
        let fields = [
            SmallQuestions.field("enfants", .number, usual: "2"),
            SmallQuestions.field(
                "regime",
                .choice,
                options: ["general", "agricole"],
                condition: try SmallQuestions.condition("enfants >= 2"),
                usual: "general"
            ),
            SmallQuestions.field(
                "enLigne",
                .boolean,
                condition: try SmallQuestions.condition("regime == 'general'"),
                isRequired: true
            ),
            SmallQuestions.field("recu", .instant, usual: "now"),
        ]
        #expect(faults(fields, [:]) == ["/enLigne required"])
        #expect(try check(fields, ["enfants": .integer(0)]) == ["enfants": .number(0), "recu": .instant(now)])
    }

    @Test("A form's own condition and limits hold, and its message goes before the product's sentence")
    func constraints() throws {
        let fields = [
            SmallQuestions.field(
                "enfants",
                .number,
                FieldConstraint(min: 0, max: 20),
                message: Label(fr: "De 0 à 20.")
            ),
            SmallQuestions.field(
                "nom",
                .text,
                FieldConstraint(
                    minLength: 2,
                    maxLength: 4,
                    pattern: try AnswerPattern("[A-Z]+"),
                    check: try SmallQuestions.condition("nom != 'NON' ou enfants > 3")
                )
            ),
            SmallQuestions.field("jour", .day, FieldConstraint(earliest: SmallQuestions.yesterday)),
            SmallQuestions.field(
                "recu",
                .instant,
                FieldConstraint(earliest: Day(number: 20_000), toleranceSeconds: 60)
            ),
        ]
        #expect(faults(fields, ["nom": .text("NON")]) == ["/nom check"])
        #expect(faults(fields, ["nom": .text("NON"), "enfants": .integer(4)]) == [])
        #expect(faults(fields, ["nom": .text("é")]) == ["/nom minLength", "/nom pattern"])
        #expect(faults(fields, ["nom": .text("ABCDE")]) == ["/nom maxLength"])
        #expect(faults(fields, ["jour": .text("2025-11-21")]) == ["/jour earliest"])
        #expect(faults(fields, ["recu": .text("2026-11-24T10:00:00Z")]) == ["/recu future"])
        #expect(faults(fields, ["recu": .text("1999-11-24T10:00:00Z")]) == ["/recu earliest"])
        let thrown = #expect(throws: AnswerFaults.self) {
            try check(fields, ["enfants": .integer(21), "nom": .text("a")])
        }
        let sentences = thrown?.faults.map { $0.sentence(TextCatalogue([:]), .fr) }
        #expect(sentences == ["De 0 à 20.", "⟦answers.minLength⟧", "⟦answers.pattern⟧"])
    }

    @Test("What a page shows follows the answers so far")
    func shown() throws {
        let fields = [
            SmallQuestions.field("regime", .choice, options: ["general", "agricole"], isRequired: true),
            SmallQuestions.field("caisse", .text, condition: try SmallQuestions.condition("regime == 'agricole'")),
        ]
        let check = FormCheck(form: SmallQuestions.form(fields), words: SmallNetwork.words)
        #expect(check.asked([:], now: now, today: today) == ["regime"])
        #expect(check.asked(["regime": .text("agricole")], now: now, today: today) == ["regime", "caisse"])
        #expect(check.asked(["regime": .text("?")], now: now, today: today) == ["regime", "caisse"])
    }

    @Test("Of the visit's form only the fields that a visit does not have itself are answers")
    func visit() throws {
        var form = SmallNetwork.form
        form.fields.append(SmallQuestions.field("note", .longText))
        let check = FormCheck(form: form, words: SmallNetwork.words)
        #expect(form.extraFields.map(\.name) == ["note"])
        #expect(try check.check(["note": .text("a\nb")], now: now, today: today).values == ["note": .text("a\nb")])
        #expect(throws: AnswerFaults.self) { try check.check(["people": .integer(2)], now: now, today: today) }
    }
}
