internal import ArgumentParser
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

extension Bench {
    /// `maillage bench entry`: one visit committed by the store, against a bare commit of the same bytes.
    struct Entry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "entry",
            abstract: Speech.text("command.bench.entry.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        @Option(help: ArgumentHelp(Speech.text("command.bench.rounds"), valueName: "n")) var rounds = 1000
        @OptionGroup var options: BenchOptions

        func run() async throws {
            try Failure.check(rounds, "rounds", 1...1_000_000)
            let visits = BenchVisits(try NetworkFiles.load())
            let (ours, bare) = try await options.inFolder { folder in
                let store = try HouseFolder.make(folder + "/house", house: "bench")
                let disk = try BareCommits(folder: folder)
                var (ours, bare) = (Timings(), Timings())
                let bar = ProgressBar(Speech.text("command.bench.measuring"))
                for turn in 0..<rounds {
                    let now = World.now()
                    let draft = visits.draft(turn, at: now)
                    let key = BenchVisits.key(turn)
                    _ = try await ours.timeWaiting {
                        try await store.append([draft], actor: "bench", key: key, now: now)
                    }
                    try bare.time { try disk.commit(draft.body) }
                    bar.show(turn + 1, of: rounds)
                }
                try store.close()
                try disk.close()
                return (ours, bare)
            }
            options.tell(
                ["entryCommit": .object(Timings.json(ours, bare: bare))],
                [("command.bench.entry", Timings.places(ours, bare: bare))]
            )
        }
    }
}
