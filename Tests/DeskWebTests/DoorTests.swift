import Access
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DeskWeb

@Suite("Who may come in")
struct DoorTests {
    private static let refusals: Set<Int> = [401, 403]

    @Test("Each role enters the rooms that its permissions say, and no other", arguments: Role.allCases)
    func eachRole(_ role: Role) async throws {
        let desk = SmallDesk()
        let routes = try desk.site().routes
        let login = try #require(SmallDesk.logins[role])
        try await visiting(desk) { browser in
            var token = ""
            for route in routes {
                if browser.cookies["maillage_session"] == nil {
                    try await browser.signIn(login)
                    token = try await browser.token()
                    browser.set("maillage_formulaire", token)
                }
                let status = try await browser.knock(route, token: token).status.code
                if route.door == .onTheMachine { continue }
                guard case .may(let permission) = route.door else {
                    #expect(!DoorTests.refusals.contains(status), "\(role) at \(route.method) \(route.path)")
                    continue
                }
                let isGranted = Permission.granted(permission).contains(role)
                #expect(
                    (status == 403) == !isGranted,
                    "\(role) at \(route.method) \(route.path): \(status)"
                )
            }
        }
    }

    @Test("Whoever is not signed in is sent to sign in, or told so when a script asks")
    func signedOut() async throws {
        let desk = SmallDesk()
        let routes = try desk.site().routes
        try await visiting(desk) { browser in
            for route in routes {
                guard case .may = route.door else { continue }
                let response = try await browser.knock(route, token: "")
                switch route.shape {
                case .page:
                    #expect(response.status == .seeOther)
                    #expect(response.headers[.location] == "/connexion")
                case .json:
                    #expect(response.status == .unauthorized)
                    #expect(response.headers[.contentType] == "application/problem+json")
                }
            }
        }
    }

    @Test(
        "Each role's day begins in the room that it is most for",
        arguments: [
            (Role.deskAgent, "/comptoir"), (.houseManager, "/comptoir"), (.coordinator, "/activite"),
            (.observer, "/activite"), (.administrator, "/comptes"), (.operatorReferent, "/maison"),
        ]
    )
    func landing(_ role: Role, _ path: String) async throws {
        let login = try #require(SmallDesk.logins[role])
        try await visiting(SmallDesk()) { browser in
            #expect(try await browser.get("/").headers[.location] == "/connexion")
            try await browser.signIn(login)
            #expect(try await browser.get("/").headers[.location] == path)
        }
    }

    @Test("What is not in the table of routes is not found, whoever asks and however")
    func nothingElse() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            for path in [
                "/comptoir/secret", "/assets/../desk.css", "/assets/none.js", "/%2e%2e/etc/passwd", "/a\u{301}",
            ] {
                let response = try await browser.get(path)
                #expect(response.status == .notFound, "\(path)")
                #expect(response.headers[try .contentSecurityPolicy] != nil)
            }
            let put = try await browser.client.executeRequest(uri: "/comptoir", method: .put, headers: [:], body: nil)
            #expect(put.status == .notFound)
        }
    }

    @Test(
        "A permission given to no route's door by mistake would be seen: coordinators and administrators never meet the desk"
    )
    func neverTheDesk() throws {
        let routes = try SmallDesk().site().routes.filter { $0.path.hasPrefix("/comptoir") }
        #expect(routes.count == 14)
        for route in routes {
            guard case .may(let permission) = route.door else {
                Issue.record("\(route.path) is open to anyone")
                continue
            }
            let roles = Permission.granted(permission)
            #expect(roles.isDisjoint(with: [.coordinator, .observer, .administrator, .operatorReferent]))
        }
    }
}

extension Browser {
    /// The session's form token, read from a page that everyone signed in may see.
    func token() async throws -> String {
        try await get("/mon-compte")
        return try hidden("jeton")
    }

    /// Tries a route as its method goes.
    func knock(_ route: DeskRoute, token: String) async throws -> TestResponse {
        guard route.operation == nil else {
            let header = try #require(HTTPField.Name("X-Maillage-Jeton"))
            return try await send(route.method, route.path, headers: [header: token])
        }
        return route.method == .get ? try await get(route.path) : try await post(route.path, [("jeton", token)])
    }
}

extension HTTPField.Name {
    static var contentSecurityPolicy: HTTPField.Name {
        get throws { try #require(HTTPField.Name("Content-Security-Policy")) }
    }
}
