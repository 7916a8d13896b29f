import HTTPTypes
import HummingbirdTesting
import Journal
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("A day noted on paper")
struct PaperTests {
    @Test("A sheet is typed in its order and saved at once, on its own day, as coming from paper")
    func saved() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            // Monday: the day before was a Sunday, on which the house does not open.
            try await browser.get("/comptoir/papier")
            #expect(try browser.hidden("jour") == "2026-11-23")
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            let saved = try await browser.paper(
                [
                    1: ["heure": "14h10", "motif": "vitale", "issue": "resoluSurPlace", "commune": "brulon"],
                    2: ["heure": "905", "motif": "apl msa", "issue": "transmis", "personnes": "3", "duree": "1h05"],
                    4: ["heure": "11:30", "motif": "carte grise", "issue": "rdv"],
                ],
                "enregistrer"
            )
            #expect(saved.headers[.location] == "/comptoir/papier?jour=2026-11-20&fait=3")
            let day = try #require(Day("2026-11-20"))
            let lines = try await desk.books.visits(on: day)
            #expect(lines.map(\.number) == [1, 2, 3])
            #expect(
                lines.map(\.visit.requests[0].motif) == [
                    "sante.carteVitale", "logement.apl", "transport.carteGrise",
                ]
            )
            #expect(lines.allSatisfy { $0.visit.source == "papier" && $0.actor == "c-agent" })
            #expect(lines[1].visit.requests[0].operators == ["msa"])
            #expect(lines[1].visit.people == 3 && lines[1].visit.handlingSeconds == 3900)
            #expect(lines[0].visit.commune == "72050")
            try await browser.get("/comptoir/papier?jour=2026-11-20&fait=3")
            #expect(browser.page.contains("3 visites enregistrées"))
        }
    }

    @Test("The same table sent twice writes each row once")
    func twice() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            let fields = try browser.filled([1: ["heure": "9h", "motif": "vitale", "issue": "resoluSurPlace"]])
            for _ in 0..<3 {
                let response = try await browser.post("/comptoir/papier", fields + [("geste", "enregistrer")])
                #expect(response.status == .seeOther)
            }
            #expect(desk.books.visitCount == 1)
        }
    }

    @Test("One bad row keeps all from being saved, each fault stands in its place, and nothing typed is lost")
    func faults() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            let refused = try await browser.paper(
                [
                    1: ["heure": "9h", "motif": "vitale", "issue": "resoluSurPlace"],
                    3: ["heure": "25h", "motif": "zzz", "commune": "72350", "personnes": "deux", "duree": "long"],
                    5: ["motif": "apl", "issue": "transmis"],
                ],
                "enregistrer"
            )
            #expect(refused.status == .unprocessableContent)
            #expect(desk.books.visitCount == 0)
            for column in ["heure", "motif", "issue", "commune", "personnes", "duree"] {
                #expect(browser.page.contains("href=\"#l-3-\(column)\""), "\(column)")
                #expect(browser.page.contains("id=\"l-3-\(column)-faute\""), "\(column)")
            }
            #expect(browser.page.contains("href=\"#l-5-heure\"") && browser.page.contains("href=\"#l-5-operateur\""))
            #expect(!browser.page.contains("href=\"#l-1-"))
            let kept = try browser.sheet()
            #expect(kept.contains { $0 == ("l.3.heure", "25h") } && kept.contains { $0 == ("l.3.personnes", "deux") })
            #expect(kept.contains { $0 == ("l.1.motif.id", "sante.carteVitale") })
        }
    }

    @Test("The good rows are saved when asked, leave the table, and the others stay as they were typed")
    func goodRows() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            let rows = [
                1: ["heure": "9h", "motif": "vitale", "issue": "resoluSurPlace"],
                2: ["heure": "10h", "motif": "zzz", "issue": "rdv"],
                3: ["heure": "11h", "motif": "carte grise", "issue": "rdv"],
            ]
            #expect(try await browser.paper(rows, "bonnes").status == .unprocessableContent)
            #expect(desk.books.visitCount == 2)
            #expect(browser.page.contains("2 visites enregistrées\u{A0}; 1 ligne reste"))
            #expect(try browser.hidden("l.1.heure") == "10h")
            // The rest, put right: the rows already written are not written again.
            let saved = try await browser.paper([1: ["motif": "prime"]], "enregistrer", keepsOutcome: "rdv")
            #expect(saved.status == .seeOther)
            #expect(desk.books.visitCount == 3)
        }
    }

    @Test("Several motifs or communes are offered in the row, and the choice holds for those letters alone")
    func choices() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            try await browser.paper(
                [1: ["heure": "9h", "motif": "caf", "issue": "rdv", "commune": "72350"]],
                "verifier"
            )
            #expect(browser.page.contains("<select name=\"l.1.motif.id\""))
            #expect(browser.page.contains("<option value=\"logement.prime-activite\">"))
            #expect(browser.page.contains("<option value=\"72012\">Avessé (72350)</option>"))
            let chosen = ["motif.id": "logement.prime-activite", "commune.code": "72012", "issue": "rdv"]
            #expect(try await browser.paper([1: chosen], "verifier").status == .ok)
            #expect(browser.page.contains("1 ligne est bonne"))
            // Other letters undo the choice.
            try await browser.paper([1: ["motif": "vitale", "issue": "rdv"]], "enregistrer")
            #expect(desk.books.lastVisit?.requests[0].motif == "sante.carteVitale")
            #expect(desk.books.lastVisit?.commune == "72012")
        }
    }

    @Test("Lines are added up to the most, a table of blanks saves nothing, and a day to come is not found")
    func lines() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            for _ in 0..<6 { try await browser.paper([:], "lignes") }
            #expect(browser.page.ranges(of: ".cle\"").count == 60)
            #expect(browser.page.contains("le plus grand nombre de lignes"))
            #expect(try await browser.paper([:], "enregistrer").status == .ok)
            #expect(browser.page.contains("Aucune ligne n’est remplie"))
            #expect(desk.books.visitCount == 0)
            for day in ["2026-11-24", "hier", "2026-13-01"] {
                #expect(try await browser.get("/comptoir/papier?jour=\(day)").status == .notFound, "\(day)")
            }
        }
    }

    @Test("A disk that takes nothing is told, and the table stays; a later try writes it once")
    func fullDisk() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier?jour=2026-11-20")
            let fields = try browser.filled([1: ["heure": "9h", "motif": "vitale", "issue": "rdv"]])
            desk.books.refuseWrites(.diskFull)
            let refused = try await browser.post("/comptoir/papier", fields + [("geste", "enregistrer")])
            #expect(refused.status.code == 507)
            #expect(try browser.hidden("l.1.heure") == "9h")
            desk.books.refuseWrites(nil)
            let saved = try await browser.post("/comptoir/papier", fields + [("geste", "enregistrer")])
            #expect(saved.status == .seeOther && desk.books.visitCount == 1)
        }
    }

    @Test("The blank sheet shows the outcomes with their digits and every motif")
    func blank() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir/papier/feuille")
            #expect(browser.page.contains("<strong>4</strong> Transmis"))
            #expect(browser.page.contains("Carte Vitale") && browser.page.contains("Carte grise"))
        }
    }
}

extension Browser {
    /// The table's fields with some cells filled in, by row and the end of the field's name.
    func filled(_ rows: [Int: [String: String]], keepsOutcome: String? = nil) throws -> [(String, String)] {
        var fields = try sheet().filter { $0.0 == "jeton" || $0.0 == "jour" || $0.0.hasPrefix("l.") }
        for (number, cells) in rows {
            for (name, value) in cells {
                fields.removeAll { $0.0 == "l.\(number).\(name)" }
                fields.append(("l.\(number).\(name)", value))
            }
            if let keepsOutcome { fields.append(("l.\(number).issue", keepsOutcome)) }
        }
        return fields
    }

    /// Fills cells in and presses a button.
    @discardableResult
    func paper(
        _ rows: [Int: [String: String]],
        _ gesture: String,
        keepsOutcome: String? = nil
    ) async throws -> TestResponse {
        try await post("/comptoir/papier", try filled(rows, keepsOutcome: keepsOutcome) + [("geste", gesture)])
    }
}
