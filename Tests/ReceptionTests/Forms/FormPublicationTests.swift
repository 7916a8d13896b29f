import Reception
import Territory
import Testing
import Wording

@Suite("Publishing a form")
struct FormPublicationTests {
    private static let old = SmallQuestions.form(
        [SmallQuestions.field("a", .text), SmallQuestions.field("b", .number)],
        motifs: ["social.rsa"]
    )
    private static let editions = FormEditions(files: [FormEdition(form: old, text: "un")])

    private static func next(_ change: (inout Form) -> Void) -> Form {
        var form = old
        form.version = 2
        change(&form)
        return form
    }

    private func decide(
        _ form: Form?,
        remarks: Int = 0,
        text: String = "deux",
        editing: String? = "essai"
    ) throws
        -> FormPublished
    {
        let remarks = (0..<remarks).map { FormRemark(line: $0 + 1, textKey: "forms.badId") }
        return try FormPublication.decide(
            FormReview(form: form, remarks: remarks),
            text: text,
            editing: editing,
            among: Self.editions
        )
    }

    @Test("The next version of a form that differs is published, its text and its hash with it")
    func published() throws {
        let form = Self.next { $0.fields.removeLast() }
        #expect(try decide(form) == FormPublished(id: "essai", version: 2, hash: form.hash, text: "deux"))
    }

    @Test("What is faulty, too long, of another form, out of order or the same is refused, each for its reason")
    func refused() throws {
        let good = Self.next { $0.fields.removeLast() }
        #expect(throws: FormPublication.Refusal.faulty) { try decide(good, remarks: 1) }
        #expect(throws: FormPublication.Refusal.faulty) { try decide(nil) }
        let long = String(repeating: "é", count: FormPublication.longestText)
        #expect(throws: FormPublication.Refusal.tooLong) { try decide(good, text: long) }
        #expect(throws: FormPublication.Refusal.otherForm(id: "essai", expected: "autre")) {
            try decide(good, editing: "autre")
        }
        #expect(throws: FormPublication.Refusal.nothingNew(version: 1)) { try decide(Self.next { _ in }) }
        for version in [1, 3] {
            #expect(throws: FormPublication.Refusal.self) { try decide(Self.next { $0.version = version }) }
        }
    }

    @Test("What changes is told field by field, in words")
    func difference() throws {
        let new = Self.next { form in
            form.title = Label(fr: "Autre")
            form.motifs = ["logement.apl"]
            form.fields[0].isRequired = true
            form.fields[0].dataClass = .personal
            form.fields[1].label = Label(fr: "Nombre")
            form.fields[1].constraint = FieldConstraint(max: 3)
            form.fields.insert(SmallQuestions.field("c", .boolean), at: 0)
        }
        let a = Self.old.fields[0].label
        let b = Label(fr: "Nombre")
        let found = FormDifference(from: Self.old, to: new).changes
        #expect(
            found == [
                .title(from: Label(fr: "Essai"), to: Label(fr: "Autre")), .motifsAdded(["logement.apl"]),
                .motifsRemoved(["social.rsa"]), .added(new.fields[0].label), .required(a),
                .dataClass(a, from: .neutral, to: .personal), .renamed(from: Self.old.fields[1].label, to: b),
                .answers(b),
            ]
        )
        let swapped = Self.next { $0.fields.swapAt(0, 1) }
        #expect(FormDifference(from: Self.old, to: swapped).changes == [.order])
        #expect(FormDifference(from: new, to: Self.old).changes.contains(.removed(new.fields[0].label)))
        #expect(FormDifference(from: Self.old, to: Self.next { _ in }).isEmpty)
    }

    @Test("At the same version the published form is in force, and every text stays for its answers")
    func editions() {
        var published = Self.next { $0.title = Label(fr: "Publié") }
        published.hash = "fedcba9876543210"
        let file = Self.next { $0.title = Label(fr: "Fichier") }
        let editions = FormEditions(
            files: [FormEdition(form: Self.old, text: "un"), FormEdition(form: file, text: "fichier")],
            published: [
                FormEdition(form: published, text: "publié", actor: "c", publishedAt: Instant(milliseconds: 0))
            ]
        )
        #expect(editions.current("essai")?.text == "publié")
        #expect(editions.edition(file.stamp)?.text == "fichier")
        #expect(editions.history(of: "essai").map(\.form.version) == [2, 2, 1])
        #expect(editions.nextVersion(of: "essai") == 3 && editions.nextVersion(of: "rien") == 1)
    }
}
