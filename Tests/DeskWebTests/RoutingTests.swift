import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("Who can serve the person, beside the entry")
struct RoutingTests {
    private static func desk() -> SmallDesk {
        var desk = SmallDesk()
        desk.isRouting = true
        return desk
    }

    /// A housing benefit on an empty sheet, and what is proposed for it.
    private static func begin(_ browser: Browser) async throws {
        try await browser.get("/comptoir?neuf=1")
        try await browser.send([("saisie", "apl brulon"), ("geste", "chercher")])
    }

    private static func orientation(_ browser: Browser) throws -> Orientation? {
        try browser.sheet().first { $0.0 == "vers.1" }.flatMap { Orientation(written: $0.1) }
    }

    @Test("What is typed is answered with the ways to be served, as the regime says, and nothing is kept of asking")
    func fragment() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            let sheet = try browser.sheet()
            try await browser.post("/comptoir/propositions", [("saisie", "apl")] + sheet)
            // The person is in the house already, as far as is known: it is no journey to propose.
            #expect(browser.page.contains("orienter:1:cafForm") && !browser.page.contains("orienter:1:house.425"))
            #expect(browser.page.contains("class=\"way-here\""))
            #expect(browser.page.contains("De quel régime"))
            try await browser.post("/comptoir/propositions", [("saisie", "apl"), ("regime", "agricole")] + sheet)
            #expect(browser.page.contains("orienter:1:msaForm") && !browser.page.contains("orienter:1:caf"))
            #expect(browser.page.contains("CAF : Au régime agricole, c’est la MSA.".replacing(" :", with: "\u{A0}:")))
            try await browser.post("/comptoir/propositions", [("saisie", "rien de tel")] + sheet)
            #expect(!browser.page.contains("orienter:"))
            #expect(desk.books.bodies.isEmpty && desk.books.allDrafts.isEmpty)
        }
    }

    @Test("A way that is picked is saved with all that was proposed, and its slip is a link in the day's list")
    func picked() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await Self.begin(browser)
            try await browser.send([
                ("regime", "agricole"), ("mobilite", "voiture"), ("geste", "orienter:1:msaTelephone"),
            ])
            #expect(try Self.orientation(browser)?.offer == "msaTelephone")
            #expect(browser.page.contains("formaction=\"/comptoir/orientation\""))
            let sheet = try browser.sheet()
            try await browser.post("/comptoir/orientation", sheet + [("fiche", "1")])
            #expect(browser.page.contains("MSA au téléphone") && browser.page.contains("Le bail"))
            try await browser.post("/comptoir", sheet + [("issue.1", "transmis"), ("geste", "enregistrer")])
            let saved = try #require(desk.books.lastVisit?.requests.first)
            #expect(saved.operators == ["msa"])
            let orientation = try #require(saved.orientation)
            #expect(orientation.offered == ["house.425", "msaForm", "msaTelephone"])
            #expect(orientation.serviceOperator == "msa" && orientation.firstAt == desk.clock.now)
            #expect(orientation.regime == .agricole && orientation.mobilities == ["voiture"])
            try await browser.get("/comptoir?fait=1")
            let link = "/comptoir/orientation?visite=2026-11-23:1&amp;demande=1"
            #expect(browser.page.contains(link.replacing("&amp;", with: "&")) || browser.page.contains(link))
            try await browser.get("/comptoir/orientation?visite=2026-11-23:1&demande=1")
            #expect(browser.page.contains("MSA au téléphone") && browser.page.contains("lundi 23 novembre 2026"))
            #expect(!browser.page.contains("name=\"vers.1\""))
        }
    }

    @Test("A number in the entry line takes the way of that place; one that nothing has says so and changes nothing")
    func typed() async throws {
        try await visiting(Self.desk()) { browser in
            try await browser.signIn()
            try await Self.begin(browser)
            for wrong in [">9", ">0", ">", "> 99999999999999999999"] {
                try await browser.send([("saisie", wrong), ("geste", "chercher")])
                #expect(try Self.orientation(browser) == nil, "\(wrong)")
                if wrong == ">9" { #expect(browser.page.contains("Il n’y a pas de proposition nº\u{A0}9.")) }
            }
            try await browser.send([("saisie", "> 2"), ("geste", "chercher")])
            let chosen = try #require(try Self.orientation(browser))
            #expect(chosen.offer == chosen.offered[1])
            try await browser.send([("geste", "desorienter:1")])
            #expect(try Self.orientation(browser) == nil)
            for gone in [
                "orienter:1:nulle", "orienter:7:cafForm", "orienter:-1:cafForm", "desorienter:9", "orienter:1",
                "retirer:-9223372036854775808", "desorienter:-9223372036854775808",
                "orienter:-9223372036854775808:cafForm",
            ] {
                #expect(try await browser.send([("saisie", ""), ("geste", gone)]).status == .ok, "\(gone)")
            }
        }
    }

    @Test("Picked while its motif is still being typed, a way makes the request")
    func pickedWhileTyping() async throws {
        try await visiting(Self.desk()) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "apl x3"), ("geste", "orienter:1:cafForm")])
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(try browser.hidden("champ.people") == "3")
            #expect(try Self.orientation(browser)?.offer == "cafForm")
            #expect(try Self.orientation(browser)?.firstAt == nil)
        }
    }

    @Test("A correction keeps what was chosen, a copy does not, and what is undone gives it back")
    func kept() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await Self.begin(browser)
            try await browser.send([("geste", "orienter:1:cafForm")])
            try await browser.send([("issue.1", "transmis"), ("geste", "enregistrer")])
            let chosen = try #require(desk.books.lastVisit?.requests.first?.orientation)
            try await browser.get("/comptoir?fait=1")
            try await browser.send([("geste", "modifier:2026-11-23:1")])
            try await browser.send([("issue.1", "rdv"), ("geste", "enregistrer")])
            #expect(desk.books.lastVisit?.requests.map(\.outcome) == ["rdv"])
            #expect(desk.books.lastVisit?.requests.first?.orientation == chosen)

            try await browser.get("/comptoir?corrigee=1")
            try await browser.send([("geste", "dupliquer:2026-11-23:1")])
            #expect(try browser.hidden("motif.1") == "logement.apl")
            #expect(try Self.orientation(browser) == nil)

            try await Self.begin(browser)
            try await browser.send([("geste", "orienter:1:msaForm")])
            try await browser.send([("issue.1", "transmis"), ("geste", "enregistrer")])
            try await browser.get("/comptoir?fait=2")
            try await browser.send([("geste", "annuler:2026-11-23:2")])
            #expect(desk.books.visitCount == 1)
            #expect(try Self.orientation(browser)?.offer == "msaForm")
        }
    }

    static let forged = [
        "", "x", "[]", "null", "{\"offer\":\"\"}", "{\"offer\":1,\"offered\":[]}",
        String(repeating: "[", count: 8_000),
        "{\"offer\":\"cafForm\",\"offered\":[\"\(String(repeating: "a", count: 9_000))\"]}",
        "{\"offer\":\"nulle\",\"offered\":[\"nulle\"]}",
        "{\"offer\":\"cafForm\",\"offered\":[],\"firstAt\":9223372036854775807}",
        "{\"offer\":\"cafForm\",\"offered\":[],\"firstAt\":-9223372036854775808}",
        "{\"offer\":\"cafForm\",\"offered\":[],\"firstAt\":1e300}",
        "{\"offer\":\"cafForm\",\"offered\":[],\"operator\":\"nulle\",\"regime\":\"autre\"}",
        "{\"offer\":\"<script>\",\"offered\":[\"Rosalie Untel, 06 12 34 56 78\"]}",
    ]

    @Test(
        "A choice that was forged never stops a save, is shown without harm and tells nothing of a person",
        arguments: forged
    )
    func forgery(written: String) async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await Self.begin(browser)
            let sheet = try browser.sheet()
            let slip = try await browser.post("/comptoir/orientation", sheet + [("vers.1", written), ("fiche", "1")])
            #expect([.ok, .notFound].contains(slip.status))
            #expect(!browser.page.contains("<script>"))
            let saving = [
                ("vers.1", written), ("issue.1", "transmis"), ("operateur.1", "caf"), ("geste", "enregistrer"),
            ]
            #expect(try await browser.post("/comptoir", sheet + saving).status == .seeOther)
            #expect(desk.books.visitCount == 1)
            #expect(!desk.books.bodies.contains { $0.body.contains("Rosalie") })
            #expect(try await browser.get("/comptoir?fait=1").status == .ok)
            #expect(!browser.page.contains("<script>"))
            let saved = try await browser.get("/comptoir/orientation?visite=2026-11-23:1&demande=1")
            let isKept = desk.books.lastVisit?.requests.first?.orientation != nil
            #expect(saved.status == (isKept ? .ok : .notFound))
            #expect(try await browser.send(.get, "/api/v1/visits/2026-11-23/1").status == .ok)
        }
    }

    @Test("A slip of nothing is not found, and nobody reads one who may not read visits")
    func noSlip() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            let path = "/comptoir/orientation"
            #expect(try await browser.get("\(path)?visite=2026-11-23:1&demande=1").status == .seeOther)
            try await browser.signIn()
            try await Self.begin(browser)
            let sheet = try browser.sheet()
            for fiche in ["1", "0", "-1", "9", "x", "", "-9223372036854775808"] {
                #expect(try await browser.post(path, sheet + [("fiche", fiche)]).status == .notFound, "\(fiche)")
            }
            try await browser.post("/comptoir", sheet + [("issue.1", "resoluSurPlace"), ("geste", "enregistrer")])
            for query in [
                "", "?visite=2026-11-23:1", "?visite=2026-11-23:1&demande=1", "?visite=2026-11-23:1&demande=0",
                "?visite=2026-11-23:1&demande=-9223372036854775808", "?visite=2026-11-23:9&demande=1",
                "?visite=x&demande=1", "?demande=1",
            ] {
                #expect(try await browser.get(path + query).status == .notFound, "\(query)")
            }
            let observer = Browser(browser.client)
            try await observer.signIn("observateur")
            #expect(try await observer.get("\(path)?visite=2026-11-23:1&demande=1").status == .forbidden)
        }
    }

    @Test("No address of the page, once a way is chosen and saved, tells the commune, the regime or what was chosen")
    func addresses() async throws {
        let desk = Self.desk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await Self.begin(browser)
            try await browser.send([("regime", "agricole"), ("geste", "orienter:1:msaForm")])
            func addresses() throws -> [String] {
                try browser.page.matches(of: Regex(" (?:href|action|formaction|data-[a-z]+)=\"([^\"]*)\""))
                    .compactMap { $0.output[1].substring.map(String.init) }
                    // A reflex sheet is the network's own, whoever asks.
                    .filter { $0.hasPrefix("/") && !$0.hasPrefix("/fiches/") }
            }
            var all = try addresses()
            let saved = try await browser.send([("issue.1", "transmis"), ("geste", "enregistrer")])
            all.append(try #require(saved.headers[.location]))
            try await browser.get("/comptoir?fait=1")
            all += try addresses()
            #expect(all.contains { $0.contains("/comptoir/orientation") })
            for told in ["apl", "72050", "brulon", "msa", "agricole", "vers."] {
                #expect(!all.contains { $0.lowercased().contains(told) }, "\(told)")
            }
            #expect(!desk.log.text.contains("msaForm") && !desk.log.text.contains("agricole"))
        }
    }
}
