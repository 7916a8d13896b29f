import Foundation
import Reception
import Testing
import Wording

@testable import Catalogue

@Suite("Forms from spreadsheets", .enabled(if: PythonOracle(script: "xlsform_oracle.py").isWanted))
struct XLSFormTests {
    static let oracle = PythonOracle(script: "xlsform_oracle.py")
    private let words = WordsReader.read(.embedded).value
    private let texts = TextReader.read(.embedded).value

    /// A workbook written by openpyxl, read by us; then what the script says of it.
    private func read(
        _ sheets: [String: [[String]]],
        id: String? = nil,
        asking command: String = "cells"
    ) throws
        -> (taken: FormImport, answer: [String])
    {
        try withFile { file in
            let json = String(decoding: try JSONEncoder().encode(sheets), as: UTF8.self)
            _ = try Self.oracle.run(["make", file.path(percentEncoded: false)], input: json)
            let taken = XLSForm.read([UInt8](try Data(contentsOf: file)), id: id, words: words)
            let answer = try Self.oracle.run([command, file.path(percentEncoded: false)])
            return (taken, answer.split(separator: "\n").map(String.init))
        }
    }

    private func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "maillage-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file)
    }

    private func review(_ taken: FormImport) throws -> FormReview {
        FormReader.review(text: try #require(taken.text), words: words) { _ in [1] }
    }

    private func told(_ taken: FormImport) -> [String] {
        taken.remarks.map { "\($0.place) \($0.kind.rawValue) \($0.textKey.replacing("xlsform.", with: ""))" }
    }

    private static let header = [
        "type", "name", "label::Français (fr)", "label::English (en)", "hint", "required", "relevant", "constraint",
        "constraint_message", "default", "appearance", "rgpd", "conservation", "visible_par",
    ]
    private static let whole: [String: [[String]]] = [
        "survey": [
            header,
            [
                "select_one regimes", "regime", "Régime", "Scheme", "", "yes", "", "", "", "general", "", "neutre",
                "P1Y",
            ],
            [
                "select_multiple pieces", "pieces", "Pièces", "Documents", "", "", "", "count-selected(.) <= 2", "", "",
                "", "neutre", "illimitee",
            ],
            [
                "integer", "enfants", "Enfants", "Children", "", "", "", ". >= 0 and . < 20", "De 0 à 19.", "1", "",
                "neutre", "P1Y",
            ],
            ["begin group", "caisse", "Caisse", "", "", "", "${regime} = 'agricole' or ${regime} = 'general'"],
            [
                "text", "numero", "Numéro", "Number", "Sept chiffres", "selected(${pieces}, 'rib')", "${enfants} > 0",
                "regex(., '^[0-9]{7}$')", "Sept chiffres.", "", "", "personnel", "P6M", "deskAgent, houseManager",
            ],
            ["end group"],
            [
                "date", "depart", "Départ", "Start", "", "", "not(selected(${pieces}, 'rib')) and ${numero} != ''",
                ". >= date('2026-01-01')", "", "today()", "", "neutre", "P1Y",
            ],
            [
                "text", "note-libre", "Note", "Note", "", "", "", "string-length(.) <= 80", "", "", "multiline",
                "neutre", "P1Y",
            ],
        ],
        "choices": [
            ["list_name", "name", "label", "label::English (en)"],
            ["regimes", "general", "Général", "General"], ["regimes", "agricole", "Agricole", "Agricultural"],
            ["pieces", "rib", "RIB", "Bank details"], ["pieces", "pièce-identité", "Pièce d'identité", "Identity"],
            ["pieces", "bail", "Bail", "Lease"],
        ],
        "settings": [
            ["form_title", "form_id", "version", "default_language"],
            ["Mon formulaire", "essai", "2026112401", "Français (fr)"],
        ],
    ]

    @Test("A spreadsheet becomes a form that the checker accepts and that means the same")
    func meaning() throws {
        let (taken, _) = try read(Self.whole)
        let review = try review(taken)
        #expect(review.remarks == [], "\(taken.text ?? "")")
        let form = try #require(review.form)
        #expect(form.id == "essai")
        #expect(form.title.fr == "Mon formulaire")
        #expect(form.fields.map(\.name) == ["regime", "pieces", "enfants", "numero", "depart", "note_libre"])
        #expect(form.fields.map(\.kind) == [.choice, .choices, .number, .text, .day, .longText])
        #expect(form.field("regime")?.isRequired == true)
        #expect(form.field("regime")?.label == Label(fr: "Régime", others: ["en": "Scheme"]))
        #expect(form.field("pieces")?.options.map(\.id) == ["rib", "pi_ce-identit_", "bail"])
        #expect(form.field("pieces")?.constraint.maxItems == 2)
        #expect(form.field("enfants")?.constraint.min == 0)
        #expect(form.field("enfants")?.constraint.max == 19)
        #expect(form.field("enfants")?.defaultValue == "1")
        #expect(
            form.field("numero")?.condition?.source == "(regime == 'agricole' ou regime == 'general') et (enfants > 0)"
        )
        #expect(form.field("numero")?.requiredIf?.source == "'rib' dans pieces")
        #expect(form.field("numero")?.constraint.pattern?.matches("1234567") == true)
        #expect(form.field("numero")?.visibleTo == ["deskAgent", "houseManager"])
        #expect(form.field("depart")?.condition?.source == "non ('rib' dans pieces) et non vide numero")
        #expect(form.field("depart")?.constraint.check?.source == "depart >= 2026-01-01")
        #expect(form.field("note_libre")?.constraint.maxLength == 80)
        #expect(
            Set(told(taken)) == [
                "survey!A5 changed group", "survey!B5 changed groupName", "survey!C5 notTaken notRead",
                "survey!B9 changed renamed", "choices!B5 changed renamed", "settings!C2 changed version",
            ]
        )
        for remark in taken.remarks { #expect(!remark.sentence(texts, .fr).contains("⟦")) }
    }

    @Test("pyxform reads the same questions, of the same types and as required")
    func pyxform() throws {
        let (taken, questions) = try read(Self.whole, asking: "questions")
        let form = try #require(try review(taken).form)
        let types: [FormField.Kind: String] = [
            .choice: "string", .choices: "string", .number: "int", .text: "string", .day: "date", .longText: "string",
        ]
        let ours = form.fields.map { field in
            let needed = field.isRequired ? "true()" : field.requiredIf == nil ? "-" : "?"
            return "\(field.name) \(types[field.kind] ?? "") \(needed)"
        }
        let theirs = questions.map { line -> String in
            let parts = line.split(separator: "\t").map(String.init)
            let needed = parts[2].contains("selected") ? "?" : parts[2]
            return "\(parts[0].replacing("-", with: "_")) \(parts[1]) \(needed)"
        }
        #expect(ours == theirs)
    }

    @Test("Every cell is taken or told, whatever is in it")
    func nothingInSilence() throws {
        var sheets = Self.whole
        sheets["survey"]?[0] += [
            "calculation", "choice_filter", "label::Español (es)", "media::image", "LABEL", "hint::fr",
        ]
        sheets["survey"]? += [
            ["decimal", "prix", "Prix", "Price", "aide", "yes", "", ". > 0.5"], ["note", "n1", "Une note"],
            ["calculate", "c1", "", "", "", "", "", "", "", "", "", "", "", "", "${enfants} + 1"],
            ["begin repeat", "rep", "Répété"], ["text", "dans", "Dedans"], ["end repeat"],
            ["geopoint", "lieu", "Lieu"],
            [
                "select_one regimes or_other", "autre", "Autre", "", "", "", "", "", "", "", "minimal", "neutre", "P1Y",
                "", "", "x=1", "Otro", "a.png",
            ],
            ["select_one absente", "vide", "Sans liste"], ["text", "regime", "Doublon"], ["text", "", "Sans nom"],
            ["text", "f1", "F", "", "", "", "regx(${regime}, 'a')", "", "", "", "", "neutre", "P1Y"],
            [
                "text", "f2", "F", "", "", "maybe", "${inconnu} = 1", "regex(., '(a+)+$')", "", "once('x')", "", "rose",
                "bientôt", "roi",
            ],
            ["text", "f3", "${regime}", "", "", "", "${pieces} = 'rib'", "", "", "", "", "personnel", "P1Y"],
            ["text", "f4", "F", "", "", "", "${enfants} > 1.5"],
            ["integer", "f5", "F", "", "", "", "${regime}", ". != 3 or . > ${enfants}"],
            ["", "orpheline", "Sans type"], ["end group"],
            ["text", "ou", "Mot réservé", "", "", "", "", "", "", "", "", "neutre", "P1Y"],
        ]
        sheets["choices"]? += [
            ["inutile", "x", "Inutilisée", "Unused"], ["regimes", "general", "Deux fois"], ["", "seul", "Sans liste"],
        ]
        sheets["settings"]?[0].append("style")
        sheets["settings"]?[1].append("pages")
        sheets["settings"]?.append(["Deuxième titre"])
        sheets["external_choices"] = [["list_name", "name"], ["e", "f"]]
        let (taken, cells) = try read(sheets)
        let told = Set(taken.remarks.map(\.place))
        #expect(cells.count > 150)
        #expect(Set(cells).subtracting(told).subtracting(taken.taken) == [])
        #expect(taken.taken.subtracting(cells) == [])
        // What is taken is in the text; what a person must decide is faulted by the checker.
        let text = try #require(taken.text)
        let survey = try #require(sheets["survey"])
        for (row, line) in survey.enumerated().dropFirst() {
            for column in [2, 3, 4, 8] where column < line.count && !line[column].isEmpty {
                let place = "survey!\(Spreadsheet.Place(row: row + 1, column: column + 1).name)"
                let isIn = text.contains(YAMLText.quoted(line[column]))
                #expect(isIn || told.contains(place), "\(place)")
            }
        }
        let faults = try review(taken).remarks.map(\.textKey)
        #expect(faults.count { $0 == "forms.condition.unknownField" } >= 5)
        #expect(faults.contains("forms.unknownClass") && faults.contains("forms.badRetention"))
        for remark in taken.remarks {
            for language in Language.allCases {
                #expect(!remark.sentence(texts, language).contains("⟦"), "\(remark.textKey)")
            }
        }
    }

    @Test("A group that never closes, or closes as another kind, is told where it stands")
    func groupsThatDoNotMatch() throws {
        let question = ["text", "objet", "L’objet", "", "", "", "", "", "", "", "", "neutre", "P1Y"]
        func remarks(_ rows: [[String]]) throws -> [String] {
            told(try read(["survey": [Self.header] + rows]).taken).filter { $0.contains("not") }
        }
        let unclosed = try remarks([["begin group", "a"], ["begin group", "b"], question, ["end group"]])
        #expect(unclosed.contains("survey!A2 notTaken notClosed") && !unclosed.contains { $0.contains("A3") })
        let crossed = try remarks([["begin group", "a"], question, ["end repeat"]])
        #expect(crossed.contains("survey!A2 notTaken notClosed") && crossed.contains("survey!A4 notTaken notOpen"))
    }

    @Test("The flavour in one text file gives the same form")
    func csv() throws {
        let rows = ["survey", "choices", "settings"].flatMap { name in
            [[name]] + (Self.whole[name] ?? []).map { [""] + $0 }
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        }.joined(separator: "\r\n")
        let fromText = XLSForm.read(Array(text.utf8), words: words)
        #expect(fromText.text == (try read(Self.whole).taken.text))
    }

    @Test(
        "A file that means harm is refused, at once and with a sentence",
        arguments: [
            ("bomb", "tooLargeFile"), ("lie", "damagedFile"), ("entities", "damagedFile"),
            ("encrypted", "unsupportedFile"),
            ("rows", "tooLargeFile"), ("depth", "damagedFile"),
        ]
    )
    func attacks(_ name: String, _ textKey: String) throws {
        try withFile { file in
            _ = try Self.oracle.run(["attack", file.path(percentEncoded: false), name])
            let taken = XLSForm.read([UInt8](try Data(contentsOf: file)), words: words)
            #expect(taken.text == nil)
            #expect(taken.remarks.map(\.textKey) == ["xlsform." + textKey])
        }
    }

    @Test("However a file is altered, it is read or refused, and never stops the program")
    func altered() throws {
        let seed = UInt64.random(in: 1...9_999_999)
        var generator = SeededGenerator(seed: seed)
        try withFile { file in
            let json = String(decoding: try JSONEncoder().encode(Self.whole), as: UTF8.self)
            _ = try Self.oracle.run(["make", file.path(percentEncoded: false)], input: json)
            let bytes = [UInt8](try Data(contentsOf: file))
            for _ in 0..<300 {
                var altered = bytes
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    altered[Int.random(in: 0..<altered.count, using: &generator)] = .random(
                        in: 0...255,
                        using: &generator
                    )
                }
                if Bool.random(using: &generator) {
                    altered = Array(altered.prefix(.random(in: 0...bytes.count, using: &generator)))
                }
                let taken = XLSForm.read(altered, words: words)
                #expect(taken.text != nil || !taken.remarks.isEmpty, "seed \(seed)")
            }
        }
        #expect(XLSForm.read([], words: words).remarks.map(\.textKey) == ["xlsform.noSurvey"])
    }
}
