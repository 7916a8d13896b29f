import Access
import HTTPTypes
import HummingbirdTesting
import Journal
import NIOCore
import Reception
import Testing

@testable import DeskWeb

@Suite("Visits by the API")
struct VisitsApiTests {
    private static let visit = """
        {"receivedAt": "2026-11-23T09:30", "commune": "72050", "people": 2, "handlingSeconds": 900, "channel": "telephone",
         "requests": [{"motif": "logement.apl", "outcome": "transmis", "operators": ["caf"]},
                      {"motif": "transport.carteGrise", "outcome": "resoluSurPlace"}]}
        """

    @Test("A visit of a file's line is logged as at the desk, told with its number and found again")
    func logged() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits, .readVisits])
        try await visiting(desk) { browser in
            let made = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token)
            #expect(made.status == .created)
            #expect(made.headers[.location] == "/api/v1/visits/2026-11-23/1")
            #expect(made.headers[.cacheControl] == "no-store")
            let visit = try browser.document()
            #expect(visit["number"] == 1)
            #expect(visit["receivedAt"] == "2026-11-23T09:30:00+01:00")
            #expect(visit["level"] == .null && visit["commune"] == "72050" && visit["source"] == "api")
            #expect(visit["recordedBy"] == ["id": "machine:borne", "name": "Borne"])
            #expect(desk.books.lastVisit?.requests.map(\.motif) == ["logement.apl", "transport.carteGrise"])
            #expect(desk.books.lastVisit?.people == 2)

            let found = try await browser.send(.get, "/api/v1/visits/2026-11-23/1", token: token)
            #expect(found.status == .ok && found.headers[.eTag] == made.headers[.eTag])
            #expect(try browser.document()["requests"] == visit["requests"])
            try await browser.send(.get, "/api/v1/visits?day=2026-11-23", token: token)
            guard case .list(let visits)? = try browser.document()["visits"] else {
                Issue.record("no list")
                return
            }
            #expect(visits.count == 1)
            let known: HTTPFields = [
                .authorization: "Bearer \(token)", .ifNoneMatch: try #require(made.headers[.eTag]),
            ]
            #expect(
                try await browser.send(.get, "/api/v1/visits/2026-11-23/1", headers: known).status == .notModified
            )
            let head = try await browser.send(.head, "/api/v1/visits/2026-11-23/1", token: token)
            #expect(head.status == .ok && head.body.readableBytes == 0)
        }
    }

    private static func answering(_ answers: String, motif: String = "logement.apl") -> String {
        #"{"requests": [{"motif": "\#(motif)", "outcome": "resoluSurPlace", "answers": \#(answers)}]}"#
    }

    @Test("Answers to a motif's form are checked as at the desk, sealed with the visit, gone when it is withdrawn")
    func answers() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.send(.get, "/api/v1/me")
            guard case .text(let token)? = try browser.document()["formToken"] else {
                Issue.record("no form token")
                return
            }
            var headers: HTTPFields = [try #require(HTTPField.Name("X-Maillage-Jeton")): token]
            headers[try #require(HTTPField.Name("Idempotency-Key"))] = "k"
            let given = Self.answering(#"{"logement": "location", "loyer": 654, "remarque": "chez sa sœur Rosalie"}"#)
            let made = try await browser.send(.post, "/api/v1/visits", given, headers: headers)
            #expect(made.status == .created)
            #expect(try browser.document()["remarks"] == .list([]))
            let caseID = try #require(desk.books.lastVisit?.caseID)
            let sheet = try #require(try await desk.books.answers(ofCase: caseID)?.sheets.first)
            #expect(sheet.ordinal == 1 && sheet.clear == ["logement": "location"])
            #expect(sheet.sealed.map(\.count) == [1, 1] && desk.books.keyCount == 2)
            #expect(!desk.books.bodies.contains { $0.body.contains("Rosalie") })
            let again = try await browser.send(.post, "/api/v1/visits", given, headers: headers)
            #expect(again.status == .ok && desk.books.visitCount == 1 && desk.books.keyCount == 2)

            let path = try #require(made.headers[.location])
            headers[.ifMatch] = made.headers[.eTag]
            let silent = #"{"requests": [{"motif": "logement.apl", "outcome": "accompagne"}]}"#
            let told = try await browser.send(.put, path, silent, headers: headers)
            #expect(told.status == .ok)
            #expect(try await desk.books.answers(ofCase: caseID)?.sheets.first == sheet)

            headers[.ifMatch] = told.headers[.eTag]
            let owner = Self.answering(#"{"logement": "propriete"}"#)
            let other = try await browser.send(.put, path, owner, headers: headers)
            #expect(other.status == .ok)
            let now = try #require(try await desk.books.answers(ofCase: caseID)?.sheets.first)
            #expect(now.clear == ["logement": "propriete"] && now.sealed.isEmpty)

            headers[.ifMatch] = other.headers[.eTag]
            let turned = #"{"requests": [{"motif": "transport.carteGrise", "outcome": "accompagne"}]}"#
            let left = try await browser.send(.put, path, turned, headers: headers)
            #expect(left.status == .ok)
            #expect(try await desk.books.answers(ofCase: caseID) == nil)

            headers[.ifMatch] = left.headers[.eTag]
            #expect(try await browser.send(.delete, path, headers: headers).status == .noContent)
            #expect(desk.books.keyCount == 0)
        }
    }

    @Test("A free text that looks personal is refused until somebody says that it was read")
    func personalText() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.send(.get, "/api/v1/me")
            guard case .text(let token)? = try browser.document()["formToken"] else {
                Issue.record("no form token")
                return
            }
            var headers: HTTPFields = [try #require(HTTPField.Name("X-Maillage-Jeton")): token]
            headers[try #require(HTTPField.Name("Idempotency-Key"))] = "k"
            let given = Self.answering(#"{"logement": "location", "remarque": "NIR 2 55 08 14 168 025 38"}"#)
            #expect(try await browser.send(.post, "/api/v1/visits", given, headers: headers).problem() == "invalid")
            #expect(browser.page.contains("\"/requests/0/answers/remarque\""))
            #expect(browser.page.contains("numéro de sécurité sociale") && !browser.page.contains("168"))
            #expect(desk.books.visitCount == 0)
            let read = given.dropLast() + #", "keepPersonalText": true}"#
            #expect(try await browser.send(.post, "/api/v1/visits", String(read), headers: headers).status == .created)
        }
    }

    @Test("A faulty answer is told where it stands in the document, and a machine gives what no role is wanted for")
    func faultyAnswers() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits])
        try await visiting(desk) { browser in
            let wrong = Self.answering(#"{"logement": "igloo", "loyer": 654, "couleur": 1}"#)
            let refused = try await browser.send(.post, "/api/v1/visits", wrong, token: token)
            #expect(try refused.problem() == "invalid")
            for pointer in ["logement", "loyer", "couleur"] {
                #expect(browser.page.contains("\"/requests/0/answers/\(pointer)\""), "\(pointer)")
            }
            let elsewhere = Self.answering(#"{"logement": "location"}"#, motif: "transport.carteGrise")
            for odd in [Self.answering("[1]"), elsewhere] {
                let refused = try await browser.send(.post, "/api/v1/visits", odd, token: token)
                #expect(try refused.problem() == "invalid")
            }
            #expect(desk.books.visitCount == 0)
            for nothing in ["null", "{}"] {
                let made = try await browser.send(.post, "/api/v1/visits", Self.answering(nothing), token: token)
                #expect(made.status == .created && desk.books.lastVisit?.caseID == nil)
            }
            let good = Self.answering(#"{"logement": "location"}"#)
            #expect(try await browser.send(.post, "/api/v1/visits", good, token: token).status == .created)
            #expect(desk.books.lastVisit?.caseID != nil && desk.books.keyCount == 0)
        }
    }

    @Test("Without a time the visit is of now; what is not known is left out and told")
    func now() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits])
        try await visiting(desk) { browser in
            let body = #"{"weather": "rain", "requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#
            #expect(try await browser.send(.post, "/api/v1/visits", body, token: token).status == .created)
            #expect(desk.books.lastVisit?.receivedAt == desk.clock.now)
            guard case .list(let remarks)? = try browser.document()["remarks"],
                case .object(let remark)? = remarks.first
            else {
                Issue.record("no remark")
                return
            }
            #expect(remark["pointer"] == "/weather" && remark["rule"] == "visitFile.unknownKey")
        }
    }

    @Test("The same key makes one visit; with another document it is refused; another machine's is its own")
    func keys() async throws {
        let desk = SmallDesk()
        let (one, two) = (
            try await desk.token(scopes: [.writeVisits]), try await desk.token("Autre", scopes: [.writeVisits])
        )
        try await visiting(desk) { browser in
            func post(_ json: String, _ token: String, _ key: String?) async throws -> TestResponse {
                try await browser.send(.post, "/api/v1/visits", json, token: token, key: key)
            }
            let first = try await post(VisitsApiTests.visit, one, "k-1")
            #expect(first.status == .created)
            desk.clock.advance(seconds: 3600)
            let spaced = VisitsApiTests.visit.split(separator: "\n").joined(separator: " \n ")
            let again = try await post(spaced, one, "\"k-1\"")
            #expect(again.status == .ok && again.headers[.location] == first.headers[.location])
            #expect(again.body == first.body)
            let other = #"{"requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#
            let reused = try await post(other, one, "k-1")
            #expect(reused.status == .unprocessableContent)
            #expect(try reused.problem() == "keyReused")
            #expect(desk.books.visitCount == 1)
            #expect(try await post(VisitsApiTests.visit, two, "k-1").status == .created)
            #expect(try await post(other, one, nil).status == .created)
            #expect(try await post(other, one, nil).status == .created)
            #expect(desk.books.visitCount == 4)
            for key in ["é", "", "a b", String(repeating: "x", count: 256)] {
                let refused = try await post(other, one, key)
                #expect(refused.status == .badRequest, "\(key)")
                #expect(try refused.problem() == "badKey")
            }
            let named = #"{"id": "papier/1", "requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#
            #expect(try await post(named, one, nil).status == .created)
            #expect(try await post(named, one, nil).status == .ok)
            #expect(desk.books.visitCount == 5)
        }
    }

    @Test("Every fault is told at once, each at its pointer, with its rule and its sentence in the language asked for")
    func faults() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits])
        try await visiting(desk) { browser in
            browser.headers[.acceptLanguage] = "en-GB"
            let body = """
                {"people": 500, "channel": "pigeon", "requests": [{"motif": "x.y", "outcome": "resoluSurPlace"},
                 {"motif": "logement.apl", "outcome": "transmis"}]}
                """
            let refused = try await browser.send(.post, "/api/v1/visits", body, token: token)
            #expect(refused.status == .unprocessableContent)
            #expect(try refused.problem() == "invalid")
            #expect(refused.headers[.contentLanguage] == "en")
            guard case .list(let errors)? = try browser.document()["errors"] else {
                Issue.record("no errors")
                return
            }
            let told = errors.compactMap { error -> String? in
                guard case .object(let error) = error, case .text(let pointer)? = error["pointer"],
                    case .text(let rule)? = error["rule"], case .text(let detail)? = error["detail"]
                else { return nil }
                #expect(!detail.isEmpty && !detail.contains("⟦"))
                return "\(pointer) \(rule)"
            }
            #expect(
                told == [
                    "/requests/0/motif visit.unknownWord", "/requests/1/operators visit.operatorMissing",
                    "/channel visit.unknownWord", "/people visit.outOfRange",
                ]
            )
            let shape = #"{"people": "two", "requests": {}}"#
            try await browser.send(.post, "/api/v1/visits", shape, token: token)
            #expect(browser.page.contains("/people") && browser.page.contains("visitFile.notInteger"))
            #expect(desk.books.visitCount == 0)
        }
    }

    @Test("A visit is corrected and withdrawn by whoever read it as it stands; a stale change is refused")
    func changed() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits, .readVisits])
        try await visiting(desk) { browser in
            func change(_ method: HTTPRequest.Method, _ json: String?, _ tag: String?) async throws -> TestResponse {
                var headers: HTTPFields = [.authorization: "Bearer \(token)"]
                headers[.ifMatch] = tag
                return try await browser.send(method, "/api/v1/visits/2026-11-23/1", json, headers: headers)
            }
            let made = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token, key: "k")
            let first = try #require(made.headers[.eTag])
            let shorter = #"{"people": 3, "requests": [{"motif": "sante.carteVitale", "outcome": "resoluSurPlace"}]}"#
            let blind = try await change(.put, shorter, nil)
            #expect(blind.status == .preconditionRequired)
            #expect(try blind.problem() == "unconditional")
            desk.clock.advance(seconds: 60)
            let corrected = try await change(.put, shorter, first)
            #expect(corrected.status == .ok)
            let second = try #require(corrected.headers[.eTag])
            #expect(second != first)
            let visit = try browser.document()
            #expect(visit["people"] == 3 && visit["number"] == 1 && visit["source"] == "api")
            #expect(visit["receivedAt"] == "2026-11-23T09:30:00+01:00")
            #expect(visit["correctedBy"] == ["id": "machine:borne", "name": "Borne"])
            for method in [HTTPRequest.Method.put, .delete] {
                let stale = try await change(method, method == .put ? VisitsApiTests.visit : nil, first)
                #expect(stale.status == .preconditionFailed)
                #expect(try stale.problem() == "stale")
            }
            let wrong = try await change(.put, #"{"requests": []}"#, second)
            #expect(try wrong.problem() == "invalid")
            #expect(try await change(.delete, nil, second).status == .noContent)
            #expect(try await change(.delete, nil, second).status == .notFound)
            #expect(try await change(.get, nil, nil).status == .notFound)
            #expect(desk.books.visitCount == 0)
            let again = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token, key: "k")
            #expect(again.status == .gone)
            #expect(try again.problem() == "withdrawn")
            let old = #"{"receivedAt": "2026-01-05T09:30", "requests": [{"motif": "logement.apl", "outcome": "rdv"}]}"#
            let made2 = try await browser.send(.post, "/api/v1/visits", old, token: token)
            let late = try await browser.send(
                .delete,
                "/api/v1/visits/2026-01-05/1",
                headers: [.authorization: "Bearer \(token)", .ifMatch: try #require(made2.headers[.eTag])]
            )
            #expect(late.status == .conflict)
            #expect(try late.problem() == "tooOld")
        }
    }

    @Test("A full disk is told as such, and what could not be written may be sent again under the same key")
    func store() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.writeVisits])
        try await visiting(desk) { browser in
            desk.books.refuseWrites(.diskFull)
            let refused = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token, key: "k")
            #expect(refused.status.code == 507)
            #expect(try refused.problem() == "diskFull")
            desk.books.refuseWrites(.busy)
            let busy = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token, key: "k")
            #expect(busy.status == .serviceUnavailable && busy.headers[.retryAfter] != nil)
            desk.books.refuseWrites(nil)
            let made = try await browser.send(.post, "/api/v1/visits", VisitsApiTests.visit, token: token, key: "k")
            #expect(made.status == .created)
        }
    }
}
