import Foundation
import HTTPTypes
import HummingbirdTesting
import Journal
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("A session cancelled or moved")
struct PresenceSessionTests {
    @Test("A session is cancelled with a reason that the grid repeats, and taken back")
    func cancelled() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            #expect(try await browser.decide("annuler", [("motif", " formation ")]) == 303)
            try await browser.get("/presences?semaine=2026-11-24&fait=annulee&presence=caf-mardi&jour=2026-11-24")
            #expect(browser.page.contains("La séance est annulée."))
            #expect(browser.page.contains("<strong class=\"tag cancelled\">Annulée</strong>"))
            #expect(browser.page.contains("<span class=\"hint\">formation</span>"))
            #expect(browser.page.contains("Revenir sur cette décision"))
            // The Tuesday after stands.
            try await browser.get("/presences?semaine=2026-12-01")
            #expect(!browser.page.contains("Annulée"))
            #expect(try await browser.decide("retablir") == 303)
            try await browser.get("/presences")
            #expect(!browser.page.contains("Annulée"))
            #expect(desk.books.kinds.suffix(2) == [SessionCancelled.kind, SessionRestored.kind])
        }
    }

    @Test("A session is moved to another day, hour and place; cancelled then taken back, it is still moved")
    func moved() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let move = [
                ("vers", "2026-11-27"), ("debut", "10:00"), ("fin", "11:30"), ("commune", "Allonnes"),
                ("lieu", "Mairie"),
                ("motif-deplacement", "salle prise"),
            ]
            #expect(try await browser.decide("deplacer", move) == 303)
            try await browser.get("/presences")
            #expect(browser.page.contains("au lieu du mardi 24 novembre"))
            #expect(browser.page.contains("10:00 – 11:30"))
            #expect(browser.page.contains("Mairie, Allonnes"))
            #expect(!browser.page.contains("09:00 – 12:00"))
            #expect(try await browser.decide("annuler", [("motif", "malade")]) == 303)
            #expect(try await browser.decide("retablir") == 303)
            try await browser.get("/presences")
            #expect(browser.page.contains("10:00 – 11:30"))
            #expect(try await browser.decide("retablir") == 303)
            try await browser.get("/presences")
            #expect(browser.page.contains("09:00 – 12:00, 14:00 – 16:00"))
        }
    }

    @Test(
        "What cannot be is told beside its field, and nothing is written",
        arguments: [
            ("annuler", [("motif", "")], "motif", "la raison manque"),
            ("annuler", [("motif", "voir 06 12 34 56 78")], "motif", "un numéro ou une adresse"),
            ("annuler", [("motif", String(repeating: "a", count: 201))], "motif", "trop longue"),
            ("deplacer", [("vers", "demain")], "vers", "ce n’est pas un jour"),
            ("deplacer", [("vers", "2026-11-20"), ("motif-deplacement", "x")], "vers", "ce jour est passé"),
            ("deplacer", [("debut", "11:00"), ("fin", "10:00")], "debut", "la fin n’est pas après le début"),
            ("deplacer", [("vers", "2026-11-27")], "motif-deplacement", "la raison manque"),
            ("deplacer", [("commune", "Nulle-Part")], "commune", "cette commune n’est pas trouvée"),
            ("retablir", [], "motif", "rien n’a été décidé"),
        ] as [(String, [(String, String)], String, String)]
    )
    func refused(gesture: String, fields: [(String, String)], field: String, text: String) async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let usual = fields.contains { $0.0 == "commune" } ? [] : [("commune", "Brûlon (72350)")]
            #expect(try await browser.decide(gesture, fields + usual) == 422)
            #expect(browser.page.contains("<li><a href=\"#\(field)\">"))
            #expect(browser.page.contains(text))
            #expect(desk.books.kinds.allSatisfy { !$0.hasPrefix("presence.") })
        }
    }

    @Test("Nothing is moved when nothing changes")
    func unmoved() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let same = [("vers", "2026-11-24"), ("commune", "Brûlon (72350)"), ("motif-deplacement", "x")]
            #expect(try await browser.decide("deplacer", same) == 422)
            #expect(browser.page.contains("rien ne change"))
        }
    }

    @Test("A day that the rule does not give has nothing to cancel")
    func notHeld() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/presences/seance?presence=caf-mardi&jour=2026-11-25")
            #expect(!browser.page.contains("value=\"annuler\""))
            let sent = [
                ("jeton", try await browser.token()), ("presence", "caf-mardi"), ("jour", "2026-11-25"),
                ("geste", "annuler"), ("motif", "x"),
            ]
            #expect(try await browser.post("/presences/seance", sent).status == .unprocessableContent)
            #expect(browser.page.contains("cette séance n’a pas lieu ce jour-là"))
        }
    }

    @Test("Everyone who was sent to the session is listed with the way to the visit")
    func affected() async throws {
        let desk = SmallDesk()
        desk.books.send([AffectedRequest(day: SmallTerritory.today, number: 3, motif: "logement.apl")])
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/presences/seance?presence=caf-mardi&jour=2026-11-24")
            #expect(browser.page.contains("Aide au logement (APL, ALS, ALF), visite nº\u{A0}3 du lundi 23 novembre"))
            #expect(browser.page.contains("href=\"/comptoir?jour=2026-11-23\""))
        }
    }

    @Test("A disk that takes nothing is told, and the grid says what it said")
    func fullDisk() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            desk.books.refuseWrites(.diskFull)
            #expect(try await browser.decide("annuler", [("motif", "formation")]) == 507)
            desk.books.refuseWrites(nil)
            try await browser.get("/presences")
            #expect(!browser.page.contains("Annulée"))
        }
    }
}
