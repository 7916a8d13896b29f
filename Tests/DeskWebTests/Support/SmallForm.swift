import Reception
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
