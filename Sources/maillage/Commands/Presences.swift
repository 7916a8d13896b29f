internal import ArgumentParser
internal import Foundation
internal import Reception
internal import Territory

/// `maillage presences`: the operators' presences that really happen, and what is done with their rules.
struct Presences: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.presences"),
        discussion: Speech.text("command.presences.examples"),
        subcommands: [PresencesList.self, PresencesNext.self, PresencesImport.self],
        defaultSubcommand: PresencesList.self
    )

    @OptionGroup var common: CommonOptions
}

/// `maillage presences --from DAY --to DAY`: the sessions of a period.
struct PresencesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Speech.text("command.presences.list"),
        discussion: Speech.text("command.presences.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("option.house"), valueName: "id")) var house: String?
    @Option(help: ArgumentHelp(Speech.text("option.operator"), valueName: "id")) var `operator`: String?
    @OptionGroup var period: PeriodOptions
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @Flag(help: ArgumentHelp(Speech.text("command.presences.ics"))) var ics = false
    @Option(help: ArgumentHelp(Speech.text("command.presences.data"), valueName: "dir")) var data: String?
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if json, ics { throw Failure(status: .wrongUse, textKey: "command.presences.oneForm") }
        let days = try period.days()
        let files = try await NetworkFiles.load(configurationOptions).decided(at: data, from: days.lowerBound)
        let presences = try chosen(files)
        let names = PresenceNames(files.territory, files.words, files.texts, Speech.language)
        if ics {
            let calendar = PresenceCalendar(
                territory: files.territory,
                days: days,
                now: World.now(),
                words: names.calendarWords
            )
            Console.write(calendar.text(of: presences), to: .standardOutput)
            return
        }
        if json {
            let document = names.document(
                of: presences,
                days,
                house: house,
                operatorID: `operator`,
                in: files.territory,
                taken: files.taken
            )
            Console.put(document.text)
            return
        }
        let sessions = presences.sessions(
            from: days.lowerBound,
            through: days.upperBound,
            in: files.territory,
            taken: files.taken
        )
        for session in sessions { Console.put(names.line(session)) }
        if sessions.isEmpty {
            Console.say("command.presences.none", ["from": period.from, "to": period.to])
        }
    }

    /// The presences of the house and of the operator that were asked for, of all when none was.
    private func chosen(_ files: NetworkFiles) throws(Failure) -> [Presence] {
        try files.checkOwner(house: house, operator: `operator`)
        return files.presences.filter { presence in
            (house == nil || presence.house == house) && (`operator` == nil || presence.operatorID == `operator`)
        }
    }
}

extension NetworkFiles {
    /// Makes sure that a house and an operator that were named exist.
    ///
    /// - Throws: wrong use, told with those that are known.
    func checkOwner(house: String?, operator name: String?) throws(Failure) {
        if let house { _ = try self.house(house) }
        if let name, !words.operators.contains(where: { $0.id == name }) {
            throw Failure(
                status: .wrongUse,
                textKey: "command.unknownOperator",
                places: ["operator": name, "known": words.operators.map(\.id).joined(separator: ", ")]
            )
        }
    }
}
