import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("What the comptoir keeps and takes back")
struct ComptoirKeepingTests {
    @Test(
        "What is typed at another desk of the same account is not put on this one's page, and can be taken over"
    )
    func twoDesks() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { first in
            try await first.signIn()
            try await first.get("/comptoir")
            try await first.send([("geste", "ajouter:logement.apl")])
            let key = try first.hidden("cle")
            let second = Browser(first.client)
            try await second.signIn()
            try await second.get("/comptoir")
            #expect(!second.page.contains("Vous retrouvez"))
            try await second.send([("geste", "rappeler:\(key)")])
            try await second.get("/comptoir")
            #expect(try second.hidden("motif.1") == "logement.apl")
            try await first.get("/comptoir")
            #expect(!first.page.contains("Vous retrouvez"))
        }
    }

    @Test("A visit begun is found again by the same browser, signed in anew")
    func restored() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.post(
                "/comptoir/brouillon",
                [("commune", "brul"), ("issue.1", "transmis")] + (try browser.sheet())
            )
            browser.forget(CookieJar.session)
            try await browser.signIn()
            try await browser.get("/comptoir")
            #expect(browser.page.contains("Vous retrouvez la visite"))
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(browser.page.contains("value=\"brul\""))
            try await browser.send([("commune", ""), ("geste", "enregistrer")])
            #expect(desk.books.visitCount == 1)
            #expect(desk.books.allDrafts.isEmpty)
            try await browser.get("/comptoir")
            #expect(!browser.page.contains("Vous retrouvez"))
        }
    }

    @Test("A visit put aside waits while another is recorded, and is taken up again as it was")
    func aside() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let key = try browser.hidden("cle")
            try await browser.send([("commune", "avesse"), ("geste", "cote")])
            try await browser.get("/comptoir?neuf=1")
            #expect(browser.page.contains("value=\"rappeler:\(key)\""))
            try await browser.send([("geste", "ajouter:sante.carteVitale")])
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            try await browser.get("/comptoir?fait=1")
            try await browser.send([("geste", "rappeler:\(key)")])
            try await browser.get("/comptoir")
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(browser.page.contains("Avessé"))
            try await browser.send([("geste", "recommencer")])
            #expect(desk.books.allDrafts.isEmpty)
        }
    }

    @Test("Within seconds the visit just saved is taken back on the sheet; later it is refused and nothing changes")
    func undo() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            for (wait, count) in [(9, 0), (11, 1)] as [(Int64, Int)] {
                try await browser.get("/comptoir?neuf=1")
                try await browser.send([("saisie", "vitale x4"), ("geste", "chercher")])
                let saved = try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
                let path = try #require(saved.headers[.location])
                try await browser.get(path)
                let number = try #require(path.split(separator: "=").last)
                let place = "2026-11-23:\(number)"
                #expect(browser.page.contains("value=\"annuler:\(place)\""))
                desk.clock.advance(seconds: wait)
                try await browser.send([("geste", "annuler:\(place)")])
                #expect(try await desk.books.visits(on: SmallTerritory.today).count == count)
                if count == 0 {
                    #expect(try browser.hidden("motif.1") == "sante.carteVitale")
                    #expect(try browser.hidden("champ.people") == "4")
                    #expect(!browser.page.contains("name=\"corrige\""))
                    try await browser.send([("geste", "recommencer")])
                } else {
                    #expect(browser.page.contains("Il est trop tard"))
                }
            }
        }
    }

    @Test("A visit is corrected in its place, once however often it is sent, and duplicated without its hour")
    func correctAndDuplicate() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "vitale 10m brulon"), ("geste", "chercher")])
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            try await browser.get("/comptoir?fait=1")
            try await browser.send([("geste", "modifier:2026-11-23:1")])
            #expect(browser.page.contains("Corriger la visite nº\u{A0}1"))
            #expect(try browser.hidden("champ.handlingSeconds") == "10")
            let fields =
                [("issue.1", "rdv"), ("geste", "enregistrer")] + (try browser.sheet().filter { $0.0 != "issue.1" })
            for _ in 0..<2 {
                #expect(try await browser.post("/comptoir", fields).headers[.location] == "/comptoir?corrigee=1")
            }
            let lines = try await desk.books.visits(on: SmallTerritory.today)
            #expect(lines.map(\.number) == [1])
            #expect(lines.first?.visit.requests.map(\.outcome) == ["rdv"])
            #expect(lines.first?.visit.commune == "72050")

            try await browser.get("/comptoir?corrigee=1")
            try await browser.send([("geste", "dupliquer:2026-11-23:1")])
            #expect(!browser.page.contains("name=\"corrige\""))
            #expect(!browser.page.contains("reprendre:handlingSeconds"))
            try await browser.send([("geste", "enregistrer")])
            #expect(try await desk.books.visits(on: SmallTerritory.today).map(\.number) == [1, 2])
        }
    }

    @Test("A visit is taken out of the list after a question, and one that is gone cannot be corrected")
    func withdraw() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            try await browser.get("/comptoir?fait=1")
            try await browser.send([("geste", "modifier:2026-11-23:1")])
            try await browser.send([("geste", "supprimer")])
            #expect(browser.page.contains("value=\"supprimer-oui\""))
            #expect(try await desk.books.visits(on: SmallTerritory.today).count == 1)
            let withdrawn = try await browser.send([("geste", "supprimer-oui")])
            #expect(withdrawn.headers[.location] == "/comptoir?supprimee=1")
            #expect(try await desk.books.visits(on: SmallTerritory.today).isEmpty)
            try await browser.get("/comptoir?supprimee=1")
            try await browser.send([("geste", "modifier:2026-11-23:1")])
            #expect(browser.page.contains("n’est plus dans la liste"))
        }
    }

    @Test("The same sheet changed and sent from another window is not lost: it is offered as another visit")
    func twoWindows() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let sheet = try browser.sheet()
            try await browser.post("/comptoir", sheet + [("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            try await browser.post(
                "/comptoir",
                sheet.filter { $0.0 != "champ.people" } + [
                    ("issue.1", "resoluSurPlace"), ("champ.people", "5"), ("geste", "enregistrer"),
                ]
            )
            #expect(browser.page.contains("Cette feuille est déjà enregistrée"))
            #expect(try browser.hidden("champ.people") == "5")
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            #expect(try await desk.books.visits(on: SmallTerritory.today).map(\.visit.people) == [1, 5])
        }
    }

    @Test("The evening's count adds up the day, and is nobody's but the desk's")
    func count() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/bilan")
            #expect(browser.page.contains("Aucune visite ce jour-là."))
            for line in ["vitale x3 10m", "vitale 20m"] {
                try await browser.get("/comptoir?neuf=1")
                try await browser.send([("saisie", line), ("geste", "chercher")])
                try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            }
            try await browser.get("/comptoir/bilan?jour=2026-11-23")
            #expect(browser.page.contains("2 visites, 4 personnes reçues, 2 demandes."))
            #expect(browser.page.contains("Durée médiane\u{A0}: 10 min"))
            #expect(try await browser.get("/comptoir/bilan?jour=2026-11-24").status == .notFound)
        }
    }

    @Test("Keys that act alone are switched off and on again for a browser")
    func singleKeys() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/aide")
            #expect(!browser.page.contains("data-touches"))
            for (choice, isOff) in [("non", true), ("oui", false)] {
                try await browser.post("/touches", [("jeton", try browser.hidden("jeton")), ("touches", choice)])
                try await browser.get("/aide")
                #expect(browser.page.contains("<body data-touches=\"non\">") == isOff)
            }
        }
    }
}
