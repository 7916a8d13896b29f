import Foundation
import Journal
import Reception
import Territory
import Wording

enum SmallTerritory {
    /// The day on which a small desk's clock starts.
    static let today = Day(number: 20_780)

    static let house = House(
        id: "425",
        name: "France services Brûlon",
        address: "1 place Albert Liébault",
        postalCode: "72350",
        commune: "72050",
        hours: WeeklyHours(
            rules: [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { weekday in
                WeeklyHours.Rule(
                    weekday: weekday,
                    segments: [segment("09:00", "12:30"), segment("13:30", "17:00")].compactMap(\.self)
                )
            }
        )
    )

    private static func segment(_ opens: String, _ closes: String) -> OpeningSegment? {
        guard let opens = TimeOfDay(opens), let closes = TimeOfDay(closes) else { return nil }
        return OpeningSegment(opens: opens, closes: closes)
    }

    static func territory(_ zone: CivilZone) -> Territory {
        Territory(
            network: Network(name: "Réseau d’essai", departements: ["72"], zone: zone),
            communes: [
                ("72050", "Brûlon", "72350"), ("72181", "Le Mans", "72000"), ("72003", "Allonnes", "72700"),
                ("72219", "Oisseau-le-Petit", "72610"), ("72299", "Saint-Mars-d’Outillé", "72220"),
                ("72300", "Saint-Mars-la-Brière", "72470"), ("72004", "Amné", "72540"), ("72012", "Avessé", "72350"),
            ].map { Commune(code: $0.0, name: $0.1, departement: "72", postalCodes: [$0.2]) },
            houses: [house]
        )
    }
}

enum SmallWords {
    static let words = Words(
        themes: [
            Theme(id: "logement", label: Label(fr: "Logement", others: ["en": "Housing"])),
            Theme(id: "transport", label: Label(fr: "Transports")),
            Theme(id: "sante", label: Label(fr: "Santé")),
        ],
        motifs: [
            Motif(
                id: "logement.apl",
                theme: "logement",
                label: Label(fr: "Aide au logement (APL, ALS, ALF)", others: ["en": "Housing benefit"]),
                synonyms: ["apl", "aide au logement", "als"],
                operators: ["caf", "msa"]
            ),
            Motif(
                id: "logement.prime-activite",
                theme: "logement",
                label: Label(fr: "Prime d’activité"),
                synonyms: ["prime"],
                operators: ["caf"]
            ),
            Motif(
                id: "transport.carteGrise",
                theme: "transport",
                label: Label(fr: "Carte grise"),
                synonyms: ["carte grise", "immatriculation"],
                operators: ["ants"]
            ),
            Motif(
                id: "sante.carteVitale",
                theme: "sante",
                label: Label(fr: "Carte Vitale"),
                synonyms: ["carte vitale", "cpam"],
                operators: ["cpam"]
            ),
        ],
        operators: [
            ("caf", "Caisse d’allocations familiales", "CAF"), ("msa", "Mutualité sociale agricole", "MSA"),
            ("ants", "France Titres", "France Titres"), ("cpam", "Assurance maladie", "CPAM"),
        ].map {
            ServiceOperator(id: $0.0, label: Label(fr: $0.1), shortLabel: $0.2, themes: [], synonyms: [])
        },
        channels: [
            Term(id: "guichet", label: Label(fr: "Au guichet")),
            Term(id: "telephone", label: Label(fr: "Par téléphone")),
        ],
        levels: [Term(id: "information", label: Label(fr: "Information"))],
        publics: [Term(id: "jeunes", label: Label(fr: "Jeunes"))],
        obstacles: [Term(id: "numerique", label: Label(fr: "Numérique"))],
        ageBands: [Term(id: "26-64", label: Label(fr: "26 à 64 ans"))],
        outcomes: [
            Outcome(
                id: "resoluSurPlace",
                label: Label(fr: "Réponse donnée", others: ["en": "Answered"]),
                effect: .closesOnSite,
                key: 1
            ),
            Outcome(id: "accompagne", label: Label(fr: "Démarche faite ensemble"), effect: .closesOnSite, key: 2),
            Outcome(id: "rdv", label: Label(fr: "Rendez-vous pris"), effect: .staysOpen, key: 3),
            Outcome(id: "transmis", label: Label(fr: "Transmis à l’organisme"), effect: .transmits, key: 4),
            Outcome(id: "reoriente", label: Label(fr: "Réorienté"), effect: .redirects, key: 5),
            Outcome(id: "sansSuite", label: Label(fr: "Sans suite"), effect: .closesWithout),
        ]
    )
}
