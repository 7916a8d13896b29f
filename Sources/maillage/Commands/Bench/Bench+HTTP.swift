internal import ArgumentParser
internal import Journal
internal import Storage

extension Bench {
    /// `maillage bench http`: one agent's visit, from the form sent to the answer, against a bare commit.
    struct OverHTTP: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "http",
            abstract: Speech.text("command.bench.http.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        @Option(help: ArgumentHelp(Speech.text("command.bench.rounds"), valueName: "n")) var rounds = 1000
        @OptionGroup var options: BenchOptions

        func run() async throws {
            try Failure.check(rounds, "rounds", 1...1_000_000)
            let files = try NetworkFiles.load()
            let (ours, bare) = try await options.inFolder { folder in
                try await BenchDesk.makeHouse(in: folder, files).close()
                let desk = try BenchDesk(folder: folder)
                defer { desk.stop() }
                return try Bench.saves(rounds, desk, BenchVisits(files))
            }
            options.tell(
                ["visitOverHTTP": .object(Timings.json(ours, bare: bare))],
                [("command.bench.http", Timings.places(ours, bare: bare))]
            )
        }
    }

    /// Saves visits over HTTP, one after another, a bare commit of the same bytes after each.
    static func saves(
        _ rounds: Int,
        _ desk: BenchDesk,
        _ visits: BenchVisits
    ) throws -> (ours: Timings, bare: Timings) {
        let (client, token) = try desk.signIn()
        let disk = try BareCommits(folder: desk.folder)
        var (ours, bare) = (Timings(), Timings())
        let bar = ProgressBar(Speech.text("command.bench.measuring"))
        for turn in 0..<rounds {
            let form = visits.form(turn, token: token)
            let answer = try ours.time { () throws(Failure) in try client.post("/comptoir", form) }
            guard answer.status == 303 else { throw desk.refused(answer) }
            let body = visits.draft(turn, at: World.now()).body
            try bare.time { try disk.commit(body) }
            bar.show(turn + 1, of: rounds)
        }
        try disk.close()
        return (ours, bare)
    }
}
