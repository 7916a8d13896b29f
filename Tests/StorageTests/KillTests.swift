import Foundation
import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("A store whose process is killed")
struct KillTests {
    /// Enough to meet every moment of a commit, and under a minute.
    static let kills = 200

    @Test("Every confirmed visit is there exactly once after each of hundreds of kills", .timeLimit(.minutes(5)))
    func confirmedVisitsSurviveKills() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("KillTests seed \(seed)")
        var random = SeededRandom(seed: seed)
        let desk = Desk()
        try desk.create().close()
        var confirmed = 0
        var found = 0

        for run in 1...KillTests.kills {
            let wanted = Int.random(in: 0...40, using: &random)
            let writer = try CrashingRun(folder: desk.folder, run: run)
            try writer.confirm(wanted)
            let keys = try writer.kill()
            confirmed += keys.count
            #expect(keys.count >= wanted, "run \(run), seed \(seed)")

            let store = try desk.open()
            let lines = try await store.visits(on: Day(number: 20_000 + run))
            let sources = lines.compactMap(\.visit.source)
            found += lines.count
            #expect(Set(sources).count == lines.count, "a visit is there twice: run \(run), seed \(seed)")
            #expect(Set(sources).isSuperset(of: keys), "a confirmed visit is lost: run \(run), seed \(seed)")
            #expect(lines.map(\.number).sorted() == Array(1...max(lines.count, 1)).filter { $0 <= lines.count })
            if run.isMultiple(of: 20) {
                let report = try await store.verify()
                #expect(report.difference == nil, "run \(run), seed \(seed)")
                #expect(report.entries == found, "run \(run), seed \(seed)")
            }
            try store.close()
        }
        print("KillTests: \(KillTests.kills) kills, \(confirmed) visits confirmed, \(found) found")
        #expect(confirmed > KillTests.kills)
    }
}

/// SplitMix64: the same numbers again from the same seed.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
