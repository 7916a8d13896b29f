import Foundation
import HTTPTypes
import Testing

@Suite("The API of the real program")
struct ApiJourneyTests {
    @Test(
        "A visit sent again after the power went is there once, under its first number; its machine is then sent away"
    )
    func onceAcrossThePowerCut() async throws {
        let scratch = try Scratch()
        let data = try await JourneyTests.makeHouse(in: scratch)
        let issued = try await Program.run(
            ["user", "token", "issue", "Borne", "--scope", "writeVisits", "--scope", "readVisits", "--data", data]
        )
        #expect(issued.status == 0, "\(issued.errors)")
        let token = issued.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(token.wholeMatch(of: #/mlg_[0-9a-f]{64}/#) != nil)

        let answers = #"{"regime": "general", "situation": "suivi"}"#
        let request = #"{"motif": "logement.apl", "outcome": "resoluSurPlace", "answers": \#(answers)}"#
        let visit = #"{"people": 2, "requests": [\#(request)]}"#
        let desk = try await RunningDesk(data: data)
        let first = try await desk.ask(.post, "/api/v1/visits", visit, token: token, key: "k-1")
        #expect(first.status == 201, "\(first.body)")
        desk.kill()

        let again = try await RunningDesk(data: data)
        let second = try await again.ask(.post, "/api/v1/visits", visit, token: token, key: "k-1")
        #expect(second.status == 200, "\(second.body)")
        #expect(second.body == first.body)
        let other = visit.replacing("2", with: "3")
        #expect(try await again.ask(.post, "/api/v1/visits", other, token: token, key: "k-1").status == 422)
        let day = try #require(second.body.firstMatch(of: #/"day":"([^"]+)"/#)).1
        let list = try await again.ask(.get, "/api/v1/visits?day=\(day)", token: token)
        #expect(list.body.matches(of: #/"number":/#).count == 1, "\(list.body)")
        let metrics = try await again.get("/metrics")
        #expect(metrics.status == 200 && metrics.body.contains("maillage_store_commits_total"))
        #expect(again.stop() == 0)

        let revoked = try await Program.run("user", "token", "revoke", "Borne", "--data", data)
        #expect(revoked.status == 0, "\(revoked.errors)")
        let listed = try await Program.run("user", "token", "list", "--data", data, "--json")
        #expect(listed.output.contains("\"stands\" : false"), "\(listed.output)")
        let verified = try await Program.run("verify", "--data", data)
        #expect(verified.status == 0, "\(verified.errors)")
    }
}
