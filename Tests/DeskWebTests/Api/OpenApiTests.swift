import Access
import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("The description of the API")
struct OpenApiTests {
    @Test("Every way in for scripts is described, and nothing else is")
    func everyRoute() async throws {
        let desk = SmallDesk()
        let routes = try desk.site().routes
        try await visiting(desk) { browser in
            #expect(try await browser.get("/api/v1/openapi.json").status == .ok)
            guard case .object(let paths)? = try browser.document()["paths"] else {
                Issue.record("no paths")
                return
            }
            let described = paths.flatMap { path, methods in
                guard case .object(let methods) = methods else { return [String]() }
                return methods.keys.map { "\($0) \(path)" }
            }
            let scripts = routes.filter {
                $0.path.hasPrefix(ApiOperation.root) || $0.path.hasPrefix("/health") || $0.path == "/metrics"
            }
            #expect(scripts.allSatisfy { $0.operation != nil })
            let answering = routes.filter { $0.operation != nil }.map {
                "\($0.method.rawValue.lowercased()) \($0.path)"
            }
            #expect(Set(described) == Set(answering))
            #expect(described.count > 14)
            #expect(!browser.page.contains("⟦"))
        }
    }

    @Test("A visit is described by the network's own form and words")
    func visit() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.get("/api/v1/openapi.json", headers: [.acceptLanguage: "en"])
            #expect(!browser.page.contains("⟦"))
            #expect(browser.page.contains("\"enum\":[\"guichet\",\"telephone\"]"))
            #expect(browser.page.contains("\"maxItems\":3"))
            #expect(browser.page.contains("\"maximum\":99"))
        }
    }

    @Test("The words, forms, house and figures are what pages show")
    func others() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures, .writeVisits])
        try await visiting(desk) { browser in
            try await browser.send(.get, "/api/v1/motifs?q=apl", token: token)
            #expect(browser.page.contains("logement.apl"))
            try await browser.send(.get, "/api/v1/communes?q=72350", token: token)
            #expect(browser.page.contains("72050") && browser.page.contains("72012"))
            #expect(try await browser.send(.get, "/api/v1/communes", token: token).status == .badRequest)
            try await browser.send(.get, "/api/v1/words", token: token)
            #expect(browser.page.contains("\"effect\":\"transmits\""))
            try await browser.send(.get, "/api/v1/forms", token: token)
            #expect(browser.page.contains("visite"))
            try await browser.send(.get, "/api/v1/forms/visite", token: token)
            #expect(browser.page.contains("handlingSeconds"))
            #expect(try await browser.send(.get, "/api/v1/forms/rien", token: token).status == .notFound)
            let schema = try await browser.send(.get, "/api/v1/forms/visite/schema", token: token)
            #expect(schema.status == .ok && schema.headers[.contentType] == "application/schema+json")
            #expect(browser.page.contains("https://json-schema.org/draft/2020-12/schema"))
            try await browser.send(.get, "/api/v1/house", token: token)
            #expect(try browser.document()["closesAt"] == "2026-11-23T12:30:00+01:00")
            let period = "from=2026-11-23&to=2026-11-24"
            try await browser.send(.get, "/api/v1/house/openings?\(period)", token: token)
            guard case .list(let openings)? = try browser.document()["openings"] else {
                Issue.record("no openings")
                return
            }
            #expect(openings.count == 4)
            for wrong in ["from=2026-11-23", "from=2026-11-24&to=2026-11-23", "from=2020-01-01&to=2026-11-24"] {
                #expect(
                    try await browser.send(.get, "/api/v1/house/openings?\(wrong)", token: token).status == .badRequest
                )
            }
            let body = #"{"requests": [{"motif": "logement.apl", "outcome": "resoluSurPlace"}]}"#
            try await browser.send(.post, "/api/v1/visits", body, token: token)
            try await browser.send(.get, "/api/v1/day/2026-11-23", token: token)
            #expect(try browser.document()["visits"] == .null)
            #expect(try browser.document()["hiddenBelow"] == 5)
            try await browser.signIn("responsable")
            try await browser.send(.get, "/api/v1/day/2026-11-23")
            #expect(try browser.document()["visits"] == 1)
            #expect(try browser.document()["motifs"] == [["motif": "logement.apl", "requests": 1]])
        }
    }
}
