internal import ArgumentParser
internal import Foundation

/// The program's entry: parses, runs, and turns what came of it into one sentence and one exit code.
@main
struct Maillage: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "maillage",
        abstract: Speech.text("command.maillage"),
        discussion: Speech.text("command.maillage.examples"),
        version: version,
        subcommands: [
            Demo.self, Init.self, Serve.self, Check.self, FormsCommand.self, TerritoryCommand.self, Openings.self,
            Presences.self, Route.self, Deadline.self, ImportCommand.self, Export.self, Verify.self, Erase.self,
            RetentionCommand.self,
            User.self, Bench.self,
        ]
    )

    @OptionGroup var common: CommonOptions

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            if let key = failure.textKey {
                Console.note("maillage: " + Speech.text(key, failure.places))
            }
            Foundation.exit(failure.status.rawValue)
        } catch {
            leave(with: error)
        }
    }

    /// Help, the version, or a wrong use, in the words of the argument parser.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = UsageWords.translated(fullMessage(for: error), Speech.language)
        if code == .success {
            if !message.isEmpty { Console.put(message) }
        } else {
            Console.note(message)
        }
        Foundation.exit(
            code == .success ? 0 : code == .validationFailure ? ExitStatus.wrongUse.rawValue : code.rawValue
        )
    }
}

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.text("option.lang"), valueName: "fr|en"))
    var lang: LanguageOption?
}

/// `fr` or `en`; read by `Speech` before any command runs, declared here so that it is accepted and helped.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    case fr
    case en
}
