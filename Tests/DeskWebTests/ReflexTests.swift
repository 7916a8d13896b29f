import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DeskWeb

@Suite("Reflex sheets")
struct ReflexTests {
    @Test("The list is by theme, a search folds accents, and a sheet past its term says so")
    func pages() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/fiches")
            #expect(browser.page.contains("href=\"/fiches/logement.apl\""))
            #expect(browser.page.contains("<h2>Logement</h2>") && !browser.page.contains("<h2>Santé</h2>"))
            try await browser.get("/fiches?q=ALS")
            #expect(browser.page.contains("1 fiche pour « ALS »".spaced))
            try await browser.get("/fiches?q=vitale")
            #expect(browser.page.contains("Aucune fiche ne correspond à « vitale »".spaced))
            try await browser.get("/fiches/logement.apl")
            for text in [
                "Depuis quand ?", "Le bail", "Caisse d’allocations familiales", "à demander", "<code>caf.fr</code>",
                "Le réseau, le 01/11/2026",
            ] {
                #expect(browser.page.contains(text), "\(text)")
            }
            #expect(!browser.page.contains("À revoir"))
            desk.clock.advance(seconds: 86_400 * 8)
            try await browser.signIn()
            try await browser.get("/fiches/logement.apl")
            #expect(browser.page.contains("À revoir depuis le 30/11/2026"))
        }
    }

    @Test("The panel's fragment is the sheet alone, and an unknown sheet is not found")
    func fragment() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/fiches/logement.apl?fragment=1")
            #expect(browser.page.contains("<h2 id=\"fiche-titre\">") && !browser.page.contains("<html"))
            for path in ["/fiches/sante.carteVitale", "/fiches/x", "/fiches/%2e%2e"] {
                #expect(try await browser.get(path).status == .notFound, "\(path)")
            }
        }
    }
}
