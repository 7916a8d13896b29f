internal import ArgumentParser
internal import Reception
internal import Territory

/// `maillage presences`: the operators' presences that really happen, and what is done with their rules.
struct Presences: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.presences"),
        discussion: Speech.text("command.presences.examples"),
        subcommands: [PresencesList.self, PresencesNext.self],
        defaultSubcommand: PresencesList.self
    )

    @OptionGroup var common: CommonOptions
}

/// `maillage presences --from DAY --to DAY`: the sessions of a period.
struct PresencesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Speech.text("command.presences.list"),
        discussion: Speech.text("command.presences.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("option.house"), valueName: "id")) var house: String?
    @Option(help: ArgumentHelp(Speech.text("option.operator"), valueName: "id")) var `operator`: String?
    @OptionGroup var period: PeriodOptions
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let days = try period.days()
        let files = try NetworkFiles.load(configurationOptions)
        let presences = try chosen(files)
        let sessions = presences.sessions(from: days.lowerBound, through: days.upperBound, in: files.territory)
        let names = PresenceNames(files)
        if json {
            Console.put(
                .object([
                    "house": JSON(house),
                    "operator": JSON(`operator`),
                    "from": JSON(days.lowerBound),
                    "to": JSON(days.upperBound),
                    "presences": .array(sessions.map(names.document)),
                ])
            )
            return
        }
        for session in sessions { Console.put(names.line(session)) }
        if sessions.isEmpty {
            Console.say("command.presences.none", ["from": period.from, "to": period.to])
        }
    }

    /// The presences of the house and of the operator that were asked for, of all when none was.
    private func chosen(_ files: NetworkFiles) throws(Failure) -> [Presence] {
        if let house { _ = try files.house(house) }
        if let `operator`, !files.words.operators.contains(where: { $0.id == `operator` }) {
            throw Failure(
                status: .wrongUse,
                textKey: "command.unknownOperator",
                places: ["operator": `operator`, "known": files.words.operators.map(\.id).joined(separator: ", ")]
            )
        }
        return files.presences.filter { presence in
            (house == nil || presence.house == house) && (`operator` == nil || presence.operatorID == `operator`)
        }
    }
}
