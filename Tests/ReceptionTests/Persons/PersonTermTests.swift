import Foundation
import Reception
import Territory
import Testing

@Suite("How long a person is kept")
struct PersonTermTests {
    @Test(
        "The oldest contact that is kept is the first whose term is not past, on every day of five years",
        arguments: ["P2Y", "P6M", "P1M", "P30D", "P1Y10D"]
    )
    func oldest(_ written: String) throws {
        let rules = PersonRules(names: ["nom"], retention: try #require(Retention(written)))
        let first = try #require(Day("2024-01-01"))
        for today in (0..<1_830).map(first.advanced(by:)) {
            let oldest = try #require(rules.oldestContact(on: today))
            #expect(try #require(rules.keptThrough(oldest)) >= today)
            #expect(try #require(rules.keptThrough(oldest.advanced(by: -1))) < today)
        }
    }

    @Test("The proof of a run from before persons were kept is read, and tells of none")
    func oldProof() throws {
        let body = #"{"answerKeys": 2, "cases": 1, "day": "2026-11-24", "drafts": 3}"#
        let run = try JSONDecoder().decode(RetentionRun.self, from: Data(body.utf8))
        #expect(run == RetentionRun(day: try #require(Day("2026-11-24")), answerKeys: 2, cases: 1, drafts: 3))
        #expect(!RetentionRun(day: run.day, answerKeys: 0, cases: 0, drafts: 0, persons: 1).isEmpty)
    }
}
