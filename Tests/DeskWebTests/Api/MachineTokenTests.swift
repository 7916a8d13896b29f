import Access
import HTTPTypes
import HummingbirdTesting
import Territory
import Testing

@testable import DeskWeb

/// The house's civil day at an instant.
enum CivilDay {
    static func today(_ now: Instant) -> Day? { CivilZone("Europe/Paris")?.day(of: now) }
}

@Suite("Tokens of machines")
struct MachineTokenTests {
    @Test("A token is made on the page of accounts, shown once, used, told by its name in the day's list, and revoked")
    func life() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("responsable")
            try await browser.get("/comptes")
            let fields = [
                ("jeton", try browser.hidden("jeton")), ("machine", "  Borne   d’accueil "), ("portee", "writeVisits"),
                ("jusquau", "2026-12-31"), ("geste", "emettre"),
            ]
            try await browser.post("/comptes", fields)
            let shown = try #require(browser.page.firstMatch(of: #/<code>(mlg_[0-9a-f]{64})<\/code>/#))
            let text = String(shown.1)
            let token = try #require(try await desk.books.tokens().first)
            #expect(
                token.name == "Borne d’accueil" && token.scopes == [.writeVisits] && token.issuedBy == "c-responsable"
            )
            #expect(token.digest == TestDigest.sha256(Array(text.utf8)))
            try await browser.get("/comptes")
            #expect(!browser.page.contains(text) && browser.page.contains("Borne d’accueil"))
            #expect(browser.page.contains("Jamais"))
            try await browser.post("/comptes", fields)
            #expect(browser.page.contains("a déjà ce nom"))

            let visit = #"{"requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#
            #expect(try await browser.send(.post, "/api/v1/visits", visit, token: text).status == .created)
            try await browser.get("/comptoir")
            #expect(browser.page.contains("<span>Borne d’accueil</span>"))
            try await browser.get("/comptes")
            #expect(browser.page.contains("23/11/2026"))

            let revoke = [("jeton", try browser.hidden("jeton")), ("geste", "revoquer:\(token.id)")]
            #expect(try await browser.post("/comptes", revoke).status == .ok)
            #expect(browser.page.contains("Révoqué"))
            #expect(try await browser.send(.post, "/api/v1/visits", visit, token: text).status == .unauthorized)
            #expect(try await browser.post("/comptes", revoke).status == .unprocessableContent)
            #expect(!desk.log.text.contains(text) && !desk.log.text.contains("Borne"))
        }
    }

    @Test("What a token may not be is said, and what was typed is kept")
    func refused() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("administration")
            try await browser.get("/comptes")
            let jeton = try browser.hidden("jeton")
            for (name, scopes, end) in [
                ("", ["readVisits"], "2026-12-31"), ("Tableau", [], "2026-12-31"), ("Tableau", ["readVisits"], "hier"),
                ("Tableau", ["readVisits"], "2026-11-22"), ("Tableau", ["readVisits"], "2028-01-01"),
                ("Tableau", ["rien"], "2026-12-31"),
            ] {
                let answer = try await browser.post(
                    "/comptes",
                    [("jeton", jeton), ("machine", name), ("jusquau", end), ("geste", "emettre")]
                        + scopes.map { ("portee", $0) }
                )
                #expect(answer.status == .unprocessableContent, "\(name) \(scopes) \(end)")
                #expect(browser.page.contains("role=\"alert\"") && browser.page.contains("value=\"\(name)\""))
            }
            #expect(try await desk.books.tokens().isEmpty)
        }
    }
}
