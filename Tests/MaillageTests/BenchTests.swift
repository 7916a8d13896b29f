import Foundation
import Testing

/// That each benchmark runs and tells its figures; what they are depends on the machine, and no test asks.
@Suite("The benchmarks")
struct BenchTests {
    private func run(_ arguments: String...) async throws -> [String: Any] {
        let scratch = try Scratch()
        let result = try await Program.run(["bench"] + arguments + ["--json", "--data", scratch.path("")])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).isEmpty)
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private func number(_ document: [String: Any], _ path: String...) throws -> Double {
        let found = path.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
        return try #require((found as? NSNumber)?.doubleValue, "\(path)")
    }

    @Test("One entry, beside a bare commit")
    func entry() async throws {
        let told = try await run("--rounds", "20")
        #expect(try number(told, "entryCommit", "rounds") == 20)
        #expect(try number(told, "entryCommit", "medianSeconds") > 0)
        #expect(try number(told, "entryCommit", "bareMedianSeconds") > 0)
        #expect(try number(told, "entryCommit", "ratio") > 0)
    }

    @Test("One visit over HTTP, beside a bare commit")
    func overHTTP() async throws {
        let told = try await run("http", "--rounds", "5")
        #expect(try number(told, "visitOverHTTP", "rounds") == 5)
        #expect(try number(told, "visitOverHTTP", "p99Seconds") > 0)
        #expect(try number(told, "visitOverHTTP", "bareP99Seconds") > 0)
    }

    @Test("Agents who save at once, beside bare commits")
    func agents() async throws {
        let told = try await run("agents", "--clients", "4", "--rounds", "100")
        #expect(try number(told, "agents", "clients") == 4)
        for rate in ["barePerSecond", "storePerSecond", "httpPerSecond"] {
            #expect(try number(told, "agents", rate) > 0, "\(rate)")
        }
    }

    @Test("A desk with many visits under it: its start, its pages, its memory")
    func large() async throws {
        let told = try await run("large", "--visits", "900", "--rounds", "5")
        #expect(try number(told, "large", "visits") == 900)
        #expect(try number(told, "large", "startSeconds") > 0)
        #expect(try number(told, "large", "save", "rounds") == 5)
        let pages = try #require((told["large"] as? [String: Any])?["pages"] as? [[String: Any]])
        #expect(pages.count > 5)
        #expect(pages.allSatisfy { (($0["bytes"] as? NSNumber)?.intValue ?? 0) > 0 })
    }

    @Test("Routing questions in a network of some size")
    func route() async throws {
        let told = try await run("route", "--houses", "5", "--questions", "20")
        let figures = try #require((told["route"] as? [[String: Any]])?.first)
        #expect((figures["houses"] as? NSNumber)?.intValue == 5)
        #expect((figures["questions"] as? NSNumber)?.intValue == 20)
        #expect((figures["medianSeconds"] as? NSNumber)?.doubleValue ?? 0 > 0)
        #expect((figures["timetableBytes"] as? NSNumber)?.intValue ?? 0 > 0)
    }

    @Test("A folder that is not there, or a number out of bounds, is told, and nothing is measured")
    func refusals() async throws {
        let nowhere = try await Program.run("bench", "--data", "/nowhere/at/all")
        #expect(nowhere.status == 73)
        let none = try await Program.run("bench", "agents", "--clients", "0")
        #expect(none.status == 64)
        #expect(none.errors.contains("clients"))
    }

    @Test("Every clock of many referrals")
    func clocks() async throws {
        let told = try await run("clocks", "--referrals", "200")
        #expect(try number(told, "referrals") == 200)
        #expect(try number(told, "clocks") > 800)
        #expect(try number(told, "seconds") > 0)
    }
}
