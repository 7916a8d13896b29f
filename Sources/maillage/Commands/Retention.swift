internal import ArgumentParser
internal import Journal
internal import Reception
internal import Storage
internal import Territory

/// `maillage retention`: the end of what is kept of people.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: Speech.text("command.retention"),
        discussion: Speech.text("command.retention.examples"),
        subcommands: [Run.self]
    )

    /// `maillage retention run`: destroys what is past its term, and leaves a proof.
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.retention.run"),
            discussion: Speech.text("command.retention.examples")
        )

        @Flag(help: ArgumentHelp(Speech.text("command.retention.dryRun"))) var dryRun = false
        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @OptionGroup var dataOptions: DataOptions
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let files = try NetworkFiles.load(configurationOptions)
            let store = try HouseFolder.open(dataOptions.data, dryRun ? .reading : .writing)
            let terms = Terms(store: store, files: files)
            let run: RetentionRun
            do throws(StoreFault) {
                run = dryRun ? try await terms.past() : try await terms.run()
                try store.close()
            } catch {
                throw Failure(error)
            }
            if json {
                Console.put(
                    .object([
                        "day": JSON(run.day),
                        "dryRun": .bool(dryRun),
                        "answerKeys": .integer(run.answerKeys),
                        "cases": .integer(run.cases),
                        "drafts": .integer(run.drafts),
                        "persons": .integer(run.persons),
                        "waiting": .integer(run.waiting),
                    ])
                )
            }
            Console.say(
                dryRun ? "command.retention.would" : "command.retention.done",
                [
                    "day": run.day.description, "keys": String(run.answerKeys), "cases": String(run.cases),
                    "drafts": String(run.drafts), "persons": String(run.persons),
                ]
            )
            if run.waiting > 0 { Console.say("command.retention.waiting", ["count": String(run.waiting)]) }
        }
    }
}
