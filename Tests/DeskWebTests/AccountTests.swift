import Access
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DeskWeb

@Suite("Accounts")
struct AccountTests {
    @Test("An administrator opens an account, its holder must choose a password, then works")
    func opened() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("administration")
            try await browser.get("/comptes")
            try await browser.post(
                "/comptes",
                [
                    ("jeton", try browser.hidden("jeton")), ("nom", "Dominique  L."), ("identifiant", " Dominique.L "),
                    ("role", "deskAgent"), ("geste", "ouvrir"),
                ]
            )
            let first = try #require(browser.page.firstMatch(of: try Regex("<code>([a-z2-9-]{19})</code>")))
            let password = String(try #require(first.output[1].substring))
            let opened = try #require(try await desk.books.account(login: "dominique.l"))
            #expect(opened.displayName == "Dominique L.")
            #expect(opened.role == .deskAgent)

            try await browser.signOut()
            try await browser.signIn("dominique.l", password: password)
            #expect(try await browser.get("/comptoir").headers[.location] == "/mon-compte")
            let chosen = "une phrase que moi seul sais"
            let changed = try await browser.changePassword(password, chosen, chosen)
            #expect(changed.headers[.location] == "/mon-compte?fait=1")
            #expect(try await browser.get("/comptoir").status == .ok)
        }
    }

    @Test("A house manager opens and closes desk agents' accounts, and touches no other")
    func houseManager() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("responsable")
            try await browser.get("/comptes")
            #expect(browser.page.contains("motdepasse:c-agent"))
            #expect(!browser.page.contains("c-administration"))
            let token = try browser.hidden("jeton")
            for gesture in ["fermer:c-administration", "motdepasse:c-coordination", "rouvrir:c-observateur"] {
                let response = try await browser.post("/comptes", [("jeton", token), ("geste", gesture)])
                #expect(response.status == .forbidden, "\(gesture)")
            }
            let role = [
                ("jeton", token), ("nom", "X"), ("identifiant", "xx"), ("role", "administrator"), ("geste", "ouvrir"),
            ]
            #expect(try await browser.post("/comptes", role).status == .forbidden)
            try await browser.post("/comptes", [("jeton", token), ("geste", "fermer:c-agent")])
            #expect(try await desk.books.account(id: "c-agent")?.disabledAt == desk.clock.now)
            try await browser.post("/comptes", [("jeton", token), ("geste", "rouvrir:c-agent")])
            #expect(try await desk.books.account(id: "c-agent")?.disabledAt == nil)
            #expect(
                try await browser.post("/comptes", [("jeton", token), ("geste", "fermer:rien")]).status == .notFound
            )
        }
    }

    @Test("Closing an account and giving it a new password sign its browsers out")
    func signedOut() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("agent")
            let agent = try #require(browser.cookies["maillage_session"])
            browser.forget("maillage_session")
            try await browser.signIn("administration")
            let token = try await browser.token()
            try await browser.post("/comptes", [("jeton", token), ("geste", "motdepasse:c-agent")])
            #expect(browser.page.contains("nouveau mot de passe provisoire"))
            browser.set("maillage_session", agent)
            #expect(try await browser.get("/comptoir").headers[.location] == "/connexion")
        }
    }

    @Test("The last administrator cannot be closed, and a taken login is told, what was typed kept")
    func refused() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("administration")
            let token = try await browser.token()
            let taken = [
                ("jeton", token), ("nom", "Zoé"), ("identifiant", "agent"), ("role", "deskAgent"), ("geste", "ouvrir"),
            ]
            #expect(try await browser.post("/comptes", taken).status == .unprocessableContent)
            #expect(browser.page.contains("déjà pris") && browser.page.contains("value=\"Zoé\""))
            let own = try await browser.post("/comptes", [("jeton", token), ("geste", "fermer:c-administration")])
            #expect(own.status == .unprocessableContent)
            #expect(try await desk.books.account(id: "c-administration")?.disabledAt == nil)
        }
    }

    @Test("One's own password changes only with the old one, and signs one's other browsers out")
    func ownPassword() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let other = try #require(browser.cookies["maillage_session"])
            browser.forget("maillage_session")
            try await browser.signIn()
            let chosen = "le chat dort sur le radiateur"
            for (old, new, again) in [
                ("faux", chosen, chosen), (SmallDesk.password, chosen, "autre chose"),
                (SmallDesk.password, "court", "court"),
                (SmallDesk.password, SmallDesk.password, SmallDesk.password),
            ] {
                #expect(try await browser.changePassword(old, new, again).status == .unprocessableContent)
            }
            #expect(desk.books.sessionCount == 2)
            #expect(try await browser.changePassword(SmallDesk.password, chosen, chosen).status == .seeOther)
            #expect(try await browser.get("/comptoir").status == .ok)
            browser.set("maillage_session", other)
            #expect(try await browser.get("/comptoir").status == .seeOther)
        }
    }
}

extension Browser {
    func changePassword(_ old: String, _ new: String, _ again: String) async throws -> TestResponse {
        let fields = [("jeton", try await token()), ("actuel", old), ("nouveau", new), ("encore", again)]
        return try await post("/mon-compte", fields)
    }

    func signOut() async throws {
        try await post("/deconnexion", [("jeton", try await token())])
    }
}
