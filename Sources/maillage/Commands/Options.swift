internal import ArgumentParser
internal import Foundation
internal import Territory

/// Where a command reads the network's configuration.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.text("option.config"), valueName: "dir"))
    var config: String?

    @Option(help: ArgumentHelp(Speech.text("option.forms"), valueName: "dir"))
    var forms: String?
}

/// The house's data folder.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.text("option.data"), valueName: "dir"))
    var data: String
}

/// A run of civil days, both ends included.
struct PeriodOptions: ParsableArguments {
    /// The most days between the ends: a century.
    static let longest = 36_525

    @Option(help: ArgumentHelp(Speech.text("option.from"), valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp(Speech.text("option.to"), valueName: "day"))
    var to: String

    /// The days, checked.
    ///
    /// - Throws: wrong use when a day is none, when the ends are inverted or when they are over a century apart.
    func days() throws(Failure) -> ClosedRange<Day> {
        let first = try Day.argument(from)
        let last = try Day.argument(to)
        guard first <= last else {
            throw Failure(
                status: .wrongUse,
                textKey: "command.periodInverted",
                places: ["from": from, "to": to]
            )
        }
        guard first.distance(to: last) <= PeriodOptions.longest else {
            let places = ["most": String(PeriodOptions.longest)]
            throw Failure(status: .wrongUse, textKey: "command.periodTooLong", places: places)
        }
        return first...last
    }
}

extension Day {
    /// A day typed in a command.
    ///
    /// - Throws: wrong use when it is none.
    static func argument(_ text: String) throws(Failure) -> Day {
        guard let day = Day(text) else {
            throw Failure(status: .wrongUse, textKey: "command.badDay", places: ["day": text])
        }
        return day
    }
}

/// Reads the first line of a password's file, `-` for standard input.
enum PasswordFile {
    /// - Throws: wrong use when the file cannot be read or holds nothing.
    static func read(_ path: String) throws(Failure) -> String {
        let text: String?
        if path == "-" {
            text = readLine(strippingNewline: true)
        } else {
            text = (try? String(contentsOfFile: path, encoding: .utf8))?
                .split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init)
        }
        guard let password = text?.trimmingCharacters(in: .newlines), !password.isEmpty else {
            throw Failure(status: .wrongUse, textKey: "command.passwordUnreadable")
        }
        return password
    }
}
