import Reception
import Territory
import Wording

/// A network of a few words, so that a test says all that it stands on.
enum SmallNetwork {
    static let words = Words(
        themes: ["social", "logement", "transports"].map { Theme(id: $0, label: Label(fr: $0)) },
        motifs: [
            Motif(
                id: "social.rsa",
                theme: "social",
                label: Label(fr: "RSA"),
                synonyms: ["rsa", "revenu de solidarité"],
                operators: ["caf", "msa"]
            ),
            Motif(
                id: "logement.apl",
                theme: "logement",
                label: Label(fr: "Aide au logement (APL)"),
                synonyms: ["apl", "allocation logement"],
                operators: ["caf", "msa"]
            ),
            Motif(
                id: "transports.carteGrise",
                theme: "transports",
                label: Label(fr: "Carte grise"),
                synonyms: ["carte grise", "immatriculation", "crit'air"],
                operators: ["ants"]
            ),
            Motif(
                id: "social.carteVitale",
                theme: "social",
                label: Label(fr: "Carte Vitale"),
                synonyms: ["carte vitale", "œuvre sociale"],
                operators: []
            ),
        ],
        operators: [
            ServiceOperator(
                id: "caf",
                label: Label(fr: "Caisse d'allocations familiales"),
                shortLabel: "Caf",
                themes: ["social", "logement"],
                synonyms: ["allocs"]
            ),
            ServiceOperator(
                id: "msa",
                label: Label(fr: "Mutualité sociale agricole"),
                shortLabel: "MSA",
                themes: ["social", "logement"],
                synonyms: ["agricole"]
            ),
            ServiceOperator(
                id: "ants",
                label: Label(fr: "Agence des titres"),
                shortLabel: "ANTS",
                themes: ["transports"],
                synonyms: ["france titres"]
            ),
        ],
        channels: terms("accueil", "telephone"),
        levels: terms("information", "accompagnement"),
        publics: terms("jeunes", "seniors", "familles"),
        obstacles: terms("sansMobilite", "illettrisme"),
        ageBands: terms("18-24", "70+"),
        outcomes: [
            Outcome(id: "repondu", label: Label(fr: "Répondu"), effect: .closesOnSite, key: 1),
            Outcome(id: "transmis", label: Label(fr: "Transmis"), effect: .transmits, key: 4),
            Outcome(id: "reoriente", label: Label(fr: "Réorienté"), effect: .redirects),
            Outcome(id: "abandon", label: Label(fr: "Abandon"), effect: .closesWithout),
            Outcome(id: "aReprendre", label: Label(fr: "À reprendre"), effect: .staysOpen),
        ],
        ignored: ["de", "la", "d"]
    )

    static let form = Form(
        id: "visite",
        version: 3,
        title: Label(fr: "Visite"),
        fields: [
            field(.motif, isRequired: true, FieldConstraint(maxItems: 4)),
            field(.outcome, isRequired: true),
            field(.operators, FieldConstraint(maxItems: 3)),
            field(.receivedAt, FieldConstraint(earliest: Day(number: 10_957), toleranceSeconds: 300)),
            field(.channel, default: "accueil"),
            field(.people, FieldConstraint(min: 1, max: 99), default: "1"),
            field(.handlingSeconds, FieldConstraint(min: 0, max: 28_800)),
        ],
        hash: "0123456789abcdef"
    )

    /// Days are those of UTC; 72129 became 72130, which is in an EPCI and a class.
    static let geography = VisitGeography(
        day: { Day(number: Int($0.milliseconds / 86_400_000)) },
        place: { code, _ in
            ["72129", "72130"].contains(code)
                ? VisitGeography.Place(commune: "72130", epci: "200072684", typology: "ruralStructure") : nil
        }
    )

    static let rules = VisitRules(words: words, form: form, geography: geography)

    /// 2026-11-23T10:00:00Z.
    static let now = Instant(seconds: 1_795_428_000)

    static func field(
        _ field: VisitField,
        isRequired: Bool = false,
        _ constraint: FieldConstraint = FieldConstraint(),
        default value: String? = nil
    ) -> FormField {
        FormField(
            name: field.rawValue,
            kind: field.kind,
            list: field.list,
            label: Label(fr: field.rawValue),
            isRequired: isRequired,
            constraint: constraint,
            defaultValue: value,
            dataClass: .neutral,
            retention: .unlimited
        )
    }

    private static func terms(_ ids: String...) -> [Term] { ids.map { Term(id: $0, label: Label(fr: $0)) } }
}

/// Randomness that a seed gives again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
