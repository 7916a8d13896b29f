import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("The comptoir's one line")
struct ComptoirLineTests {
    @Test("Motif, place, people and duration typed in one line are all told, and shown as chips")
    func oneLine() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "vitale 72220 x3 20m"), ("geste", "chercher")])
            #expect(try browser.hidden("motif.1") == "sante.carteVitale")
            #expect(try browser.hidden("champ.people") == "3")
            #expect(try browser.hidden("champ.handlingSeconds") == "20")
            #expect(browser.page.contains("value=\"reprendre:people\""))
            #expect(browser.page.contains("20 min"))
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            let visit = try #require(desk.books.lastVisit)
            #expect((visit.people, visit.handlingSeconds, visit.commune) == (3, 1200, "72299"))
        }
    }

    @Test("The whole name of a commune at the end of the line is the commune")
    func communeByName() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "vitale brulon"), ("geste", "chercher")])
            #expect(try browser.hidden("motif.1") == "sante.carteVitale")
            #expect(try browser.hidden("commune.code") == "72050")
        }
    }

    @Test("A postal code of several communes asks which; its answer by one button is kept, with the rest of the line")
    func whichCommune() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "72350"), ("geste", "chercher")])
            #expect(browser.page.contains("Avessé (72350)"))
            try await browser.send([("saisie", "x2"), ("geste", "commune:72012")])
            #expect(try browser.hidden("commune.code") == "72012")
            #expect(try browser.hidden("champ.people") == "2")
            try await browser.post("/comptoir/motifs", [("jeton", try browser.hidden("jeton")), ("q", "72350")])
            #expect(browser.page.contains(#""id":"commune:72012""#))
        }
    }

    @Test("A chip pressed comes back in the line, another takes the detail off")
    func chips() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "vitale x3 15m"), ("geste", "chercher")])
            try await browser.send([("geste", "reprendre:people")])
            #expect(try browser.hidden("saisie") == "x3")
            #expect(!browser.page.contains("reprendre:people"))
            try await browser.send([("geste", "oter:handlingSeconds")])
            #expect(!browser.page.contains("reprendre:handlingSeconds"))
        }
    }

    @Test("The duration runs by itself from the first thing typed, unless it is typed, and not past what a visit lasts")
    func timer() async throws {
        let desk = SmallDesk(settings: DeskSettings(timerSecondsAtMost: 600))
        try await visiting(desk) { browser in
            try await browser.signIn()
            for (elapsed, expected) in [(247, 247), (601, nil)] as [(Int, Int?)] {
                try await browser.get("/comptoir?neuf=1")
                try await browser.send([("geste", "ajouter:logement.apl")])
                desk.clock.advance(seconds: Int64(elapsed))
                try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
                #expect(desk.books.lastVisit?.handlingSeconds == expected)
            }
        }
    }

    @Test(
        "A beginning that a browser invents does no harm",
        arguments: ["-9223372036854775808", "9223372036854775807", "x"]
    )
    func strangeBeginning(_ begun: String) async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([("debut", begun), ("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            #expect(desk.books.visitCount == 1)
        }
    }
}
