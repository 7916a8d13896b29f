import HTTPTypes
import HummingbirdTesting
import Reception
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

            try await browser.post("/comptoir", [("saisie", "car"), ("geste", "chercher")] + browser.sheet())
            #expect(browser.page.contains("value=\"ajouter:transport.carteGrise\""))
            try await browser.post("/comptoir", browser.sheet() + [("geste", "ajouter:transport.carteGrise")])
            #expect(browser.page.contains("Carte grise"))

            let saved = try await browser.post(
                "/comptoir",
                browser.sheet() + [("issue.1", "resoluSurPlace"), ("geste", "enregistrer")]
            )
            #expect(saved.status == .seeOther)
            #expect(saved.headers[.location] == "/comptoir?fait=1")
            try await browser.get("/comptoir?fait=1")
            #expect(browser.page.contains("Visite nº\u{A0}1 enregistrée."))
            #expect(browser.page.contains("Camille D."))
            #expect(desk.books.lastVisit?.requests.map(\.motif) == ["transport.carteGrise"])
        }
    }
}
