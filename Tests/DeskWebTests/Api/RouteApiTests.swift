import Access
import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("Routing by the API")
struct RouteApiTests {
    private static func desk() -> SmallDesk {
        var desk = SmallDesk()
        desk.isRouting = true
        return desk
    }

    @Test("The answer is that of the page: ways in their order, what is ruled out and why, what to ask")
    func answered() async throws {
        let desk = Self.desk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            let asked = #"{"motif": "logement.apl", "commune": "72050", "regime": "agricole", "house": "425"}"#
            #expect(try await browser.send(.post, "/api/v1/route", asked, token: token).status == .ok)
            let answer = try browser.document()
            #expect(answer["ways"]?.items.map { $0["offer"] } == ["house.425", "msaForm", "msaTelephone"])
            #expect(answer["ruledOut"]?.items.map { $0["operator"] } == ["caf"])
            // What was asked long ago is answered as it was then, whatever the day.
            for (at, first) in [("2026-11-11", "2026-11-12"), ("2031-02-03", "2031-02-03")] {
                let asked = asked.replacing("}", with: #", "at": "\#(at)T08:00:00+01:00"}"#)
                #expect(try await browser.send(.post, "/api/v1/route", asked, token: token).status == .ok)
                #expect(try browser.document()["onSite"]?["firstAt"] == .text("\(first)T09:00:00+01:00"))
            }
        }
    }

    static let faults: [(String, [String])] = [
        (#"{}"#, ["/motif", "/commune"]),
        (#"{"motif": 1, "commune": "72050"}"#, ["/motif"]),
        (#"{"motif": "nul", "commune": "72050"}"#, ["/motif"]),
        (#"{"motif": "logement.apl", "commune": "99999"}"#, ["/commune"]),
        (#"{"motif": "logement.apl", "commune": "72050", "regime": "autre"}"#, ["/regime"]),
        (#"{"motif": "logement.apl", "commune": "72050", "mobility": "pied"}"#, ["/mobility"]),
        (
            #"{"motif": "logement.apl", "commune": "72050", "mobility": ["pied", "fusee", 3]}"#,
            ["/mobility/1", "/mobility/2"]
        ),
        (#"{"motif": "logement.apl", "commune": "72050", "needs": ["sourd"]}"#, ["/needs/0"]),
        (#"{"motif": "logement.apl", "commune": "72050", "urgent": "oui"}"#, ["/urgent"]),
        (#"{"motif": "logement.apl", "commune": "72050", "at": "demain"}"#, ["/at"]),
        (#"{"motif": "logement.apl", "commune": "72050", "house": "0"}"#, ["/house"]),
        (#"{"motif": "logement.apl", "commune": "72050", "channel": "fumee"}"#, ["/channel"]),
        (#"{"motif": "logement.apl", "commune": "72050", "a/b~c": 1}"#, ["/a~1b~0c"]),
        (#"[]"#, [""]),
    ]

    @Test("Every fault of a question is told with its place", arguments: faults)
    func faulty(sent: String, pointers: [String]) async throws {
        let desk = Self.desk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            let refused = try await browser.send(.post, "/api/v1/route", sent, token: token)
            #expect(refused.status == .unprocessableContent)
            #expect(try refused.problem() == "invalid")
            let errors = try browser.document()["errors"]?.items ?? []
            #expect(errors.map { $0["pointer"] } == pointers.map(JSONValue.text))
        }
    }

    @Test("A visit shows where the person was oriented, and told anew keeps it for each motif that stays")
    func corrected() async throws {
        let desk = Self.desk()
        let token = try await desk.token(scopes: [.writeVisits, .readVisits])
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            try await browser.send([("saisie", "apl"), ("geste", "orienter:1:msaTelephone")])
            try await browser.send([("issue.1", "transmis"), ("geste", "enregistrer")])
            let chosen = try #require(desk.books.lastVisit?.requests.first?.orientation)
            let path = "/api/v1/visits/2026-11-23/1"
            func orientations() throws -> [JSONValue?] {
                (try browser.document()["requests"]?.items ?? []).map { $0["orientation"] }
            }
            var tag = try await browser.send(.get, path, token: token).headers[.eTag]
            let shown: JSONValue = [
                "offer": "msaTelephone", "operator": "msa", "firstAt": "2026-11-23T10:00:00+01:00",
                "offered": JSONValue(chosen.offered), "regime": .null, "mobilities": .null,
            ]
            #expect(try orientations() == [shown])
            func put(_ json: String) async throws {
                var headers: HTTPFields = [.authorization: "Bearer \(token)"]
                headers[.ifMatch] = tag
                let put = try await browser.send(.put, path, json, headers: headers)
                #expect(put.status == .ok)
                tag = put.headers[.eTag]
            }
            try await put(
                #"""
                {"people": 2, "requests": [{"motif": "sante.carteVitale", "outcome": "resoluSurPlace"},
                 {"motif": "logement.apl", "outcome": "rdv"}, {"motif": "logement.apl", "outcome": "rdv"}]}
                """#
            )
            #expect(try orientations() == [.null, shown, .null])
            #expect(desk.books.lastVisit?.requests.map(\.orientation) == [nil, chosen, nil])
            try await put(#"{"requests": [{"motif": "sante.carteVitale", "outcome": "resoluSurPlace"}]}"#)
            #expect(try orientations() == [.null])
        }
    }
}
