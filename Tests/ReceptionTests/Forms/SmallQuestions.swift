import Reception
import Territory
import Wording

/// Fields that tests build forms from.
enum SmallQuestions {
    static let yesterday = Day(number: 20_414)

    static func field(
        _ name: String,
        _ kind: FormField.Kind,
        options: [String] = [],
        condition: FormCondition? = nil,
        isRequired: Bool = false,
        requiredIf: FormCondition? = nil,
        _ constraint: FieldConstraint = FieldConstraint(),
        message: Label? = nil,
        usual: String? = nil
    ) -> FormField {
        FormField(
            name: name,
            kind: kind,
            options: options.map { Term(id: $0, label: Label(fr: $0)) },
            label: Label(fr: "Le \(name)", others: ["en": "The \(name)"]),
            condition: condition,
            isRequired: isRequired,
            requiredIf: requiredIf,
            constraint: constraint,
            message: message,
            defaultValue: usual,
            dataClass: .neutral,
            retention: .unlimited
        )
    }

    /// One field of each kind that conditions compare.
    static let each = [
        field("regime", .choice, options: ["general", "agricole"]),
        field("pieces", .choices, options: ["bail", "rib"]),
        field("enfants", .number),
        field("duree", .duration),
        field("jour", .day),
        field("recu", .instant),
        field("enLigne", .boolean),
        field("nom", .text),
        field("arrivee", .day, usual: "today"),
        field("commune", .commune),
    ]

    static let scope = ConditionScope(fields: each, later: ["suite"], words: SmallNetwork.words)

    static func condition(_ text: String) throws -> FormCondition { try FormCondition(text, scope: scope) }

    static func form(_ fields: [FormField], id: String = "essai", version: Int = 1, motifs: [String] = []) -> Form {
        Form(
            id: id,
            version: version,
            title: Label(fr: "Essai"),
            motifs: motifs,
            fields: fields,
            hash: "0123456789abcdef"
        )
    }
}
