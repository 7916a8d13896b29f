import Access
import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("A shared desk")
struct SharedDeskPageTests {
    /// Camille (session) and Dominique (a colleague), each with a code; a house manager with one too.
    private func desk(_ settings: DeskSettings = DeskSettings()) -> SmallDesk {
        var desk = SmallDesk()
        desk.settings = settings
        for (id, name, role, pin) in [
            ("c-agent", "Camille D.", Role.deskAgent, "4711"), ("c-dominique", "Dominique L.", .deskAgent, "0815"),
            ("c-responsable", "Responsable", .houseManager, "2468"),
        ] {
            desk.books.put(
                Account(
                    id: id,
                    login: String(id.dropFirst(2)),
                    displayName: name,
                    role: role,
                    passwordHash: PlainHasher.stored(SmallDesk.password),
                    pinHash: PlainHasher.stored(pin)
                )
            )
        }
        return desk
    }

    @Test("Two agents alternate on one browser, and each visit carries its own author in the journal and the list")
    func alternate() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            #expect(browser.page.contains("Saisi par Camille D."))
            for (person, pin) in [("c-dominique", "0815"), ("c-agent", "4711"), ("c-dominique", "0815")] {
                #expect(try await browser.say(person, pin).headers[.location] == "/comptoir")
                try await browser.visit()
            }
            #expect(desk.books.actors == ["c-dominique", "c-agent", "c-dominique"])
            try await browser.get("/comptoir")
            let list = try #require(browser.page.firstRange(of: "class=\"visits\"")).lowerBound
            #expect(browser.page[list...].ranges(of: "<span>Dominique L.</span>").count == 2)
            #expect(browser.page[list...].ranges(of: "<span>Camille D.</span>").count == 1)
            let session = try await desk.books.session(tokenDigest: desk.books.storedTokens[0])
            #expect(session?.accountID == "c-agent")
        }
    }

    @Test("Somebody's identifier in a form does nothing without their code, and a wrong code changes nobody")
    func forged() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            let wrong = try await browser.say("c-dominique", "4711")
            #expect(wrong.status == .unprocessableContent)
            #expect(browser.page.contains("Ce n’est pas le bon code"))
            for person in ["c-administration", "c-coordination", "nobody"] {
                #expect(try await browser.say(person, "4711").status != .seeOther, "\(person)")
            }
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let forged = [("poste.qui", "c-dominique"), ("issue.1", "resoluSurPlace"), ("geste", "enregistrer")]
            #expect(try await browser.send(forged).status == .unprocessableContent)
            #expect(desk.books.visitCount == 0)
            try await browser.visit()
            #expect(desk.books.actors == ["c-agent"])
        }
    }

    @Test("On a desk of one's own the same fields are nothing")
    func notShared() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([
                ("poste.qui", "c-dominique"), ("poste.code", "0815"), ("issue.1", "resoluSurPlace"),
                ("geste", "enregistrer"),
            ])
            #expect(desk.books.actors == ["c-agent"])
        }
    }

    @Test("After ten minutes without a page the code is asked before saving, and what was typed is saved with it")
    func expiry() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            desk.clock.advance(seconds: 600)
            let asked = try await browser.send([
                ("issue.1", "resoluSurPlace"), ("commune", "Brûlon & <b>"), ("geste", "enregistrer"),
            ])
            #expect(asked.status == .unprocessableContent)
            #expect(browser.page.contains("rien de ce que vous avez tapé n’est perdu"))
            #expect(desk.books.visitCount == 0)
            var kept = try browser.sheet()
            #expect(kept.contains { $0.0 == "motif.1" && $0.1 == "logement.apl" })
            #expect(kept.contains { $0.0 == "poste.qui" && $0.1 == "c-agent" })
            // The lapse holds, whatever is opened meanwhile.
            try await browser.get("/comptoir")
            #expect(browser.page.contains("code à retaper"))
            kept.removeAll { ["commune", "poste.code"].contains($0.0) }
            let saved = try await browser.post("/comptoir", kept + [("poste.code", "4711")])
            #expect(saved.headers[.location] == "/comptoir?fait=1")
            #expect(desk.books.actors == ["c-agent"])
        }
    }

    @Test("The switch asked from a sheet gives the sheet back as it was")
    func switchKeepsSheet() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([("issue.1", "transmis"), ("poste.changer", "1")])
            #expect(browser.page.contains("Ce que vous avez tapé est gardé"))
            let kept = try browser.sheet().filter { !$0.0.hasPrefix("poste.") }
            try await browser.post("/comptoir", kept + [("poste.qui", "c-dominique"), ("poste.code", "0815")])
            #expect(browser.page.contains("Saisi par Dominique L."))
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(try browser.sheet().contains { $0.0 == "issue.1" && $0.1 == "transmis" })
        }
    }

    @Test("Wrong codes are slowed down, then the password is asked; it lets the code serve again")
    func throttle() async throws {
        var settings = DeskSettings()
        settings.pinThrottle = PinThrottlePolicy(freeFailures: 2, firstWaitSeconds: 10, lockedAfter: 3)
        let desk = desk(settings)
        try await visiting(desk) { browser in
            try await browser.share()
            for _ in 0..<2 { #expect(try await browser.say("c-dominique", "1111").status == .unprocessableContent) }
            #expect(try await browser.say("c-dominique", "0815").status == .tooManyRequests)
            #expect(try await browser.say("c-agent", "4711").status == .seeOther)
            desk.clock.advance(seconds: 10)
            #expect(try await browser.say("c-dominique", "1111").status == .unprocessableContent)
            #expect(browser.page.contains("poste.motdepasse"))
            let checks = desk.hasher.checks
            desk.clock.advance(seconds: 60)
            #expect(try await browser.say("c-dominique", "0815").status == .unprocessableContent)
            #expect(desk.hasher.checks == checks)
            #expect(try await browser.say("c-dominique", password: "autre").status == .unprocessableContent)
            #expect(try await browser.say("c-dominique", password: SmallDesk.password).status == .seeOther)
            #expect(try await browser.say("c-agent", "4711").status == .seeOther)
            #expect(try await browser.say("c-dominique", "0815").status == .seeOther)
        }
    }

    @Test("An account closed, or whose code is taken away, stops signing at once")
    func stops() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            for change in 0..<2 {
                try await browser.say("c-dominique", "0815")
                var dominique = try #require(try await desk.books.account(id: "c-dominique"))
                if change == 0 { dominique.pinHash = nil } else { dominique.disabledAt = desk.clock.now }
                desk.books.put(dominique)
                try await browser.get("/comptoir")
                #expect(browser.page.contains("Personne ne signe"))
                try await browser.visit()
                #expect(desk.books.visitCount == 0)
                #expect(try await browser.say("c-dominique", "0815").status != .seeOther)
                (dominique.pinHash, dominique.disabledAt) = (PlainHasher.stored("0815"), nil)
                desk.books.put(dominique)
            }
        }
    }

    @Test("No code opens the accounts, neither above the session's role nor on a house manager's own shared desk")
    func noHigherRole() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            try await browser.say("c-responsable", "2468")
            #expect(try await browser.get("/comptes").status == .forbidden)
            #expect(try await browser.get("/comptoir").status == .ok)
            #expect(!browser.page.contains("href=\"/comptes\""))
            browser.forget("maillage_session")
            try await browser.share("responsable")
            #expect(try await browser.get("/comptes").status == .forbidden)
            try await browser.say("c-agent", "4711")
            #expect(try await browser.get("/comptes").status == .forbidden)
            #expect(try await browser.get("/activite").status == .ok)
        }
    }

    @Test("A code is chosen with the password, signs, is taken away, and is in no log, journal or page")
    func chosen() async throws {
        var settings = DeskSettings()
        settings.sharedDesk = SharedDeskPolicy(isAlways: true)
        settings.pins = PinPolicy(refused: ["1234"])
        let desk = SmallDesk.with(settings)
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            #expect(browser.page.contains("Personne ne signe"))
            try await browser.get("/poste")
            #expect(browser.page.contains("Personne n’a encore de code"))
            for (password, code, again) in [
                ("faux", "47110815", "47110815"), (SmallDesk.password, "1234", "1234"),
                (SmallDesk.password, "47110815", "47110816"), (SmallDesk.password, "4a", "4a"),
            ] {
                #expect(try await browser.choosePin(password, code, again).status == .unprocessableContent)
                #expect(!browser.page.contains("47110815"))
            }
            let chosen = try await browser.choosePin(SmallDesk.password, "47110815", "47110815")
            #expect(chosen.headers[.location] == "/mon-compte?fait=code")
            try await browser.get("/mon-compte?fait=code")
            #expect(browser.page.contains("Votre code est choisi") && browser.page.contains("Saisi par Camille D."))
            try await browser.visit()
            #expect(desk.books.actors == ["c-agent"])
            #expect(try await browser.say("c-agent", "47110815").status == .seeOther)
            try await browser.clearPin(SmallDesk.password)
            try await browser.get("/comptoir")
            #expect(browser.page.contains("Personne ne signe"))
            #expect(desk.books.bodies.map(\.kind).suffix(1) == ["account.pinCleared"])
        }
        let hashed = PlainHasher.stored("47110815")
        #expect(!desk.log.text.contains("47110815"))
        #expect(!desk.books.bodies.contains { $0.body.replacing(hashed, with: "").contains("47110815") })
    }

    @Test("A script is answered in words of its own: who signs, or what is wrong")
    func json() async throws {
        let desk = desk()
        try await visiting(desk) { browser in
            try await browser.share()
            let right = try await browser.say("c-dominique", "0815", more: [("format", "json")])
            #expect(right.status == .ok)
            #expect(browser.page.contains(#""label":"Saisi par Dominique L.""#))
            let wrong = try await browser.say("c-agent", "0815", more: [("format", "json")])
            #expect(wrong.status == .unprocessableContent && wrong.headers[.contentType] == "application/json")
            try await browser.get("/poste?fragment=1")
            #expect(!browser.page.contains("<html") && browser.page.contains("data-digit=\"2\""))
        }
    }

    @Test("The way back is one of the desk's own pages, whatever was asked")
    func wayBack() async throws {
        try await visiting(desk()) { browser in
            try await browser.share()
            for (asked, expected) in [
                ("/activite", "/activite"), ("//evil.example", "/comptoir"), ("https://evil.example", "/comptoir"),
                ("/poste", "/comptoir"), ("/a\r\nb", "/comptoir"), ("\\evil", "/comptoir"),
            ] {
                let response = try await browser.say("c-agent", "4711", more: [("retour", asked)])
                #expect(response.headers[.location] == expected, "\(asked)")
            }
        }
    }
}

extension SmallDesk {
    static func with(_ settings: DeskSettings) -> SmallDesk {
        var desk = SmallDesk()
        desk.settings = settings
        return desk
    }
}

extension Browser {
    /// Signs in and says that the desk is shared.
    func share(_ login: String = "agent") async throws {
        try await signIn(login)
        try await post("/poste/partager", [("jeton", try await token())])
        try await get("/comptoir")
    }

    @discardableResult
    func say(
        _ person: String,
        _ pin: String = "",
        password: String? = nil,
        more: [(String, String)] = []
    ) async throws -> TestResponse {
        var fields = [("jeton", try await token()), ("poste.qui", person), ("poste.code", pin)] + more
        if let password { fields.append(("poste.motdepasse", password)) }
        return try await post("/poste", fields)
    }

    /// Types and saves a visit.
    func visit() async throws {
        try await get("/comptoir?neuf=1")
        try await send([("geste", "ajouter:logement.apl")])
        try await send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
    }

    func choosePin(_ password: String, _ code: String, _ again: String) async throws -> TestResponse {
        let fields = [
            ("jeton", try await token()), ("actuel", password), ("code", code), ("code.encore", again),
            ("geste", "choisir"),
        ]
        return try await post("/mon-compte/code", fields)
    }

    func clearPin(_ password: String) async throws {
        try await post(
            "/mon-compte/code",
            [("jeton", try await token()), ("actuel", password), ("geste", "retirer")]
        )
    }
}

extension MemoryBooks {
    /// The authors of the visits, in the order they were written.
    var actors: [String] { bodies.filter { $0.kind == VisitRecorded.kind }.map(\.actor) }
}
