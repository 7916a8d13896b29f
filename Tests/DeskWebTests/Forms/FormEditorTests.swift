import HTTPTypes
import HummingbirdTesting
import Journal
import Reception
import Testing

@testable import DeskWeb

@Suite("The desk where forms are written")
struct FormEditorTests {
    private static let next = SmallForm.apl.replacing("version: 1", with: "version: 2")
        .replacing("fr: \"Loyer\"", with: "fr: \"Loyer mensuel\"")

    @Test("A coordinator changes a form, is told what it changes, confirms, and the desk asks the new one at once")
    func published() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires")
            #expect(browser.page.contains("<a href=\"/formulaires/apl\">Aide au logement</a>"))
            #expect(browser.page.contains("fournie à l’installation"))
            try await browser.get("/formulaires/apl")
            #expect(browser.page.contains("version: 2\ntitle"))
            let token = try browser.hidden("jeton")
            let asked = try await browser.send(
                "/formulaires/apl",
                [("jeton", token), ("texte", Self.next), ("geste", "publier")]
            )
            #expect(asked.status == .ok)
            #expect(browser.page.contains("« Loyer » se lit désormais « Loyer mensuel »".spaced))
            #expect(browser.page.contains("value=\"confirmer\""))
            #expect(try await desk.books.publishedForms().isEmpty)
            let done = try await browser.send(
                "/formulaires/apl",
                [("jeton", token), ("texte", Self.next.replacing("\n", with: "\r\n")), ("geste", "confirmer")]
            )
            #expect(done.headers[.location] == "/formulaires?publie=apl")
            #expect(try await desk.books.publishedForms().map(\.form.text) == [Self.next])
            #expect(try await desk.books.publishedForms().map(\.actor) == ["c-coordination"])
            try await browser.get("/formulaires?publie=apl")
            #expect(browser.page.contains("est publié en version\u{A0}2") || browser.page.contains("en version 2"))
            #expect(browser.page.contains("href=\"/formulaires/apl?version=1\""))
            try await browser.get("/formulaires/apl?version=1")
            #expect(browser.page.contains("Cette version n’est plus en vigueur"))
            try await browser.get("/formulaires/apl")
            #expect(browser.page.contains("version: 3\ntitle"))
        }
    }

    @Test("A text with faults is not published; each is told with its line, and the text stays")
    func refused() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires/apl")
            let token = try browser.hidden("jeton")
            let faulty = Self.next.replacing("retention: P6M", with: "retention: bientôt <b>")
            let response = try await browser.send(
                "/formulaires/apl",
                [("jeton", token), ("texte", faulty), ("geste", "confirmer")]
            )
            #expect(response.status == .unprocessableContent)
            let line = try #require(faulty.split(separator: "\n").firstIndex { $0.contains("bientôt") }) + 1
            #expect(browser.page.contains("href=\"#ligne-\(line)\""))
            #expect(browser.page.contains("id=\"ligne-\(line)\""))
            #expect(browser.page.contains("retention: bientôt &lt;b&gt;") && !browser.page.contains("<b>"))
            #expect(try await desk.books.publishedForms().isEmpty)
            try await browser.get("/formulaires/apl")
            #expect(browser.page.contains("bientôt"), "the draft is lost")
            try await browser.send("/formulaires/apl", [("jeton", token), ("texte", ""), ("geste", "abandonner")])
            try await browser.get("/formulaires/apl")
            #expect(!browser.page.contains("bientôt"))
        }
    }

    @Test(
        "What may not follow what is published is refused, with what to do",
        arguments: [
            (SmallForm.apl, "value=\"confirmer\""),
            (next.replacing("id: apl", with: "id: autre"), "value=\"confirmer\""),
            (SmallForm.apl.replacing("version: 1", with: "version: 2"), "value=\"confirmer\""),
            (next.replacing("version: 2", with: "version: 4"), "value=\"confirmer\""),
            ("", "value=\"confirmer\""), (String(repeating: "# é\n", count: 20_000), "value=\"confirmer\""),
        ]
    )
    func rules(_ text: String, _ absent: String) async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires/apl")
            let token = try browser.hidden("jeton")
            for gesture in ["publier", "confirmer"] {
                let response = try await browser.send(
                    "/formulaires/apl",
                    [("jeton", token), ("texte", text), ("geste", gesture)]
                )
                #expect(response.status == .unprocessableContent)
                #expect(browser.page.contains("role=\"alert\"") && !browser.page.contains(absent))
                #expect(!browser.page.contains("⟦"))
            }
            #expect(try await desk.books.publishedForms().isEmpty)
        }
    }

    @Test("A version that somebody else published meanwhile is never overwritten, and the draft is kept")
    func meanwhile() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires/apl")
            let other = FormPublished(id: "apl", version: 2, hash: "fedcba9876543210", text: Self.next + "# autre\n")
            _ = try await desk.books.append(
                [other.draft],
                actor: "c-autre",
                key: other.appendKey,
                now: desk.clock.now
            )
            let token = try browser.hidden("jeton")
            try await browser.send(
                "/formulaires/apl",
                [("jeton", token), ("texte", Self.next), ("geste", "confirmer")]
            )
            #expect(browser.page.contains("par quelqu’un d’autre"))
            #expect(try await desk.books.publishedForms().map(\.form) == [other])
            #expect(try await desk.books.formDraft(of: "apl", by: "c-coordination") == Self.next)
        }
    }

    @Test("The preview asks what the answers call for")
    func preview() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires/apl")
            let token = try browser.hidden("jeton")
            #expect(browser.page.contains("Type de logement") && !browser.page.contains("id=\"q-0-loyer\""))
            let checked = try await browser.send(
                "/formulaires/apl/verification",
                [("jeton", token), ("texte", SmallForm.apl), ("q.0.logement", "location")]
            )
            #expect(checked.status == .ok)
            #expect(browser.page.contains("id=\"q-0-loyer\"") && !browser.page.contains("<html"))
        }
    }

    @Test("A question is added without a line of YAML, and a spreadsheet tells what was not taken of it")
    func withoutYAML() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("coordination")
            try await browser.get("/formulaires/nouveau")
            let token = try browser.hidden("jeton")
            let blank = FormText.blank(id: "essai", title: "Essai \"à\" voir")
            for missing in [[("nouveau.libelle", "")], [("nouveau.libelle", "Type"), ("nouveau.type", "choice")]] {
                let response = try await browser.send(
                    "/formulaires/nouveau",
                    [("jeton", token), ("texte", blank), ("geste", "ajouter"), ("nouveau.duree", "P6M")] + missing
                )
                #expect(response.status == .unprocessableContent)
            }
            try await browser.send(
                "/formulaires/nouveau",
                [
                    ("jeton", token), ("texte", blank), ("geste", "ajouter"),
                    ("nouveau.libelle", "Où en est-on : « à 10 % » ?"),
                    ("nouveau.type", "choice"), ("nouveau.choix", "Déjà fait\r\nDéjà, fait\r\n\r\nPas encore"),
                    ("nouveau.classe", "personnel"), ("nouveau.duree", "P6M"), ("nouveau.obligatoire", "oui"),
                ]
            )
            #expect(browser.page.contains("name: &quot;ouEnEstOnA10&quot;"))
            #expect(browser.page.contains("class=\"good\""), "\(browser.page)")
            #expect(browser.page.contains("id=\"q-0-ouEnEstOnA10\""))
            let imported = try await browser.send(
                "/formulaires/nouveau",
                [("jeton", token), ("texte", blank), ("geste", "importer")],
                file: ("apl.xlsx", SmallForm.apl + "# calculate\n")
            )
            #expect(imported.status == .unprocessableContent)
            #expect(browser.page.contains("Ce qui n’a pas été repris du fichier"))
            #expect(browser.page.contains("version: 2\ntitle"))
            let none = try await browser.send(
                "/formulaires/nouveau",
                [("jeton", token), ("texte", blank), ("geste", "importer")]
            )
            #expect(none.status == .unprocessableContent && browser.page.contains("Aucun fichier"))
        }
    }

    @Test("An administrator reads forms and writes none; nobody reads a form that is not")
    func readers() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("administration")
            try await browser.get("/formulaires/apl")
            #expect(browser.page.contains("id: apl") && !browser.page.contains("<textarea"))
            #expect(try await browser.get("/formulaires/rien").status == .notFound)
            #expect(try await browser.get("/formulaires/apl?version=9").status == .notFound)
            #expect(try await browser.get("/formulaires/nouveau").status == .forbidden)
        }
    }
}

extension String {
    /// As the catalogue writes French: a space that does not break inside the quotes.
    var spaced: String { replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»") }
}
