import HTTPTypes
import HummingbirdTesting
import Journal
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("The comptoir, without a script")
struct ComptoirTests {
    @Test(
        "An agent types three letters, takes the motif, chooses the outcome, saves, and sees the visit in the day's list"
    )
    func aVisit() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            #expect(browser.page.contains("Aucune visite pour le moment"))

            try await browser.send([("saisie", "car"), ("geste", "chercher")])
            #expect(browser.page.contains("value=\"ajouter:transport.carteGrise"))
            try await browser.send([("geste", "ajouter:transport.carteGrise")])
            let saved = try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            #expect(saved.status == .seeOther)
            #expect(saved.headers[.location] == "/comptoir?fait=1")
            try await browser.get("/comptoir?fait=1")
            #expect(browser.page.contains("Visite nº\u{A0}1 enregistrée."))
            #expect(browser.page.contains("Camille D."))
            #expect(desk.books.lastVisit?.requests.map(\.motif) == ["transport.carteGrise"])
            #expect(desk.books.lastVisit?.requests.map(\.operators) == [[]])
        }
    }

    @Test("A motif that alone matches is taken at once, and the operator named is ticked")
    func oneMatch() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "apl msa"), ("geste", "chercher")])
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(try browser.sheet().contains { $0.0 == "operateur.1" && $0.1 == "msa" })
            #expect(browser.page.contains("Ajouter une autre demande"))
        }
    }

    @Test("The same form sent twice makes one visit")
    func sentTwice() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let fields = [("issue.1", "resoluSurPlace"), ("geste", "enregistrer")] + (try browser.sheet())
            for _ in 0..<3 {
                #expect(try await browser.post("/comptoir", fields).headers[.location] == "/comptoir?fait=1")
            }
            #expect(desk.books.visitCount == 1)
        }
    }

    @Test("One visit holds several requests, each with its outcome, its operators when handed over, and the commune")
    func several() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([("issue.1", "transmis"), ("geste", "ajouter:sante.carteVitale")])
            try await browser.send([
                ("issue.2", "resoluSurPlace"), ("commune", "brulon"), ("champ.people", "3"),
                ("champ.handlingSeconds", "15"), ("champ.publics", "jeunes"), ("champ.ageBand", "26-64"),
                ("geste", "enregistrer"),
            ])
            let visit = try #require(desk.books.lastVisit)
            #expect(visit.requests.map(\.motif) == ["logement.apl", "sante.carteVitale"])
            #expect(visit.requests.map(\.operators) == [["caf"], []])
            #expect(visit.commune == "72050")
            #expect(visit.people == 3)
            #expect(visit.handlingSeconds == 900)
            #expect(visit.publics == ["jeunes"])
            #expect(visit.ageBand == "26-64")
            #expect(visit.channel == "guichet")
            #expect(visit.form == SmallForm.form.stamp)
        }
    }

    @Test("A request is taken off, and no more are taken than the form allows")
    func addedAndRemoved() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            for _ in 0..<4 { try await browser.send([("geste", "ajouter:logement.apl")]) }
            #expect(try browser.hidden("motif.3") == "logement.apl")
            #expect(!browser.page.contains("motif.4"))
            #expect(browser.page.contains("le plus grand nombre de demandes"))
            try await browser.send([("geste", "retirer:2")])
            #expect(!browser.page.contains("motif.3"))
            try await browser.send([("geste", "retirer:99")])
            #expect(try browser.hidden("motif.2") == "logement.apl")
        }
    }

    @Test("A postal code of several communes asks which one, and the answer is kept")
    func severalCommunes() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let refused = try await browser.send([
                ("issue.1", "resoluSurPlace"), ("commune", "72350"), ("geste", "enregistrer"),
            ])
            #expect(refused.status == .unprocessableContent)
            #expect(browser.page.contains("<title>Erreur\u{A0}: "))
            #expect(browser.page.contains("Avessé (72350)"))
            try await browser.send([("commune.code", "72012"), ("geste", "enregistrer")])
            #expect(desk.books.lastVisit?.commune == "72012")
        }
    }

    @Test("What is missing is told at the top and beside its field, and nothing typed is lost")
    func faults() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            let refused = try await browser.send([
                ("saisie", "xyz <b>"), ("commune", "nulle part"), ("champ.people", "beaucoup"),
                ("geste", "enregistrer"),
            ])
            #expect(refused.status == .unprocessableContent)
            for expected in [
                "href=\"#saisie\"", "href=\"#commune\"", "href=\"#champ-people\"", "value=\"xyz &lt;b&gt;\"",
                "value=\"nulle part\"", "value=\"beaucoup\"", "role=\"alert\"",
            ] {
                #expect(browser.page.contains(expected), "\(expected)")
            }
            #expect(!browser.page.contains("<b>"))
            try await browser.send([("saisie", ""), ("geste", "ajouter:logement.apl")])
            try await browser.send([("geste", "enregistrer")])
            #expect(
                browser.page.contains("Choisissez l’issue de la demande «\u{A0}Aide au logement (APL, ALS, ALF)\u{A0}»")
            )
            try await browser.send([("issue.1", "resoluSurPlace"), ("champ.people", "100"), ("geste", "enregistrer")])
            #expect(browser.page.contains("Personnes reçues\u{A0}:"))
            #expect(desk.books.visitCount == 0)
        }
    }

    @Test(
        "A disk that takes no more is told in a sentence, the sheet stays on the page, and saving again works later",
        arguments: [
            (StoreFault.diskFull, "Le disque de l’ordinateur est plein"),
            (StoreFault.readOnly(path: "/secret"), "Le dossier des données ne peut pas être modifié"),
            (StoreFault.busy, "Les données sont occupées"),
        ]
    )
    func storeFault(_ fault: StoreFault, _ sentence: String) async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            desk.books.refuseWrites(fault)
            let refused = try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            #expect(refused.status.code >= 500)
            #expect(browser.page.contains(sentence))
            #expect(!browser.page.contains("secret"))
            #expect(desk.books.visitCount == 0)
            desk.books.refuseWrites(nil)
            #expect(try await browser.send([("geste", "enregistrer")]).status == .seeOther)
            #expect(desk.books.lastVisit?.requests.map(\.outcome) == ["resoluSurPlace"])
        }
    }

    @Test("A visit noted on paper is typed in later, on its own day; a day that is to come is refused")
    func onPaper() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            for refused in ["2026-11-24T10:00", "hier", "2026-02-30T10:00", "2026-11-20T25:00"] {
                try await browser.send([("issue.1", "rdv"), ("champ.receivedAt", refused), ("geste", "enregistrer")])
                #expect(browser.page.contains("id=\"champ-receivedAt-faute\""), "\(refused)")
            }
            let kept = try await browser.send([("champ.receivedAt", "2026-11-20T16:45"), ("geste", "enregistrer")])
            #expect(kept.headers[.location] == "/comptoir?fait=0")
            #expect(desk.books.lastVisit?.day.description == "2026-11-20")
            try await browser.get("/comptoir?jour=2026-11-20")
            #expect(browser.page.contains("16:45"))
        }
    }

    @Test("A past day's list is read, tomorrow's and a day that is none are not in the way")
    func pastDays() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            desk.clock.advance(seconds: 3_000)
            for _ in 0..<24 {
                desk.clock.advance(seconds: 3_500)
                try await browser.get("/aide")
                try await browser.get("/mon-compte")
            }
            try await browser.signIn()
            try await browser.get("/comptoir?jour=2026-11-23")
            #expect(browser.page.contains("<h1 id=\"jour-titre\">lundi 23 novembre 2026</h1>"))
            #expect(browser.page.contains("Aide au logement"))
            #expect(!browser.page.contains("id=\"saisie\""))
            #expect(try await browser.get("/comptoir?jour=hier").status == .notFound)
        }
    }

    @Test("A script is offered the motifs and communes that match, as JSON, and what is typed is in no address")
    func suggestions() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            let token = try await browser.token()
            try await browser.post("/comptoir/motifs", [("jeton", token), ("q", "carte g")])
            #expect(
                browser.page
                    == #"{"results":[{"hint":"Transports · France Titres","id":"ajouter:transport.carteGrise","name":"Carte grise"}]}"#
            )
            try await browser.post("/comptoir/communes", [("jeton", token), ("q", "st mars")])
            #expect(browser.page.contains(#""name":"Saint-Mars-d’Outillé (72220)""#))
            try await browser.post("/comptoir/communes", [("jeton", token), ("q", "")])
            #expect(browser.page == #"{"results":[]}"#)
            for path in ["/comptoir/motifs", "/comptoir/communes"] {
                #expect(try await browser.get("\(path)?q=carte").status == .notFound)
                #expect(try await browser.post(path, [("q", "carte")]).status == .forbidden)
            }
        }
    }
}

extension Browser {
    /// Sends the sheet back as it stands, with what was typed and pressed.
    @discardableResult
    func send(_ fields: [(String, String)]) async throws -> TestResponse {
        let typed = Set(fields.map(\.0))
        return try await post("/comptoir", fields + (try sheet()).filter { !typed.contains($0.0) })
    }
}
