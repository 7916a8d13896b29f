import Foundation
import HTTPTypes
import HummingbirdTesting
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("A presence typed in French, or brought in")
struct PresenceRuleTests {
    @Test("A rule is said back with its next ten dates, and kept once they were seen")
    func typed() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/presences/nouvelle")
            let rule = "1er et 3e vendredi du mois de 9h à 12h, sur rendez-vous"
            let fields = try browser.rule(rule, operatorID: "cpam")
            #expect(try await browser.post("/presences/nouvelle", fields + [("geste", "voir")]).status == .ok)
            #expect(browser.page.contains("Les dix prochaines dates"))
            #expect(browser.page.contains("<li>vendredi 4 décembre 2026</li>"))
            #expect(browser.page.contains("1er et 3e vendredi"))
            // The first of January is left out: the tenth date is one later.
            #expect(!browser.page.contains("vendredi 1er janvier 2027"))
            #expect(browser.page.components(separatedBy: "<li>vendredi ").count - 1 == 10)
            #expect(desk.books.kinds.last != PresencePut.kind)
            let seen = fields + [("vu", rule), ("geste", "enregistrer")]
            for _ in 0..<2 { #expect(try await browser.post("/presences/nouvelle", seen).status == .seeOther) }
            #expect(desk.books.kinds.filter { $0 == PresencePut.kind }.count == 1)
            try await browser.get("/presences?semaine=2026-12-04")
            #expect(browser.page.contains("Assurance maladie"))
        }
    }

    @Test("A rule that was changed after its dates were shown is shown again, not kept")
    func changedSince() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/presences/nouvelle")
            let fields = try browser.rule("le lundi de 9h à 12h", operatorID: "cpam")
            let sent = fields + [("vu", "le mardi de 9h à 12h"), ("geste", "enregistrer")]
            #expect(try await browser.post("/presences/nouvelle", sent).status == .ok)
            #expect(browser.page.contains("vérifiez celles-ci, puis enregistrez"))
            #expect(desk.books.kinds.last != PresencePut.kind)
        }
    }

    @Test("Dates that are only possible are said to be so")
    func uncertain() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/presences/nouvelle")
            let fields = try browser.rule("jeudi une semaine sur deux de 14h à 17h")
            try await browser.post("/presences/nouvelle", fields + [("geste", "voir")])
            #expect(browser.page.contains("ces dates sont possibles, pas sûres"))
        }
    }

    @Test(
        "What is not understood is told beside its field",
        arguments: [
            ("regle", "", "la règle manque"), ("regle", "un jour peut-être", "ceci n’a pas été compris"),
            ("regle", "une fois par mois", "mais quel jour"), ("operateur", "inconnu", "n’est pas connu"),
            ("commune", "Nulle-Part", "n’est pas trouvée"), ("capacite", "0", "un nombre de personnes"),
            ("doute", "appeler le 06 12 34 56 78", "un numéro ou une adresse"),
            ("lieu", String(repeating: "a", count: 121), "trop long"),
        ]
    )
    func faults(field: String, value: String, text: String) async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/presences/nouvelle")
            let fields = try browser.rule("le lundi de 9h à 12h").filter { $0.0 != field } + [(field, value)]
            let sent = fields + [("vu", "le lundi de 9h à 12h"), ("geste", "enregistrer")]
            #expect(try await browser.post("/presences/nouvelle", sent).status == .unprocessableContent)
            #expect(browser.page.contains("<li><a href=\"#\(field)\">"))
            #expect(browser.page.contains(text))
            #expect(browser.page.contains("aria-describedby=\"\(field)") && browser.page.contains("aria-invalid"))
            #expect(desk.books.kinds.last != PresencePut.kind)
        }
    }

    @Test("A presence told anew keeps its identifier and what was decided of its days")
    func toldAnew() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.decide("annuler", [("motif", "formation")])
            try await browser.get("/presences/regle?presence=caf-mardi")
            #expect(try browser.hidden("regle").contains("le mardi"))
            let rule = "mardi et mercredi de 10h à 11h"
            let fields = try browser.rule(rule, operatorID: "caf")
            let sent = fields + [("vu", rule), ("geste", "enregistrer")]
            #expect(try await browser.post("/presences/regle", sent).status == .seeOther)
            try await browser.get("/presences")
            #expect(browser.page.contains("Annulée"))
            #expect(browser.page.components(separatedBy: "10:00 – 11:00").count > 2)
            #expect(!browser.page.contains("09:00 – 12:00"))
        }
    }

    @Test("A calendar is read, what is not taken is told at its line, and it is kept once that was seen")
    func imported() async throws {
        let desk = SmallDesk()
        let file = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Agenda//FR", "BEGIN:VEVENT", "UID:1",
            "DTSTAMP:20261101T080000Z",
            "SUMMARY:Permanence", "DTSTART;TZID=Europe/Paris:20261125T090000",
            "DTEND;TZID=Europe/Paris:20261125T120000",
            "RRULE:FREQ=WEEKLY;BYDAY=WE", "ATTENDEE:mailto:x@example.org", "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n")
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/presences/importer")
            let token = try browser.hidden("jeton")
            let fields = [("jeton", token), ("operateur", "cpam"), ("commune", "Brûlon (72350)")]
            let path = "/presences/importer"
            try await browser.send(path, fields + [("geste", "lire")], file: ("agenda.ics", file))
            #expect(browser.page.contains("1 présence lue"))
            #expect(browser.page.contains("ATTENDEE"))
            #expect(browser.page.contains("Prochaines dates\u{A0}: mercredi 25 novembre 2026"))
            #expect(desk.books.kinds.last != PresencePut.kind)
            // The same file twice is one presence.
            for _ in 0..<2 {
                let kept = fields + [("contenu", file), ("geste", "garder")]
                #expect(try await browser.send(path, kept).status == .seeOther)
            }
            try await browser.get("/presences")
            #expect(browser.page.components(separatedBy: "<span class=\"presence-who\">Assurance maladie").count == 2)
        }
    }

    @Test("A file that is no calendar is told as such, and so is none")
    func notACalendar() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            try await browser.get("/presences/importer")
            let fields = [
                ("jeton", try browser.hidden("jeton")), ("commune", "Brûlon (72350)"), ("geste", "lire"),
            ]
            let without = try await browser.send("/presences/importer", fields)
            #expect(without.status == .unprocessableContent)
            #expect(browser.page.contains("aucun fichier n’est choisi"))
            try await browser.send("/presences/importer", fields, file: ("agenda.ics", "bonjour"))
            #expect(browser.page.contains("ce n’est pas un calendrier iCalendar"))
            #expect(!browser.page.contains("value=\"garder\""))
        }
    }
}

extension Browser {
    /// What the form of a rule sends back.
    func rule(_ rule: String, operatorID: String = "") throws -> [(String, String)] {
        [
            ("jeton", try hidden("jeton")), ("cle", try hidden("cle")), ("presence", try hidden("presence")),
            ("regle", rule), ("operateur", operatorID), ("commune", "Brûlon (72350)"),
        ]
    }
}
