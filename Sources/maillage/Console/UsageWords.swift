internal import Foundation
internal import Wording

/// Puts the argument parser's own English words into the language that is spoken.
///
/// The library has no catalogue of its own. Only its fixed words are replaced; a sentence that a later version words
/// differently is shown as it is.
enum UsageWords {
    /// The library's message in a language.
    static func translated(_ message: String, _ language: Language) -> String {
        guard language == .fr else { return message }
        return message.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
    }

    private static func line(_ line: Substring) -> String {
        if line.hasPrefix(overview) { return String(line.dropFirst(overview.count)) }
        for (start, key) in starts where line.hasPrefix(start) {
            let rest = line.dropFirst(start.count)
            return Speech.text(key) + (rest.isEmpty ? "" : " \(rest)")
        }
        var text = String(line)
        for (pattern, key) in sentences {
            guard let match = try? Regex(pattern).firstMatch(in: text) else { continue }
            var places: [String: String] = [:]
            for index in 1..<max(1, match.output.count) {
                places[String(index)] = match.output[index].substring.map(String.init)
            }
            text.replaceSubrange(match.range, with: Speech.text(key, places))
        }
        return text
    }

    private static let overview = "OVERVIEW: "

    private static let starts = [
        ("USAGE: ", "usage.usage"),
        ("Usage: ", "usage.usageLine"),
        ("ARGUMENTS:", "usage.arguments"),
        ("OPTIONS:", "usage.options"),
        ("SUBCOMMANDS:", "usage.subcommands"),
    ]

    private static let sentences = [
        ("^Error:", "usage.error"),
        ("^Help:", "usage.help"),
        ("Missing expected argument '(.+)'", "usage.missingArgument"),
        ("Missing value for '(.+)'", "usage.missingValue"),
        ("Unknown option '(.+?)'", "usage.unknownOption"),
        ("\\. Did you mean '(.+)'\\?", "usage.didYouMean"),
        ("Unexpected argument '(.+)'", "usage.unexpectedArgument"),
        ("(\\d+) unexpected arguments: (.+)", "usage.unexpectedArguments"),
        ("The value '(.*)' is invalid for '(.+?)'", "usage.invalidValue"),
        ("See '(.+)' for more information\\.", "usage.seeMore"),
        ("See '(.+)' for detailed help\\.", "usage.seeHelp"),
        ("Show help information\\.", "usage.showHelp"),
        ("Show the version\\.", "usage.showVersion"),
        ("Show subcommand help information\\.", "usage.showSubcommandHelp"),
        ("\\(default: (.+)\\)", "usage.defaultValue"),
        ("\\(values: (.+)\\)", "usage.values"),
    ]
}
