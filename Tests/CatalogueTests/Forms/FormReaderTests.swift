import Reception
import Testing
import Wording

@testable import Catalogue

@Suite("Forms")
struct FormReaderTests {
    private func read(_ text: String, path: String = "forms/visite.yaml") -> Reading<[Form]> {
        var files = SourceTree.embedded.files
        files[path] = text
        return FormReader.read(SourceTree(files: files)) { bytes in [UInt8(bytes.count & 255), 0, 255] }
    }

    private func places(_ faults: [Fault]) -> [String] { faults.map { "\($0.line ?? 0) \($0.textKey)" } }

    /// The visit's form with one field in place of the outcome's.
    private func withField(_ lines: String) -> [String] {
        places(
            read(
                """
                id: visite
                version: 9
                title: Visite
                fields:
                  - {name: motif, type: motif, label: M, required: true, rgpd: neutre, retention: illimitee}
                  - {name: outcome, type: outcome, label: O, required: true, rgpd: neutre, retention: illimitee}
                  - {\(lines)}
                """
            ).faults
        )
    }

    @Test(
        "The visit's form that the product ships is without fault, its own fields anonymous, motif and outcome required"
    )
    func shipped() throws {
        let reading = FormReader.read(.embedded) { _ in Array(repeating: 0xAB, count: 32) }
        #expect(reading.faults == [])
        let form = try #require(FormShelf(reading.value).current("visite"))
        #expect(form.stamp == FormStamp(id: "visite", version: 2, hash: "abababababababab"))
        #expect(form.fields.filter(\.isRequired).map(\.name) == ["motif", "outcome"])
        #expect(form.fields.allSatisfy { $0.label.others["en"] != nil })
        #expect(form.fields.filter { $0.dataClass != .neutral } == form.extraFields)
        #expect(form.extraFields.map(\.name) == ["note"])
        #expect(form.field("handlingSeconds")?.constraint.picks == [300, 600, 900, 1800, 2700, 3600])
        #expect(form.field("people")?.defaultValue == "1")
        #expect(Set(form.fields.map(\.name)).isSuperset(of: VisitField.allCases.map(\.rawValue)))
    }

    @Test("The stamp follows the bytes of the file, not its name")
    func stamp() {
        let text = SourceTree.embedded.files["forms/visite.yaml"] ?? ""
        let count = UInt8(text.utf8.count & 255)
        let form = FormShelf(read(text).value).current("visite")
        #expect(form?.hash.hasPrefix((count < 16 ? "0" : "") + String(count, radix: 16)) == true)
    }

    @Test("A field without class or retention is refused")
    func mandatory() {
        #expect(
            withField("name: level, type: choice, list: levels, label: N") == [
                "7 check.missingKey", "7 check.missingKey",
            ]
        )
        #expect(
            withField("name: level, type: choice, list: levels, label: N, rgpd: secret, retention: P") == [
                "7 forms.unknownClass", "7 forms.badRetention",
            ]
        )
    }

    @Test(
        "A field that cannot be is told at its line",
        arguments: [
            ("name: level, type: choix, label: N", "forms.unknownType"),
            ("name: level, type: choice, label: N", "forms.choiceWithoutWords"),
            ("name: level, type: choice, list: couleurs, label: N", "forms.unknownList"),
            ("name: level, type: choice, list: levels, label: N, default: haut", "forms.badDefault"),
            ("name: people, type: number, label: N, default: 0, constraint: {min: 1}", "forms.badDefault"),
            ("name: people, type: number, label: N, constraint: {min: 3, max: 2}", "forms.emptyRange"),
            ("name: people, type: number, label: N, list: levels", "forms.listWithoutChoice"),
            ("name: people, type: number, label: N, couleur: bleu", "check.unknownKey"),
            ("name: waitSeconds, type: duration, label: N, constraint: {max: 5}", "forms.badDuration"),
            ("name: waitSeconds, type: number, label: N", "forms.wrongVisitType"),
            (
                "name: level, type: choice, list: levels, label: N, visibleTo: [deskAgent]",
                "forms.visitFieldAlwaysAsked"
            ),
            ("name: sur-nom, type: text, label: N", "forms.badFieldName"),
            ("name: ou, type: text, label: N", "forms.badFieldName"),
            ("name: suite, type: text, label: N, visibleTo: [roi]", "forms.unknownRole"),
            ("name: suite, type: text, label: N, constraint: {pattern: '(a+)+'}", "forms.badPattern"),
            ("name: suite, type: text, label: N, constraint: {minLength: 3, maxLength: 2}", "forms.emptyRange"),
            ("name: suite, type: text, label: N, constraint: {maxLength: 3}, default: trop", "forms.badDefault"),
            ("name: suite, type: text, label: N, constraint: {check: 'suite == 3'}", "forms.condition.wrongType"),
            ("name: suite, type: text, label: N, if: 'suite == 3'", "forms.condition.unknownField"),
            ("name: suite, type: choice, label: N, options: []", "words.emptyList"),
            (
                "name: suite, type: choice, label: N, options: [{id: a, label: A}, {id: a, label: B}]",
                "words.duplicateId"
            ),
            ("name: suite, type: choice, label: N, list: levels, options: [{id: a, label: A}]", "forms.listAndOptions"),
            ("name: suite, type: text, label: N, options: [{id: a, label: A}]", "forms.listWithoutChoice"),
            ("name: motif, type: motif, label: N", "forms.duplicateField"),
            ("name: level, type: choice, list: levels, label: N, required: peut-être", "check.notBoolean"),
        ]
    )
    func faulty(_ field: String, _ textKey: String) {
        #expect(withField(field + ", rgpd: neutre, retention: P1Y") == ["7 \(textKey)"])
    }

    @Test("The visit's form holds no personal data, and personal data is never kept without term")
    func personal() {
        #expect(
            withField(
                "name: level, type: choice, list: levels, label: N, rgpd: sensible, retention: P6M, visibleTo: [deskAgent]"
            )
                == ["7 forms.personalVisitField"]
        )
        let other = """
            id: caf
            version: 1
            title: Caf
            fields:
              - {name: surname, type: text, label: Nom, rgpd: personnel, retention: illimitee, visibleTo: [deskAgent]}
              - {name: mail, type: text, label: Nom, rgpd: personnel, retention: P1Y}
              - {name: nir, type: text, label: Nir, rgpd: nir, retention: P1Y, visibleTo: [deskAgent, coordinator]}
            """
        #expect(
            places(read(other, path: "forms/caf.yaml").faults)
                == ["5 forms.unlimitedPersonal", "6 forms.personalWithoutRoles", "7 forms.roleWithoutPersonal"]
        )
    }

    @Test("Conditions read the fields before them, and a motif has one form")
    func conditions() throws {
        let text = """
            id: rsa
            version: 1
            title: RSA
            motifs: [social.rsa, social.rien]
            fields:
              - {name: regime, type: choice, label: R, options: [{id: general, label: G}], rgpd: neutre, retention: P1Y}
              - name: caisse
                type: text
                label: Caisse
                if: "regime == 'general' et suite == 'x'"
                rgpd: neutre
                retention: P1Y
              - {name: suite, type: text, label: S, requiredIf: "vide caisse", rgpd: neutre, retention: P1Y}
              - {name: fin, type: text, label: S, required: true, requiredIf: "vide suite", rgpd: neutre, retention: P1Y}
              - {name: faux, type: text, label: S, rgpd: neutre, retention: P1Y}
            """
        let review = FormReader.review(text: text, words: WordsReader.read(.embedded).value) { _ in [1, 2, 255] }
        #expect(
            review.remarks.map { "\($0.line ?? 0) \($0.textKey)" } == [
                "4 forms.unknownMotif", "10 forms.condition.laterField", "14 forms.twoRequirements",
                "15 forms.badFieldName",
            ]
        )
        let form = try #require(review.form)
        #expect(form.hash == "0102ff")
        #expect(form.motifs == ["social.rsa"])
        #expect(form.field("suite")?.requiredIf?.source == "vide caisse")
        #expect(review.publishable == nil)

        var files = SourceTree.embedded.files
        for name in ["un", "deux"] {
            files["forms/\(name).yaml"] = "id: \(name)\nversion: 1\ntitle: T\nmotifs: [associations.vie]\nfields: []"
        }
        let faults = FormReader.read(SourceTree(files: files)) { _ in [1] }.faults
        #expect(faults.map { "\($0.file) \($0.textKey)" } == ["forms/un.yaml forms.motifTaken"])
    }

    @Test("The visit's form must be there once a version, and require the motif and the outcome")
    func whole() {
        var files = SourceTree.embedded.files
        for path in files.keys where path.hasPrefix("forms/") { files[path] = nil }
        files["forms/notes.txt"] = "x"
        let none = FormReader.read(SourceTree(files: files)) { $0 }
        #expect(none.faults.map(\.textKey) == ["forms.misplacedFile", "forms.visitMissing"])
        #expect(
            places(read("id: visite\nversion: 0\ntitle: V\nfields: []").faults)
                == ["1 forms.visitFieldMissing", "1 forms.visitFieldMissing", "2 forms.badVersion"]
        )
        let twice = read(SourceTree.embedded.files["forms/visite.yaml"] ?? "", path: "forms/zzz.yaml")
        #expect(twice.faults.map(\.textKey) == ["forms.duplicateForm"])
    }

    @Test("A period of retention is years, months, weeks and days, in this order")
    func retention() {
        #expect(Retention("P2Y6M") == .period(months: 30, days: 0))
        #expect(Retention("P1M2W3D") == .period(months: 1, days: 17))
        #expect(Retention("illimitee") == .unlimited)
        for text in ["", "P", "P0D", "6M", "PM", "P6", "P6M2Y", "P1Y1Y", "P99999Y", "P-1D", "PT5M", "P٣D"] {
            #expect(Retention(text) == nil, "\(text)")
        }
    }
}
