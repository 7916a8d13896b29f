import Reception
import Testing

@Suite("Small changes to a form's text")
struct FormTextTests {
    private static let field = FieldText(
        kind: .choice,
        name: "regime",
        label: "Le « régime »\u{7}: \"lequel\" ?\\",
        options: ["Déjà là", "déjà, là", "12 mois", "???"],
        isRequired: true,
        dataClass: .personal,
        retention: .period(months: 6, days: 0),
        visibleTo: ["deskAgent"]
    )

    @Test("The version alone is changed, once, and what has none is left as it was")
    func version() {
        let text = "# version: 1\nid: a\nversion: 1 # la première\nfields:\n  - name: b\n    version: 1\n"
        #expect(
            FormText.settingVersion(text, to: 12)
                == "# version: 1\nid: a\nversion: 12\nfields:\n  - name: b\n    version: 1\n"
        )
        #expect(FormText.settingVersion("id: a", to: 2) == "id: a")
    }

    @Test("A field goes after the last one, at its indent, before whatever key follows")
    func added() {
        let after = FormText.adding(Self.field, to: "id: a\nfields:\n- name: b\n  type: text\n\n# fin\nmotifs: []\n")
        #expect(after.contains("  type: text\n\n# fin\n- name: \"regime\"\n  type: choice\n  options:\n"))
        #expect(after.hasSuffix("motifs: []\n"))
        #expect(FormText.adding(Self.field, to: "id: a").hasPrefix("id: a\nfields:\n  - name: \"regime\"\n"))
        #expect(FormText.adding(Self.field, to: "fields: [ ]\n\n\n").hasPrefix("fields:\n  - name: \"regime\"\n"))
    }

    @Test("What people typed is quoted whatever it holds, and each choice has an identifier of its own")
    func quoted() {
        let text = FormText.adding(Self.field, to: "fields:\n")
        #expect(text.contains(#"label: {fr: "Le « régime »: \"lequel\" ?\\"}"#))
        for id in ["dejaLa", "dejaLa2", "n12Mois", "n"] { #expect(text.contains("{id: \"\(id)\","), "\(id)") }
        #expect(
            text.contains("    required: true\n    rgpd: personnel\n    retention: P6M\n    visibleTo: [deskAgent]\n")
        )
    }
}
