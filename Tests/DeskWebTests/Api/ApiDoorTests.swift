import Access
import HTTPTypes
import HummingbirdTesting
import Journal
import NIOCore
import Reception
import Territory
import Testing

@testable import DeskWeb

@Suite("The API's door")
struct ApiDoorTests {
    private static let visit = #"{"requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#

    @Test("A machine does what its token allows and nothing else, on the API alone", arguments: TokenScope.allCases)
    func scopes(_ scope: TokenScope) async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [scope])
        let routes = try desk.site().routes
        try await visiting(desk) { browser in
            for route in routes {
                guard case .may = route.door else { continue }
                let path = route.path.replacing("{day}", with: "2026-11-23").replacing("{number}", with: "1")
                let body = route.body == .json ? ApiDoorTests.visit : nil
                let answer = try await browser.send(route.method, path, body, token: token)
                guard let machines = route.operation?.machines else {
                    // A page knows no bearer token.
                    #expect([303, 401].contains(answer.status.code), "\(route.method) \(route.path)")
                    continue
                }
                let isAllowed = machines == .any || machines == .with(scope)
                #expect((answer.status == .forbidden) == !isAllowed, "\(route.method) \(route.path)")
                if !isAllowed {
                    #expect(try answer.problem() == "forbidden")
                    #expect(answer.headers[.wwwAuthenticate]?.contains("insufficient_scope") == true)
                }
            }
        }
    }

    @Test("A token that is wrong, expired or revoked opens nothing, and its last use is noted to the day")
    func standing() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures], days: 1)
        let other = try await desk.token("Autre", scopes: [.readFigures])
        try await visiting(desk) { browser in
            let none = try await browser.send(.get, "/api/v1/me")
            #expect(none.status == .unauthorized && none.headers[.wwwAuthenticate] == "Bearer realm=\"maillage\"")
            #expect(try none.problem() == "signedOut")
            #expect(try await browser.send(.get, "/api/v1/me", token: token).status == .ok)
            #expect(try browser.document()["kind"] == "machine")
            let today = try #require(CivilDay.today(desk.clock.now))
            #expect(try await desk.books.tokens().map(\.lastUsedOn) == [nil, today])
            for wrong in ["mlg_" + String(repeating: "0", count: 64), "", "x", token + "0"] {
                let refused = try await browser.send(.get, "/api/v1/me", token: wrong)
                #expect(refused.status == .unauthorized)
                #expect(try refused.problem() == "badToken")
            }
            desk.clock.advance(seconds: 2 * 86_400)
            #expect(try await browser.send(.get, "/api/v1/me", token: token).status == .unauthorized)
            let change = TokenChange.revoked(TokenChange.Revoked(id: "machine:autre"))
            #expect(try await browser.send(.get, "/api/v1/me", token: other).status == .ok)
            _ = try await desk.books.append([change.draft], actor: "system", key: nil, now: desk.clock.now)
            #expect(try await browser.send(.get, "/api/v1/me", token: other).status == .unauthorized)
        }
    }

    @Test("An address that shows wrong tokens again and again must wait; one that stands is let in all the same")
    func brake() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            var last = try await browser.send(.get, "/api/v1/me", token: "mlg_x")
            for _ in 0..<6 { last = try await browser.send(.get, "/api/v1/me", token: "mlg_x") }
            #expect(last.status == .tooManyRequests && last.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
            #expect(try last.problem() == "tooManyTries")
            #expect(try await browser.send(.get, "/api/v1/me", token: token).status == .ok)
        }
    }

    @Test("A browser's session reads; it changes nothing without the form's token, nor from another site")
    func session() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            #expect(try await browser.send(.get, "/api/v1/me").status == .ok)
            guard case .text(let token)? = try browser.document()["formToken"] else {
                Issue.record("no form token")
                return
            }
            let jeton = try #require(HTTPField.Name("X-Maillage-Jeton"))
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            for headers in [
                [:], [jeton: ""], [jeton: String(repeating: "0", count: 64)],
                [jeton: token, .origin: "http://evil.example"], [jeton: token, site: "cross-site"],
            ] as [HTTPFields] {
                let refused = try await browser.send(.post, "/api/v1/visits", ApiDoorTests.visit, headers: headers)
                #expect(refused.status == .forbidden)
                #expect(try refused.problem() == "forged")
            }
            let elsewhere = try await browser.send(.get, "/api/v1/me", headers: [site: "cross-site"])
            #expect(elsewhere.status == .forbidden)
            #expect(desk.books.visitCount == 0)
            let made = try await browser.send(.post, "/api/v1/visits", ApiDoorTests.visit, headers: [jeton: token])
            #expect(made.status == .created)
            #expect(try browser.document()["recordedBy"] == ["id": "c-agent", "name": "Camille D."])
        }
    }

    @Test("Every refusal under /api/ is a problem document: unknown, method, type, size, what is no JSON and where")
    func refusals() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits, .readVisits])
        try await visiting(desk) { browser in
            let unknown = try await browser.send(.get, "/api/v1/nothing", token: token)
            #expect(unknown.status == .notFound)
            #expect(try unknown.problem() == "notFound")
            let method = try await browser.send(.patch, "/api/v1/visits", token: token)
            #expect(method.status == .methodNotAllowed && method.headers[.allow] == "GET, HEAD, POST")
            #expect(try method.problem() == "methodNotAllowed")
            let health = try await browser.send(.post, "/health/live")
            #expect(health.status == .methodNotAllowed && health.headers[.allow] == "GET, HEAD")
            let type = try await browser.send(
                .post,
                "/api/v1/visits",
                "{}",
                headers: [.authorization: "Bearer \(token)", .contentType: "text/plain"]
            )
            #expect(type.status == .unsupportedMediaType)
            #expect(try type.problem() == "wrongMediaType")
            let accept: HTTPFields = [.authorization: "Bearer \(token)", .accept: "text/html, application/json;q=0"]
            let notOffered = try await browser.send(.get, "/api/v1/words", headers: accept)
            #expect(notOffered.status == .notAcceptable)
            #expect(try notOffered.problem() == "notAcceptable")
            let long = "\"" + String(repeating: "a", count: 70_000) + "\""
            let large = try await browser.send(.post, "/api/v1/visits", long, token: token)
            #expect(large.status == .contentTooLarge)
            #expect(try large.problem() == "tooLarge")
            let broken = try await browser.send(.post, "/api/v1/visits", "{\n  \"requests\": [}\n", token: token)
            #expect(broken.status == .badRequest)
            #expect(try broken.problem() == "notJSON")
            #expect(browser.page.contains("ligne 2, caractère 16"))
            let day = try await browser.send(.get, "/api/v1/visits?day=hier", token: token)
            #expect(day.status == .badRequest)
            #expect(try day.problem() == "badParameter")
            #expect(browser.page.contains("\"parameter\":\"day\""))
            for path in ["/api/v1/visits/2026-11-23/9", "/api/v1/visits/x/1", "/api/v1/visits/2026-11-23/x", "/api/"] {
                #expect(try await browser.send(.get, path, token: token).status == .notFound, "\(path)")
            }
        }
    }

    @Test("A password still to be changed opens nothing; overload and a lost store are told")
    func states() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readVisits])
        try await visiting(desk) { browser in
            desk.books.refuseReads(.corrupted(path: "x"))
            let lost = try await browser.send(.get, "/api/v1/visits?day=2026-11-23", token: token)
            #expect(lost.status == .serviceUnavailable)
            #expect(try lost.problem() == "corrupted")
            desk.books.refuseReads(nil)
            var account = try #require(try await desk.books.account(id: "c-agent"))
            account.mustChangePassword = true
            desk.books.put(account)
            try await browser.signIn()
            let first = try await browser.send(.get, "/api/v1/words")
            #expect(first.status == .forbidden)
            #expect(try first.problem() == "mustChangePassword")
        }
    }

    @Test("A media range chooses as RFC 9110 says")
    func mediaTypes() {
        for (accept, isAccepted) in [
            ("*/*", true), ("application/*", true), ("application/json", true), ("Application/JSON; q=0.1", true),
            ("text/html", false), ("text/html, */*;q=0.1", true), ("*/*, application/json;q=0", false), ("", true),
        ] {
            #expect(MediaType.accepts([accept], "application/json") == isAccepted, "\(accept)")
        }
        #expect(MediaType.accepts([], "application/json"))
    }
}
