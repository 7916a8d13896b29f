import Reception
import Territory
import Wording

enum SmallSheets {
    static var sheets: [ReflexSheet] {
        guard let date = Day("2026-11-01"), let reviewBy = Day("2026-11-30") else { return [] }
        return [
            ReflexSheet(
                motif: "logement.apl",
                title: Label(fr: "Aide au logement", others: ["en": "Housing benefit"]),
                ask: [Label(fr: "Depuis quand ?")],
                bring: [Label(fr: "Le bail")],
                decides: ReflexSheet.Decision(operators: ["caf", "msa"]),
                delay: ReflexSheet.Delay(text: Label(fr: "Délai : à demander à l’opérateur.")),
                addresses: ["caf.fr"],
                author: Label(fr: "Le réseau"),
                date: date,
                reviewBy: reviewBy
            )
        ]
    }
}
