import Catalogue
import DeskWeb
import Reception
import Testing
import Wording

enum SmallForm {
    static let form = Form(
        id: "visite",
        version: 1,
        title: Label(fr: "Visite"),
        fields: [
            field("motif", .motif, "Motif", isRequired: true, FieldConstraint(maxItems: 3)),
            field("outcome", .outcome, "Issue", isRequired: true),
            field("operators", .operators, "Opérateurs"),
            field("receivedAt", .instant, "Reçu le", usual: "now"),
            field("channel", .choice, "Canal", list: .channels, usual: "guichet"),
            field("commune", .commune, "Commune de résidence"),
            field("ageBand", .choice, "Âge", list: .ageBands),
            field("people", .number, "Personnes reçues", usual: "1", FieldConstraint(min: 1, max: 99)),
            field("handlingSeconds", .duration, "Durée", FieldConstraint(min: 0, max: 28_800)),
            field("publics", .choices, "Publics", list: .publics),
        ],
        hash: "0123456789abcdef"
    )

    private static func field(
        _ name: String,
        _ kind: FormField.Kind,
        _ label: String,
        list: WordList? = nil,
        isRequired: Bool = false,
        usual: String? = nil,
        _ constraint: FieldConstraint = FieldConstraint()
    ) -> FormField {
        FormField(
            name: name,
            kind: kind,
            list: list,
            label: Label(fr: label),
            isRequired: isRequired,
            constraint: constraint,
            defaultValue: usual,
            dataClass: .neutral,
            retention: .unlimited
        )
    }
}

extension SmallForm {
    /// What is asked with a housing benefit: a neutral choice, and what is asked of a person when it matters.
    static let apl = """
        # Le logement
        id: apl
        version: 1
        title: {fr: "Aide au logement"}
        motifs: [logement.apl]
        fields:
          - name: logement
            type: choice
            options:
              - {id: location, label: {fr: "Location"}}
              - {id: propriete, label: {fr: "Propriété"}}
            label: {fr: "Type de logement"}
            rgpd: neutre
            retention: illimitee
          - name: loyer
            type: number
            if: logement == 'location'
            label: {fr: "Loyer"}
            constraint: {min: 1, max: 5000}
            rgpd: personnel
            retention: P6M
            visibleTo: [deskAgent]
          - name: remarque
            type: text
            label: {fr: "Remarque"}
            rgpd: personnel
            retention: P1Y
            visibleTo: [deskAgent, houseManager]

        """

    /// The forms of the small desk, with a real checker behind them.
    static func inForce(_ books: MemoryBooks) throws -> FormsInForce {
        let checker = SmallChecker()
        let review = checker.review(apl)
        return FormsInForce(
            visit: FormEdition(form: form, text: "id: visite\nversion: 1\n"),
            others: [FormEdition(form: try #require(review.publishable, "\(review.remarks)"), text: apl)],
            book: books,
            checker: checker
        )
    }
}

/// Reads forms as the product does, against the words of the small network; a spreadsheet is the text it holds.
struct SmallChecker: FormChecking {
    func review(_ text: String) -> FormReview {
        FormReader.review(text: text, words: SmallWords.words, digest: TestDigest.sha256)
    }

    func imported(_ file: [UInt8]) -> ImportedForm {
        let text = String(decoding: file, as: UTF8.self)
        return ImportedForm(
            text: text.contains("id:") ? text : nil,
            remarks: text.contains("calculate") ? [FormRemark(line: 7, textKey: "forms.unknownType")] : []
        )
    }
}
