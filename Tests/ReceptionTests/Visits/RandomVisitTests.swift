import Reception
import Territory
import Testing

@Suite("Visits at random")
struct RandomVisitTests {
    private let rules = SmallNetwork.rules
    private let now = SmallNetwork.now

    /// A way to spoil a visit, and the field that must be told.
    private struct Flaw: Sendable {
        let field: String
        let spoil: @Sendable (inout VisitDraft) -> Void
    }

    private static let flaws: [Flaw] = [
        Flaw(field: "/requests") { $0.requests = [] },
        Flaw(field: "/requests/0/motif") { $0.requests[0].motif = "nulle.part" },
        Flaw(field: "/requests/0/outcome") { $0.requests[0].outcome = nil },
        Flaw(field: "/requests/0/outcome") { $0.requests[0].outcome = "perdu" },
        Flaw(field: "/requests/0/operators/0") { $0.requests[0].operators = ["zorro"] },
        Flaw(field: "/requests/0/operators") {
            $0.requests[0] = .init(motif: "social.rsa", outcome: "transmis")
        },
        Flaw(field: "/channel") { $0.channel = "" },
        Flaw(field: "/level") { $0.level = "x" },
        Flaw(field: "/commune") { $0.commune = "ABCDE" },
        Flaw(field: "/commune") { $0.commune = String(repeating: "7", count: 100_000) },
        Flaw(field: "/people") { $0.people = 100 },
        Flaw(field: "/people") { $0.people = .min },
        Flaw(field: "/ageBand") { $0.ageBand = "x" },
        Flaw(field: "/publics/0") { $0.publics = ["x"] },
        Flaw(field: "/publics") { $0.publics = Array(repeating: "jeunes", count: 1000) },
        Flaw(field: "/obstacles/0") { $0.obstacles = ["x"] },
        Flaw(field: "/waitSeconds") { $0.waitSeconds = .max },
        Flaw(field: "/handlingSeconds") { $0.handlingSeconds = -1 },
        Flaw(field: "/receivedAt") { $0.receivedAt = Instant(milliseconds: .max) },
        Flaw(field: "/receivedAt") { $0.receivedAt = Instant(milliseconds: .min) },
    ]

    private func valid(_ random: inout SeededGenerator) -> VisitDraft {
        let words = SmallNetwork.words
        func maybe<Value>(_ values: [Value]) -> Value? {
            Bool.random(using: &random) ? values.randomElement(using: &random) : nil
        }
        func some(_ terms: [Term]) -> [String] { terms.map(\.id).filter { _ in Bool.random(using: &random) } }
        let requests = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            VisitDraft.Request(
                motif: words.motifs.randomElement(using: &random)?.id ?? "",
                outcome: words.outcomes.randomElement(using: &random)?.id,
                operators: [words.operators.randomElement(using: &random)?.id ?? ""]
            )
        }
        return VisitDraft(
            receivedAt: now.adding(seconds: -Int64.random(in: 0...700_000_000, using: &random)),
            channel: maybe(words.channels)?.id,
            level: maybe(words.levels)?.id,
            commune: maybe(["72129", "72130"]),
            people: Int.random(in: 1...99, using: &random),
            ageBand: maybe(words.ageBands)?.id,
            publics: some(words.publics),
            obstacles: some(words.obstacles),
            waitSeconds: maybe([0, 60, 86_400]),
            handlingSeconds: maybe([0, 900, 28_800]),
            requests: requests
        )
    }

    @Test("No valid visit is refused, and every spoilt one is, at the spoilt field")
    func decide() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for round in 0..<3000 {
            var draft = valid(&random)
            #expect(throws: Never.self, "seed \(seed), round \(round)") { try rules.decide(draft, now: now) }
            let flaw = try #require(Self.flaws.randomElement(using: &random))
            flaw.spoil(&draft)
            do throws(VisitFaults) {
                _ = try rules.decide(draft, now: now)
                Issue.record("seed \(seed), round \(round): \(flaw.field) was taken")
            } catch {
                #expect(error.faults.contains { $0.field == flaw.field }, "seed \(seed), round \(round)")
            }
        }
    }
}
