import Access
import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("The presences, for scripts")
struct PresencesApiTests {
    @Test("A machine reads what really happens, what the desk decided included")
    func list() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            let path = "/api/v1/presences?from=2026-11-23&to=2026-11-29&operator=caf"
            try await browser.send(.get, path, token: token)
            #expect(try browser.document()["operator"] == "caf")
            #expect(try browser.document()["house"] == .null)
            let sessions = try browser.sessions()
            #expect(sessions.map { $0["start"] } == ["2026-11-24T09:00:00+01:00", "2026-11-24T14:00:00+01:00"])
            #expect(sessions.first?["durationSeconds"] == 10_800)
            #expect(sessions.first?["onAppointment"] == true)
            try await browser.signIn()
            try await browser.decide("annuler", [("motif", "formation")])
            try await browser.send(.get, path, token: token)
            #expect(try browser.sessions().isEmpty)
        }
    }

    @Test("A session that is only possible says so, and what is not known is null")
    func possible() async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            try await browser.send(.get, "/api/v1/presences?from=2026-11-26&to=2026-11-26&house=425", token: token)
            let session = try #require(try browser.sessions().first)
            #expect(session["possible"] == true && session["start"] == .null && session["partOfDay"] == "morning")
        }
    }

    @Test(
        "A parameter that is wrong is named",
        arguments: [
            ("from=2026-11-26", "to"), ("from=2026-11-26&to=2026-11-25", "to"),
            ("from=2026-11-26&to=2029-11-26", "to"), ("from=2026-11-26&to=2026-11-26&house=x", "house"),
            ("from=2026-11-26&to=2026-11-26&operator=x", "operator"),
        ]
    )
    func refused(query: String, parameter: String) async throws {
        let desk = SmallDesk()
        let token = try await desk.token(scopes: [.readFigures])
        try await visiting(desk) { browser in
            let response = try await browser.send(.get, "/api/v1/presences?\(query)", token: token)
            #expect(response.status == .badRequest)
            #expect(browser.page.contains("\"parameter\":\"\(parameter)\""))
        }
    }
}

extension Browser {
    fileprivate func sessions() throws -> [[String: JSONValue]] {
        guard case .list(let items) = try document()["presences"] else { throw NotAnObject() }
        return try items.map { item in
            guard case .object(let members) = item else { throw NotAnObject() }
            return members
        }
    }
}
