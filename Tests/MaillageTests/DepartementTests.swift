import Foundation
import Testing

@Suite("Another département is another config/")
struct DepartementTests {
    static let data = Program.packageRoot.deletingLastPathComponent().appending(path: "shared/data")

    @Test(
        "From the national files alone a département gets a configuration that a house is served with",
        .enabled(if: FileManager.default.fileExists(atPath: data.path())),
        arguments: ["53", "2A"]
    )
    func importedDepartementServes(departement: String) async throws {
        let scratch = try Scratch()
        let config = scratch.path("config")
        let files = [
            "national/communes-fr-cog2026.csv", "national/epci-fr-2025.csv", "services/france-services-fr-20240801.csv",
        ].map { Self.data.appending(path: $0).path() }
        let arguments = ["territory", "import", "--departement", departement, "--into", config]
        let dry = try await Program.run(arguments + ["--dry-run"] + files)
        #expect(dry.status == 0, "\(dry.errors)")
        #expect(!FileManager.default.fileExists(atPath: config))
        let unasked = try await Program.run(arguments + files)
        #expect(unasked.status == 0)
        #expect(!FileManager.default.fileExists(atPath: config), "nobody at the terminal is a no")
        let imported = try await Program.run(arguments + ["--yes", "--json"] + files)
        #expect(imported.status == 0, "\(imported.errors)")
        let checked = try await Program.run("check", "--config", config)
        #expect(checked.status == 0, "\(checked.errors)")

        let again = try await Program.run(arguments + ["--yes", "--json"] + files)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any]
        )
        #expect((document["written"] as? [Any])?.isEmpty == true, "the second import writes nothing")

        let houses = try String(contentsOfFile: config + "/territory/houses.yaml", encoding: .utf8)
        let house = String(try #require(houses.firstMatch(of: #/id: "?(\d+)"?/#)).1)
        let folder = scratch.path("house")
        let made = try await Program.run("init", "--data", folder, "--house", house, "--config", config)
        #expect(made.status == 0, "\(made.errors)")
        let desk = try await RunningDesk(data: folder, config: config)
        defer { desk.kill() }
        #expect(try await desk.get("/connexion").status == 200)
    }
}
