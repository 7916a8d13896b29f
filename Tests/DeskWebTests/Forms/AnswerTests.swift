import Foundation
import HTTPTypes
import HummingbirdTesting
import Journal
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("Questions asked with a request")
struct AnswerTests {
    /// Types a visit for a housing benefit with answers, up to the button.
    private func type(_ browser: Browser, _ answers: [(String, String)]) async throws -> TestResponse {
        try await browser.get("/comptoir?neuf=1")
        try await browser.send([("geste", "ajouter:logement.apl")])
        return try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")] + answers)
    }

    @Test("They follow the answers, and an answer that may not be is told beside its question")
    func followed() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            #expect(browser.page.contains("<summary>Questions\u{A0}: Aide au logement</summary>"))
            #expect(browser.page.contains("id=\"q-1-logement\"") && !browser.page.contains("id=\"q-1-loyer\""))
            try await browser.send([("q.1.logement", "location"), ("geste", "chercher")])
            #expect(browser.page.contains("id=\"q-1-loyer\""))
            let refused = try await browser.send([
                ("issue.1", "resoluSurPlace"), ("q.1.logement", "location"), ("q.1.loyer", "99999"),
                ("geste", "enregistrer"),
            ])
            #expect(refused.status == .unprocessableContent)
            #expect(browser.page.contains("href=\"#q-1-loyer\"") && browser.page.contains("value=\"99999\""))
            // The rent is not asked of an owner: what was typed of it goes with the question.
            try await browser.send([("q.1.logement", "propriete"), ("geste", "enregistrer")])
            #expect(desk.books.visitCount == 1)
            let kept = try await desk.books.answers(ofCase: try #require(desk.books.lastVisit?.caseID))
            #expect(kept?.sheets.map(\.clear) == [["logement": .text("propriete")]])
            #expect(kept?.sheets.first?.sealed.isEmpty == true)
        }
    }

    @Test("A request without an answer has no case; the script is given the questions alone")
    func unanswered() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            _ = try await type(browser, [])
            #expect(desk.books.visitCount == 1 && desk.books.lastVisit?.caseID == nil && desk.books.keyCount == 0)
            try await browser.get("/comptoir?neuf=1")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let fields = try browser.sheet() + [("q.1.logement", "location")]
            #expect(try await browser.post("/comptoir/questions?demande=1", fields).status == .ok)
            #expect(browser.page.contains("id=\"q-1-loyer\"") && !browser.page.contains("<html"))
            #expect(try await browser.post("/comptoir/questions?demande=7", fields).status == .notFound)
        }
    }

    @Test("What a motif's form requires is required once somebody has begun to answer it, and not before")
    func requiredOnceBegun() async throws {
        let desk = SmallDesk()
        let site = try desk.site()
        try await visiting(desk, site) { browser in
            let text = SmallForm.apl.replacing("version: 1", with: "version: 2")
                .replacing("fr: \"Type de logement\"}", with: "fr: \"Type de logement\"}\n    required: true")
            let form = try #require(SmallChecker().review(text).publishable)
            let published = FormPublished(id: "apl", version: 2, hash: form.hash, text: text)
            _ = try await desk.books.append([published.draft], actor: "c", key: nil, now: desk.clock.now)
            try await site.services.forms.refresh()
            try await browser.signIn()
            #expect(try await type(browser, []).status == .seeOther)
            #expect(try await type(browser, [("q.1.remarque", "rien")]).status == .unprocessableContent)
            #expect(browser.page.contains("href=\"#q-1-logement\""))
        }
    }

    @Test("What tells something of a person is sealed: nothing of it is in what is written, but under its key")
    func sealed() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let saved = try await type(
                browser,
                [("q.1.logement", "location"), ("q.1.loyer", "654"), ("q.1.remarque", "chez sa sœur Rosalie")]
            )
            #expect(saved.status == .seeOther)
            let caseID = try #require(desk.books.lastVisit?.caseID)
            let kept = try #require(try await desk.books.answers(ofCase: caseID))
            let written = String(decoding: kept.draft.body, as: UTF8.self)
            #expect(written.contains("location") && !written.contains("654") && !written.contains("Rosalie"))
            #expect(kept.draft.audience == .ownHouse)
            #expect(kept.sheets.first?.sealed.map(\.until.description) == ["2027-05-23", "2027-11-23"])
            #expect(desk.books.keyCount == 2)
            let visit = String(decoding: try #require(desk.books.lastVisit).draft.body, as: UTF8.self)
            #expect(!visit.contains("654") && !visit.contains("Rosalie") && visit.contains(caseID))
            #expect(!desk.log.text.contains("Rosalie") && !desk.log.text.contains(caseID))
        }
    }

    @Test("Each reads what the form lets their role read, and once the key is gone the page says so")
    func readers() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            _ = try await type(
                browser,
                [("q.1.logement", "location"), ("q.1.loyer", "654"), ("q.1.remarque", "chez sa sœur Rosalie")]
            )
            try await browser.get("/comptoir")
            #expect(browser.page.contains("href=\"/comptoir/reponses?visite=2026-11-23:1\""))
            try await browser.get("/comptoir/reponses?visite=2026-11-23:1")
            for told in ["Location", "654", "chez sa sœur Rosalie", "Aide au logement, version 1"] {
                #expect(browser.page.contains(told), "\(told)")
            }
            browser.forget("maillage_session")
            try await browser.signIn("responsable")
            try await browser.get("/comptoir/reponses?visite=2026-11-23:1")
            #expect(browser.page.contains("Rosalie") && !browser.page.contains("654"))
            #expect(try await browser.get("/comptoir/reponses?visite=2026-11-23:9").status == .notFound)
            _ = try await desk.books.destroyAnswerKeys(ofCase: desk.books.lastVisit?.caseID ?? "")
            try await browser.get("/comptoir/reponses?visite=2026-11-23:1")
            #expect(browser.page.contains("2 réponses ont été effacées") && browser.page.contains("Location"))
            #expect(!browser.page.contains("Rosalie"))
        }
    }

    @Test("A correction brings the answers back, and keeps those that its author may not read")
    func corrected() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            _ = try await type(
                browser,
                [("q.1.logement", "location"), ("q.1.loyer", "654"), ("q.1.remarque", "chez sa sœur")]
            )
            let caseID = try #require(desk.books.lastVisit?.caseID)
            browser.forget("maillage_session")
            try await browser.signIn("responsable")
            try await browser.get("/comptoir")
            try await browser.post(
                "/comptoir",
                [("jeton", try browser.hidden("jeton")), ("geste", "modifier:2026-11-23:1")]
            )
            #expect(browser.page.contains("chez sa sœur") && !browser.page.contains("654"))
            #expect(browser.page.contains("<option value=\"location\" selected>"))
            let done = try await browser.send([
                ("issue.1", "resoluSurPlace"), ("q.1.logement", "location"), ("q.1.remarque", "chez son frère"),
                ("geste", "enregistrer"),
            ])
            #expect(done.status == .seeOther)
            #expect(desk.books.lastVisit?.caseID == caseID && desk.books.keyCount == 2)
            browser.forget("maillage_session")
            try await browser.signIn()
            try await browser.get("/comptoir/reponses?visite=2026-11-23:1")
            #expect(browser.page.contains("chez son frère") && browser.page.contains("654"))
        }
    }

    @Test("A free text that looks like somebody's number is asked about, then masked, or kept as it is")
    func warned() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let asked = try await type(browser, [("q.1.remarque", "rappeler au 06 12 34 56 78")])
            #expect(asked.status == .ok && desk.books.visitCount == 0)
            #expect(
                browser.page.contains("id=\"q-1-remarque-alerte\"") && browser.page.contains("href=\"#q-1-remarque\"")
            )
            #expect(browser.page.contains("rappeler au [numéro de téléphone]"))
            #expect(browser.page.contains("value=\"rappeler au 06 12 34 56 78\""), "what was typed is lost")
            try await browser.send([("geste", "enregistrer-masque")])
            try await browser.get("/comptoir/reponses?visite=2026-11-23:1")
            #expect(browser.page.contains("rappeler au [numéro de téléphone]"))
            _ = try await type(browser, [("q.1.remarque", "rappeler au 06 12 34 56 78")])
            try await browser.send([("geste", "enregistrer-tel-quel")])
            try await browser.get("/comptoir/reponses?visite=2026-11-23:2")
            #expect(browser.page.contains("rappeler au 06 12 34 56 78"))
            #expect(desk.books.visitCount == 2)
        }
    }

    @Test("A draft brings the answers back after a crash, and nothing of them is on the disk in clear")
    func draft() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            try await browser.send([
                ("q.1.logement", "location"), ("q.1.remarque", "chez sa sœur Rosalie"), ("geste", "chercher"),
            ])
            let kept = desk.books.allDrafts
            #expect(kept.count == 1)
            #expect(kept.allSatisfy { !$0.fields.contains("Rosalie") && !$0.fields.contains("logement") })
            try await browser.get("/comptoir")
            #expect(browser.page.contains("value=\"chez sa sœur Rosalie\""))
        }
    }

    @Test("A visit that was begun goes on in the version of the form it was begun in")
    func begun() async throws {
        let desk = SmallDesk()
        let site = try desk.site()
        try await visiting(desk, site) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("geste", "ajouter:logement.apl")])
            let next = SmallForm.apl.replacing("version: 1", with: "version: 2")
                .replacing("fr: \"Remarque\"", with: "fr: \"Autre chose\"")
            let form = try #require(SmallChecker().review(next).publishable)
            let published = FormPublished(id: "apl", version: 2, hash: form.hash, text: next)
            _ = try await desk.books.append([published.draft], actor: "c", key: nil, now: desk.clock.now)
            try await site.services.forms.refresh()
            try await browser.send([("q.1.remarque", "rien"), ("geste", "chercher")])
            #expect(browser.page.contains("Remarque") && !browser.page.contains("Autre chose"))
            try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            let kept = try await desk.books.answers(ofCase: desk.books.lastVisit?.caseID ?? "")
            #expect(kept?.sheets.map(\.form.version) == [1])
            try await browser.get("/comptoir?neuf=1")
            try await browser.send([("geste", "ajouter:logement.apl")])
            #expect(browser.page.contains("Autre chose"))
        }
    }
}
