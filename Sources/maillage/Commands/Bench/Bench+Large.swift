internal import ArgumentParser
internal import Foundation
internal import Storage
internal import Territory

extension Bench {
    /// `maillage bench large`: a desk with many years of visits under it.
    struct Large: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "large",
            abstract: Speech.text("command.bench.large.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        /// What an agent or a manager opens.
        private static let pages = [
            "/health/live", "/comptoir", "/activite", "/maison", "/comptes", "/aide", "/mon-compte",
        ]
        /// What the entry line asks for at each key.
        private static let suggestions = "/comptoir/motifs"

        @Option(help: ArgumentHelp(Speech.text("command.bench.visits"), valueName: "n")) var visits = 1_000_000
        @Option(help: ArgumentHelp(Speech.text("command.bench.rounds"), valueName: "n")) var rounds = 1000
        @OptionGroup var options: BenchOptions

        func run() async throws {
            try Failure.check(visits, "visits", 1...10_000_000)
            try Failure.check(rounds, "rounds", 1...1_000_000)
            let files = try NetworkFiles.load()
            let figures = try await options.inFolder { folder in
                let store = try await BenchDesk.makeHouse(in: folder, files)
                try await LargeHouse(visits: visits).fill(store, BenchVisits(files))
                try store.close()
                var figures = LargeFigures(visits: visits, bytes: LargeHouse.size(of: folder + "/house"))
                for _ in 0..<3 {
                    let desk = try BenchDesk(folder: folder)
                    figures.starts.add(desk.startedIn)
                    desk.stop()
                }
                let desk = try BenchDesk(folder: folder)
                defer { desk.stop() }
                let (client, token) = try desk.signIn()
                for path in Large.pages + [Large.suggestions] {
                    var page = LargeFigures.Page(path: path)
                    for _ in 0..<max(20, min(rounds, 200)) {
                        let answer =
                            path == Large.suggestions
                            ? try client.post(path, "jeton=\(token)&q=apl") : try client.get(path)
                        guard answer.status == 200 else { throw desk.refused(answer) }
                        page.firstBytes.add(answer.firstByte)
                        page.bytes = max(page.bytes, answer.body.count)
                    }
                    figures.pages.append(page)
                }
                (figures.saves, figures.bareCommits) = try Bench.saves(rounds, desk, BenchVisits(files))
                figures.memory = desk.memory
                return figures
            }
            options.tell(["large": .object(figures.json)], figures.sentences)
        }
    }
}
