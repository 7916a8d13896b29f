internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Storage

extension Bench {
    /// `maillage bench agents`: many agents who save at once, against one bare commit after another.
    struct Agents: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "agents",
            abstract: Speech.text("command.bench.agents.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        @Option(help: ArgumentHelp(Speech.text("command.bench.clients"), valueName: "n")) var clients = 32
        @Option(help: ArgumentHelp(Speech.text("command.bench.rounds"), valueName: "n")) var rounds = 10_000
        @OptionGroup var options: BenchOptions

        func run() async throws {
            try Failure.check(clients, "clients", 1...256)
            try Failure.check(rounds, "rounds", clients...1_000_000)
            let files = try NetworkFiles.load()
            let visits = BenchVisits(files)
            let rates = try await options.inFolder { folder in
                var rates = Rates()
                let disk = try BareCommits(folder: folder)
                let store = try await BenchDesk.makeHouse(in: folder, files)
                // In slices, each kind in its turn, so that a disk that slows down slows all of them.
                for _ in 0..<5 {
                    rates.add(.bare, rounds / 25, try Agents.bareCommits(rounds / 25, disk, visits))
                    rates.add(.store, rounds / 5, try await Agents.appends(rounds / 5, clients, store, visits))
                }
                try store.close()
                let desk = try BenchDesk(folder: folder)
                defer { desk.stop() }
                let crowd = try WireCrowd(desk, clients: clients, visits)
                for _ in 0..<5 {
                    rates.add(.bare, rounds / 25, try Agents.bareCommits(rounds / 25, disk, visits))
                    rates.add(.http, rounds / 5, try crowd.save(rounds / 5))
                }
                rates.answers = crowd.answers
                try disk.close()
                return rates
            }
            options.tell(["agents": .object(rates.json(clients: clients))], [rates.sentence(clients: clients)])
        }

        /// One after another.
        private static func bareCommits(_ count: Int, _ disk: BareCommits, _ visits: BenchVisits) throws -> Duration {
            let bodies = (0..<count).map { visits.draft($0, at: World.now()).body }
            return try ContinuousClock().measure { for body in bodies { try disk.commit(body) } }
        }

        /// Each agent one after another, all at once, in this process; the keys were given with the sheets, before.
        private static func appends(
            _ count: Int,
            _ clients: Int,
            _ store: HouseStore,
            _ visits: BenchVisits
        ) async throws -> Duration {
            let keys = (0..<count).map { "visit:\(BenchVisits.key($0)):agent-\($0 % clients)" }
            return try await ContinuousClock().measure {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for client in 0..<clients {
                        group.addTask {
                            for turn in stride(from: client, to: count, by: clients) {
                                let now = World.now()
                                _ = try await store.append(
                                    [visits.draft(turn, at: now)],
                                    actor: "agent-\(client)",
                                    key: keys[turn],
                                    now: now
                                )
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    /// How many a second of each kind.
    struct Rates {
        enum Kind { case bare, store, http }

        private var done: [Kind: (count: Int, took: Duration)] = [:]
        /// How long each agent waited for each answer.
        var answers = Timings()

        mutating func add(_ kind: Kind, _ count: Int, _ took: Duration) {
            let before = done[kind] ?? (0, .zero)
            done[kind] = (before.count + count, before.took + took)
        }

        func perSecond(_ kind: Kind) -> Double {
            guard let (count, took) = done[kind], took > .zero else { return 0 }
            return (Double(count) / took.asSeconds).rounded()
        }

        private func ratio(_ kind: Kind) -> Double {
            perSecond(.bare) > 0 ? (perSecond(kind) / perSecond(.bare) * 100).rounded() / 100 : 0
        }

        func json(clients: Int) -> [String: JSON] {
            [
                "clients": .integer(clients),
                "barePerSecond": JSON(perSecond(.bare)),
                "storePerSecond": JSON(perSecond(.store)),
                "storeRatio": JSON(ratio(.store)),
                "httpPerSecond": JSON(perSecond(.http)),
                "httpRatio": JSON(ratio(.http)),
                "httpMedianSeconds": JSON(answers.median.asSeconds),
                "httpP99Seconds": JSON(answers.p99.asSeconds),
            ]
        }

        func sentence(clients: Int) -> (key: String, places: [String: String]) {
            (
                "command.bench.agents",
                [
                    "clients": String(clients), "bare": Timings.spoken(perSecond(.bare)),
                    "store": Timings.spoken(perSecond(.store)), "storeRatio": Timings.spoken(ratio(.store)),
                    "http": Timings.spoken(perSecond(.http)), "httpRatio": Timings.spoken(ratio(.http)),
                    "median": String(answers.median.microseconds), "p99": String(answers.p99.microseconds),
                ]
            )
        }
    }
}
