import Foundation
import HTTPTypes
import HummingbirdTesting
import Reception
import Territory
import Testing

@testable import DeskWeb

/// The clock of a small desk stands on Monday 23 November 2026.
@Suite("The week's grid of presences")
struct PresenceWeekTests {
    @Test("The grid says who is present, when, where, how, and in words what is not sure")
    func grid() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            #expect(try await browser.get("/presences").status == .ok)
            let page = browser.page
            #expect(page.contains("Semaine du lundi 23 novembre 2026 au dimanche 29 novembre 2026"))
            #expect(page.contains("Caisse d’allocations familiales"))
            #expect(page.contains("09:00 – 12:00, 14:00 – 16:00"))
            #expect(page.contains("<span class=\"tag\">sur rendez-vous</span>"))
            #expect(page.contains("<span class=\"presence-at\">Mairie, Avessé</span>"))
            #expect(page.contains("le matin, heures à demander"))
            #expect(page.contains("<strong>À confirmer\u{A0}:</strong> présence possible, pas sûre"))
            #expect(page.contains("une semaine sur deux, sans dire laquelle"))
            // Saturday and Sunday, when nobody is there, take no room.
            #expect(page.components(separatedBy: "<h2>").count - 1 == 6)
            #expect(!page.contains("samedi 28"))
        }
    }

    @Test("A public holiday is named, and nobody is present on it")
    func holiday() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            // 11 November 2025 was a Tuesday.
            try await browser.get("/presences?semaine=2025-11-12")
            #expect(browser.page.contains("Jour férié\u{A0}: 11 novembre"))
            #expect(!browser.page.contains("09:00 – 12:00, 14:00 – 16:00"))
        }
    }

    @Test(
        "Those who do not keep the desk read the grid and change nothing",
        arguments: ["coordination", "observateur"]
    )
    func readers(login: String) async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn(login)
            try await browser.get("/presences?maison=toutes")
            #expect(browser.page.contains("Caisse d’allocations familiales"))
            #expect(!browser.page.contains("/presences/seance") && !browser.page.contains("/presences/nouvelle"))
            let response = try await browser.get("/presences/seance?presence=caf-mardi&jour=2026-11-24")
            #expect(response.status == .forbidden)
        }
    }

    @Test(
        "What is no week, no house and no session is not found",
        arguments: [
            "/presences?semaine=demain", "/presences?maison=9999", "/presences/calendrier.ics?maison=9999",
            "/presences/seance?presence=x&jour=2026-11-24", "/presences/seance?presence=caf-mardi&jour=hier",
            "/presences/regle?presence=x", "/presences/regle",
        ]
    )
    func notFound(path: String) async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            #expect(try await browser.get(path).status == .notFound)
        }
    }

    @Test("A house without presences says so, and how to add one")
    func empty() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            for presence in ["caf-mardi", "msa-jeudi"] {
                try await browser.get("/presences/regle?presence=\(presence)")
                let sent = [
                    ("jeton", try browser.hidden("jeton")), ("presence", presence), ("dernier", "2026-11-22"),
                    ("geste", "finir"),
                ]
                #expect(try await browser.post("/presences/regle", sent).status == .seeOther)
            }
            try await browser.get("/presences")
            #expect(browser.page.contains("Aucune présence d’opérateur cette semaine."))
            #expect(browser.page.contains("href=\"/presences/nouvelle\""))
            // The weeks before still tell who was there.
            try await browser.get("/presences?semaine=2026-11-16")
            #expect(browser.page.contains("Caisse d’allocations familiales"))
        }
    }

    @Test("The calendar is read without an account and says what the desk decided")
    func calendar() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            let response = try await browser.get("/presences/calendrier.ics")
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(browser.page.hasPrefix("BEGIN:VCALENDAR\r\n"))
            #expect(browser.page.contains("SUMMARY:Caisse d’allocations familiales"))
            let before = browser.page
            try await browser.signIn()
            try await browser.decide("annuler", [("motif", "formation")])
            try await browser.get("/presences/calendrier.ics")
            #expect(browser.page != before && browser.page.contains("EXDATE"))
        }
    }

    @Test("The desk tells the operators of the day, and one that is cancelled as such")
    func desk() async throws {
        let desk = SmallDesk()
        desk.clock.advance(seconds: 86_400)
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            #expect(browser.page.contains("Présences du jour"))
            #expect(browser.page.contains("Caisse d’allocations familiales"))
            #expect(!browser.page.contains("Annulée"))
            try await browser.decide("annuler", [("motif", "formation")])
            try await browser.get("/comptoir")
            #expect(browser.page.contains("<strong class=\"tag cancelled\">Annulée</strong>"))
        }
    }
}

extension Browser {
    /// Decides something of the session of Tuesday 24 November.
    @discardableResult
    func decide(_ gesture: String, _ fields: [(String, String)] = []) async throws -> Int {
        try await get("/presences/seance?presence=caf-mardi&jour=2026-11-24")
        let sent = [
            ("jeton", try hidden("jeton")), ("presence", "caf-mardi"), ("jour", "2026-11-24"), ("geste", gesture),
        ]
        return try await post("/presences/seance", sent + fields).status.code
    }
}
