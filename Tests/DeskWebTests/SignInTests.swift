import Access
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DeskWeb

@Suite("Signing in and out")
struct SignInTests {
    @Test("The cookie is for this site alone, unreadable to scripts, and the store never sees its token")
    func cookie() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.get("/connexion")
            let response = try await browser.post("/connexion", Self.fields(try browser.hidden("jeton")))
            let cookies = response.headers[values: .setCookie]
            let session = try #require(cookies.first { $0.hasPrefix("maillage_session=") })
            #expect(session.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
            let token = try #require(browser.cookies["maillage_session"])
            #expect(token.count == 64)
            #expect(desk.books.storedTokens == [TestDigest.sha256(Array(token.utf8))])
        }
    }

    @Test("Over TLS every cookie is for TLS alone")
    func secure() async throws {
        var desk = SmallDesk()
        desk.settings.secureCookies = true
        try await visiting(desk) { browser in
            let response = try await browser.get("/connexion")
            #expect(response.headers[values: .setCookie].allSatisfy { $0.hasSuffix("; Secure") })
            #expect(response.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test("A new sign-in makes a new session and forgets the one before")
    func renewed() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let first = browser.cookies["maillage_session"]
            browser.forget("maillage_session")
            try await browser.get("/connexion")
            let fields = Self.fields(try browser.hidden("jeton"))
            browser.set("maillage_session", try #require(first))
            try await browser.post("/connexion", fields)
            #expect(browser.cookies["maillage_session"] != first)
            #expect(desk.books.sessionCount == 1)
        }
    }

    @Test("An unknown login, a closed account and a wrong password give the same page after one check each")
    func sameAnswer() async throws {
        let desk = SmallDesk()
        var closed = try #require(try await desk.books.account(login: "observateur"))
        closed.disabledAt = desk.clock.now
        desk.books.put(closed)
        try await visiting(desk) { browser in
            var pages: Set<String> = []
            for (login, password) in [("agent", "faux"), ("personne", "faux"), ("observateur", SmallDesk.password)] {
                try await browser.get("/connexion")
                let before = desk.hasher.checks
                let response = try await browser.post(
                    "/connexion",
                    Self.fields(try browser.hidden("jeton"), login: login, password: password)
                )
                #expect(response.status == .unprocessableContent)
                #expect(desk.hasher.checks == before + 1)
                pages.insert(browser.page.replacing("value=\"\(login)\"", with: ""))
            }
            #expect(pages.count == 1)
            #expect(browser.page.contains("Identifiant ou mot de passe incorrect"))
        }
    }

    @Test("Somebody else's failures never lock an agent out of their own computer")
    func notLockedOut() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let device = try #require(browser.cookies["maillage_poste"])
            browser.forget("maillage_session")
            browser.forget("maillage_poste")
            var status = HTTPResponse.Status.ok
            for _ in 0..<30 {
                try await browser.get("/connexion")
                let fields = Self.fields(try browser.hidden("jeton"), password: "deviné")
                status = try await browser.post("/connexion", fields).status
            }
            #expect(status == .tooManyRequests)
            #expect(browser.page.contains("Trop d&#39;essais"))

            browser.set("maillage_poste", device)
            try await browser.signIn()
            #expect(browser.cookies["maillage_session"] != nil)
        }
    }

    @Test("A device cookie that the desk did not sign proves nothing")
    func forgedDevice() async throws {
        let tokens = Tokens(randomBytes: Chance(seed: 1).bytes, digest: TestDigest.sha256)
        let cookie = tokens.device(for: "a")
        #expect(tokens.knownDevice(cookie, accountID: "a") != nil)
        #expect(tokens.knownDevice(cookie, accountID: "b") == nil)
        #expect(tokens.knownDevice(cookie + "0", accountID: "a") == nil)
        let others = Tokens(randomBytes: Chance(seed: 2).bytes, digest: TestDigest.sha256)
        #expect(others.knownDevice(cookie, accountID: "a") == nil)
    }

    @Test("When too many passwords are being checked, the page says so and nobody is counted as guessing")
    func overloaded() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            desk.hasher.overload(true)
            for _ in 0..<30 {
                try await browser.get("/connexion")
                let fields = Self.fields(try browser.hidden("jeton"))
                let response = try await browser.post("/connexion", fields)
                #expect(response.status == .serviceUnavailable)
            }
            #expect(browser.page.contains("Attendez quelques secondes"))
            desk.hasher.overload(false)
            try await browser.signIn()
            #expect(browser.cookies["maillage_session"] != nil)
        }
    }

    @Test("A session ends when it is not used, when it is too old, and when one signs out")
    func ends() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            desk.clock.advance(seconds: desk.settings.sessions.idleSeconds - 1)
            #expect(try await browser.get("/comptoir").status == .ok)
            desk.clock.advance(seconds: desk.settings.sessions.idleSeconds)
            #expect(try await browser.get("/comptoir").status == .seeOther)
            #expect(desk.books.sessionCount == 0)

            try await browser.signIn()
            let step = desk.settings.sessions.idleSeconds - 1
            for _ in 0..<(desk.settings.sessions.absoluteSeconds / step) {
                desk.clock.advance(seconds: step)
                #expect(try await browser.get("/comptoir").status == .ok)
            }
            desk.clock.advance(seconds: step)
            #expect(try await browser.get("/comptoir").status == .seeOther)

            try await browser.signIn()
            try await browser.post("/deconnexion", [("jeton", try await browser.token())])
            #expect(desk.books.sessionCount == 0)
            #expect(browser.cookies["maillage_session"] == nil)
        }
    }

    @Test("A password hashed with weaker parameters than today's is hashed again at sign-in")
    func strengthened() async throws {
        let desk = SmallDesk()
        var account = try #require(try await desk.books.account(login: "agent"))
        account.passwordHash = PlainHasher.outdated(SmallDesk.password)
        desk.books.put(account)
        try await visiting(desk) { browser in
            try await browser.signIn()
            #expect(try await browser.get("/comptoir").status == .ok)
            let stored = try await desk.books.account(login: "agent")?.passwordHash
            #expect(stored == PlainHasher.stored(SmallDesk.password))
        }
    }

    @Test("A closed account is out at once, its session left")
    func closedAtOnce() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            var account = try #require(try await desk.books.account(login: "agent"))
            account.disabledAt = desk.clock.now
            desk.books.put(account)
            #expect(try await browser.get("/comptoir").headers[.location] == "/connexion")
        }
    }

    private static func fields(
        _ token: String,
        login: String = "agent",
        password: String = SmallDesk.password
    ) -> [(String, String)] {
        [("jeton", token), ("identifiant", login), ("motdepasse", password)]
    }
}
