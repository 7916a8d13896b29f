internal import ArgumentParser
internal import Journal
internal import Storage

/// `maillage verify`: proves the journal, and that the tables are what replaying it gives.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.verify"),
        discussion: Speech.text("command.verify.examples")
    )

    @OptionGroup var dataOptions: DataOptions
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let store = try HouseFolder.open(dataOptions.data, .reading)
        let bar = ProgressBar(Speech.text("command.verify.progress"))
        let report: VerifyReport
        do {
            report = try await store.verify { done, total in bar.show(done, of: total) }
        } catch {
            throw Failure(error)
        }
        if json {
            Console.put(
                .object([
                    "whole": .bool(report.isClean),
                    "entries": .integer(report.entries),
                    "visits": .integer(report.rows["visits"] ?? 0),
                    "difference": JSON(report.difference.map { Speech.text($0.textKey, $0.places) }),
                ])
            )
        }
        if let difference = report.difference {
            throw Failure(status: .failed, textKey: difference.textKey, places: difference.places)
        }
        let places = ["entries": String(report.entries), "visits": String(report.rows["visits"] ?? 0)]
        Console.say("command.verify.good", places)
    }
}
