internal import Catalogue
internal import Foundation
internal import Wording

/// What the commands say, in the language asked for: `--lang`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else French.
enum Speech {
    static let language = chosenLanguage(
        arguments: CommandLine.arguments,
        environment: ProcessInfo.processInfo.environment
    )
    static let texts = TextReader.read(.embedded).value

    /// How numbers and dates are written in that language.
    static let locale = Locale(identifier: language == .fr ? "fr_FR" : "en_GB")

    /// A text of the catalogue, its places filled.
    static func text(_ key: String, _ places: [String: String] = [:]) -> String {
        texts.text(key, language, places)
    }

    /// The language that arguments and environment ask for; French when they ask for none that is spoken.
    static func chosenLanguage(arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
                return language
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment[name], !value.isEmpty {
                return value.hasPrefix("en") ? .en : .fr
            }
        }
        return .fr
    }
}
