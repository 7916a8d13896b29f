import HTTPTypes
import HummingbirdTesting
import Territory
import Testing
import Wording

@testable import DeskWeb

@Suite("The house and its figures")
struct HouseTests {
    @Test("The page of the house tells the hours that really happen, and whether it is open now")
    func hours() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/maison")
            #expect(browser.page.contains("Ouverte en ce moment, jusqu’à 12:30."))
            #expect(browser.page.contains("mardi 1er décembre"))
            desk.clock.advance(seconds: 9_000)
            try await browser.signIn()
            try await browser.get("/maison")
            #expect(browser.page.contains("Fermée en ce moment. Prochaine ouverture\u{A0}: aujourd’hui à 13:30."))
        }
    }

    @Test("A public holiday closes the house and says its name")
    func holiday() throws {
        let zone = try #require(CivilZone("Europe/Paris"))
        let first = try #require(Day(year: 2026, month: 12, day: 21))
        let t = PageTexts(try DeskTexts.catalogue(), .fr)
        let week = WeekModel("", from: first, today: first, SmallTerritory.house, SmallTerritory.territory(zone), t)
        #expect(week.rows[4].hours.isEmpty)
        #expect(week.rows[4].notes == ["Jour férié\u{A0}: Jour de Noël"])
        #expect(week.rows[3].hours == ["09:00 – 12:30", "13:30 – 17:00"])
    }

    @Test("Figures count what was logged; outside the house a small number is hidden")
    func figures() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            for _ in 0..<3 {
                try await browser.get("/comptoir")
                try await browser.send([("geste", "ajouter:logement.apl")])
                try await browser.send([("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            }
            try await browser.get("/activite")
            #expect(browser.page.contains("3 visites et 3 demandes"))
            #expect(browser.page.contains("<th scope=\"row\">Logement</th><td>3</td>"))
            browser.forget("maillage_session")
            try await browser.signIn("observateur")
            try await browser.get("/activite")
            #expect(browser.page.contains("<th scope=\"row\">Logement</th><td>moins de 5</td>"))
            #expect(!browser.page.contains("3 visites"))
            #expect(!browser.page.contains("Camille"))
        }
    }

    @Test(
        "A period that is none is refused with a sentence",
        arguments: ["du=x", "du=2026-11-20&au=2026-11-01", "du=2020-01-01"]
    )
    func period(_ query: String) async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn("coordination")
            let response = try await browser.get("/activite?\(query)")
            #expect(response.status == .unprocessableContent)
            #expect(browser.page.contains("role=\"alert\""))
        }
    }
}
