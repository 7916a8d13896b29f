import Foundation
import HTTPTypes
import HummingbirdTesting
import Journal
import NIOCore
import Reception
import Testing
import Wording

@testable import DeskWeb

@Suite("Every page")
struct PageTests {
    private static let paths = [
        "/connexion", "/comptoir", "/comptoir?jour=2026-11-20", "/activite", "/maison", "/mon-compte", "/comptes",
        "/poste", "/fiches", "/fiches?q=apl", "/fiches/logement.apl",
        "/aide", "/rien",
    ]

    @Test("Strict headers stand on every answer, and no page asks for an exception")
    func headers() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("responsable")
            for path in Self.paths + ["/assets/desk.css", "/health/live", "/api/v1/motifs?q=apl"] {
                let response = try await browser.get(path)
                let policy = try #require(response.headers[try .contentSecurityPolicy])
                #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
                #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'; base-uri 'none'"))
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                #expect(response.headers[.cacheControl] == (path.hasPrefix("/assets") ? "no-cache" : "no-store"))
                #expect(!browser.page.contains(" style=") && !browser.page.contains("<style"))
                #expect(browser.page.matches(of: try Regex("<script(?![^>]* src=)")).isEmpty)
                #expect(browser.page.matches(of: try Regex(" on[a-z]+=")).isEmpty)
            }
        }
    }

    @Test("No text is missing, in French or in English", arguments: Language.allCases)
    func texts(_ language: Language) async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("responsable")
            for path in Self.paths.dropFirst() {
                let mark = path.contains("?") ? "&" : "?"
                try await browser.get("\(path)\(mark)lang=\(language.rawValue)")
                #expect(!browser.page.contains("⟦"), "\(path)")
                #expect(browser.page.contains("<html lang=\"\(language.rawValue)\">"))
            }
        }
    }

    @Test("Both languages have the same keys and places, and each key is used")
    func parity() throws {
        let french = try DeskTexts.texts("fr").filter { $0.key.hasPrefix("desk.") }
        let english = try DeskTexts.texts("en").filter { $0.key.hasPrefix("desk.") }
        #expect(Set(french.keys) == Set(english.keys))
        for (key, text) in french {
            #expect(TextPattern(text).places == TextPattern(english[key] ?? "").places, "\(key)")
        }
        let sources = try DeskTexts.sources()
        // Told by a fault, a room or what was done: their keys are put together.
        let together = [
            "desk.fault.", "desk.room.", "desk.accounts.", "desk.comptoir.fault.", "desk.forms.add.",
            "desk.forms.kind.", "desk.forms.class.", "desk.forms.term.", "desk.problem.", "desk.api.",
            "desk.tokens.state",
        ]
        for key in french.keys where !together.contains(where: key.hasPrefix) {
            let isUsed = sources.contains(key.dropFirst("desk.".count))
            #expect(isUsed, "\(key) is used nowhere")
        }
    }

    @Test("A browser that speaks English first is answered in English, and a choice is kept")
    func language() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.get("/connexion", headers: [.acceptLanguage: "en-GB,fr;q=0.5"])
            #expect(browser.page.contains("Sign in"))
            try await browser.get("/connexion", headers: [.acceptLanguage: "de"])
            #expect(browser.page.contains("Se connecter"))
            try await browser.get("/connexion?lang=en")
            try await browser.get("/aide", headers: [.acceptLanguage: "fr"])
            #expect(browser.page.contains("Log a visit"))
        }
    }

    @Test("An asset is kept for a year under its own tag, and asked for again otherwise")
    func assets() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.get("/connexion")
            let link = try #require(browser.page.firstMatch(of: try Regex("/assets/desk\\.css\\?v=[0-9a-f]{16}")))
            let path = String(browser.page[link.range])
            let named = try await browser.get(path)
            #expect(named.headers[.cacheControl] == "public, max-age=31536000, immutable")
            let tag = try #require(named.headers[.eTag])
            let again = try await browser.get("/assets/desk.css", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
        }
    }

    @Test("The network's colours reach the theme, and nothing else does")
    func theme() async throws {
        var desk = SmallDesk()
        desk.settings.colours = NetworkColours(accent: "#123456", accentOnDark: "red} body{display:none")
        try await visiting(desk) { browser in
            try await browser.get("/theme.css")
            #expect(browser.page.contains("--network: #123456;"))
            #expect(browser.page.contains("--network-on-dark: #7fd0d8;"))
        }
    }

    @Test("Health is told to machines, and a store that cannot be read is not well")
    func health() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            #expect(try await browser.get("/health/live").status == .ok)
            #expect(try await browser.get("/health/ready").status == .ok)
            #expect(browser.page == #"{"status":"ok"}"#)
            desk.books.refuseReads(.corrupted(path: "/somewhere"))
            let response = try await browser.get("/health/ready")
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(!browser.page.contains("somewhere"))
            #expect(try await browser.get("/health/live").status == .ok)
        }
    }

    @Test("A desk that cannot destroy what is past its term is not well until it can")
    func termsAreNotKept() async throws {
        var desk = SmallDesk()
        desk.terms = TermState(failures: 3, fault: .diskFull)
        try await visiting(desk) { browser in
            let response = try await browser.get("/health/ready")
            #expect(response.status.code == 507)
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(try await browser.get("/health/live").status == .ok)
        }
        desk.terms.fault = nil
        try await visiting(desk) { browser in
            let response = try await browser.get("/health/ready")
            #expect(response.status == .ok)
        }
    }

    @Test("The log tells routes, statuses and lengths of time, never a login, a word typed or an address")
    func log() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.post("/comptoir/motifs", [("jeton", try await browser.token()), ("q", "secretword")])
            try await browser.get("/secretpath?a=secretquery")
            try await browser.post("/comptoir", [("jeton", try await browser.token()), ("saisie", "secretentry")])
            desk.books.refuseReads(.corrupted(path: "/secretfolder"))
            try await browser.get("/comptoir")
        }
        let lines = desk.log.text
        #expect(lines.contains("route=/comptoir/motifs status=200"))
        #expect(lines.contains("method=POST"))
        for secret in ["secret", "agent", "Camille", SmallDesk.password, "maillage_session"] {
            #expect(!lines.contains(secret), "\(secret)")
        }
    }
}
