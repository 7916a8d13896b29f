import HTTPTypes
import HummingbirdTesting
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("The inventory of the offer, kept true")
struct OfferTests {
    private static func desk() -> SmallDesk {
        var desk = SmallDesk()
        desk.isRouting = true
        return desk
    }

    @Test(
        "A manager confirms an offer in one gesture: it is in the journal, told with the day and the name, and asked no more"
    )
    func confirmed() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn("responsable")
            try await browser.get("/offre")
            // One operator at a time, for a button beside each of a whole network is a page too heavy.
            let link = try #require(browser.page.firstMatch(of: #/href="(\/offre\?q=[^"]+)"/#)).1
            #expect(!browser.page.contains("value=\"cafForm\""))
            try await browser.get(String(link))
            #expect(browser.page.contains("name=\"offre\""))
            try await browser.get("/offre?q=en+ligne")
            #expect(browser.page.contains("name=\"offre\" value=\"cafForm\""))
            let token = try browser.hidden("jeton")
            try await browser.post("/offre", [("jeton", token), ("offre", "cafForm")])
            #expect(desk.books.bodies.map(\.kind) == [OfferChecked.kind])
            #expect(desk.books.bodies.first?.actor == "c-responsable")
            try await browser.get("/offre?fait=cafForm")
            #expect(browser.page.contains("CAF en ligne\u{A0}» est vérifiée d’aujourd’hui"))
            #expect(browser.page.contains("Vérifiée le lundi 23 novembre 2026 par Responsable"))
            try await browser.get("/offre?q=en+ligne")
            #expect(!browser.page.contains("name=\"offre\" value=\"cafForm\""))
            #expect(browser.page.contains("name=\"offre\" value=\"msaForm\""))
        }
    }

    @Test("What was not confirmed for longer than the network says comes first, and its proposals say so")
    func stale() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn("responsable")
            try await browser.get("/offre")
            let token = try browser.hidden("jeton")
            try await browser.post("/offre", [("jeton", token), ("offre", "cafTelephone")])
            #expect(!browser.page.contains("À revérifier"))
            desk.clock.advance(seconds: 31 * 86_400)
            try await browser.signIn("responsable")
            try await browser.get("/offre")
            let first = try #require(browser.page.firstRange(of: "À revérifier"))
            let group = try #require(browser.page.firstRange(of: "CAF au téléphone"))
            #expect(first.lowerBound < group.lowerBound)
            try await browser.get("/comptoir?neuf=1")
            try await browser.send([("saisie", "apl brulon"), ("geste", "chercher")])
            #expect(browser.page.contains("plus vérifiée depuis 31 jours"))
            #expect(browser.page.contains("jamais vérifiée"))
        }
    }

    @Test("A desk agent reads the inventory and confirms nothing; an offer that is none is not found")
    func refused() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/offre")
            #expect(browser.page.contains("CAF en ligne") && !browser.page.contains("name=\"offre\""))
            let agent = try browser.hidden("jeton")
            #expect(try await browser.post("/offre", [("jeton", agent), ("offre", "cafForm")]).status == .forbidden)
        }
        try await visiting(desk) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/offre")
            let token = try browser.hidden("jeton")
            for wrong in ["nulle", "", "presence.nulle"] {
                #expect(try await browser.post("/offre", [("jeton", token), ("offre", wrong)]).status == .notFound)
            }
            #expect(desk.books.bodies.isEmpty)
        }
    }

    @Test("A session that is full is the first time proposed no more, and its page says what is left")
    func fullSession() async throws {
        let desk = Self.desk()
        var presence = try SmallPresences.files()[0]
        presence.id = "caf-compte"
        presence.capacity = 1
        let kept = presence
        try await visiting(desk) { browser in
            try await browser.signIn("responsable")
            _ = try await desk.books.append([PresencePut(kept).draft], actor: "c", key: nil, now: desk.clock.now)
            // A move and its return make the desk read its book again.
            let session = "/presences/seance?presence=caf-mardi&jour=2026-11-24"
            try await browser.get(session)
            try await browser.post(
                "/presences/seance",
                [
                    ("jeton", try browser.hidden("jeton")), ("presence", "caf-mardi"), ("jour", "2026-11-24"),
                    ("motif", "essai"), ("geste", "annuler"),
                ]
            )
            let page = "/presences/seance?presence=caf-compte&jour=2026-11-24"
            try await browser.get(page)
            #expect(browser.page.contains("0 place prise, 1 reste"))
            try await browser.get("/comptoir?neuf=1")
            try await browser.send([("saisie", "apl brulon"), ("geste", "chercher")])
            #expect(browser.page.contains("mardi 24 novembre à 9\u{A0}h"))
            try await browser.send([("geste", "orienter:1:presence.caf-compte")])
            try await browser.send([("issue.1", "rdv"), ("geste", "enregistrer")])
            #expect(desk.books.lastVisit?.requests.first?.orientation?.offer == "presence.caf-compte")
            try await browser.get(page)
            #expect(browser.page.contains("complet\u{A0}: 1 place prise"))
            try await browser.get("/comptoir?neuf=1")
            try await browser.send([("saisie", "apl brulon"), ("geste", "chercher")])
            // The morning is full, the afternoon is not.
            #expect(!browser.page.contains("mardi 24 novembre à 9\u{A0}h"))
            #expect(browser.page.contains("mardi 24 novembre à 14\u{A0}h"))
            try await browser.get("/comptoir?fait=1")
            try await browser.send([("geste", "annuler:2026-11-23:1")])
            try await browser.get(page)
            #expect(browser.page.contains("0 place prise, 1 reste"))
        }
    }
}
