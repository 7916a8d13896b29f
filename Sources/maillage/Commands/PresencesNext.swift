internal import ArgumentParser
internal import Catalogue
internal import Reception
internal import Territory

/// `maillage presences next "TEXT"`: the next ten dates of a rule, to be seen before it is kept.
struct PresencesNext: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: Speech.text("command.presences.next"),
        discussion: Speech.text("command.presences.next.examples")
    )

    @Argument(help: ArgumentHelp(Speech.text("command.presences.next.text"), valueName: "text")) var text: String
    @Option(help: ArgumentHelp(Speech.text("option.fromToday"), valueName: "day")) var from: String?
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let files = try NetworkFiles.load(configurationOptions)
        let first = try from.map(Day.argument) ?? files.territory.network.zone.day(of: World.now())
        let typed: TypedRecurrence
        do throws(TypingFault) {
            typed = try FrenchRecurrence.read(text, words: files.recurrenceWords)
        } catch {
            throw Failure(
                status: .badData,
                textKey: "recurrence.typing.\(error.kind.rawValue)",
                places: ["words": error.words]
            )
        }
        let presence = Presence(id: "", places: [], typed: typed)
        let days = presence.nextDays(files.desk.presences.shownDates, from: first, in: files.territory)
        let said = RecurrenceSpeech(files.texts, Speech.language).sentence(typed)
        if json {
            Console.put(document(typed, days, said))
            return
        }
        Console.say("command.presences.next.said", ["said": said ?? typed.pattern.rule.rrule])
        Console.say("command.presences.next.rule", ["rule": typed.pattern.rule.rrule])
        Console.say("command.presences.next.beside", ["list": beside(typed).joined(separator: ", ")])
        if typed.pattern.isUncertain { Console.say("command.presences.next.uncertain") }
        let hours = typed.segments.map { "\($0.opens)-\($0.closes)" }.joined(separator: " / ")
        for day in days { Console.put("\(day)\t\(Speech.text("recurrence.say.weekday.\(day.weekday)"))\t\(hours)") }
        if days.isEmpty { Console.say("command.presences.next.none") }
    }

    /// What decides of the dates beside the rule: what RRULE has no word for, and what is left out.
    private func beside(_ typed: TypedRecurrence) -> [String] {
        func say(_ key: String, _ places: [String: String] = [:]) -> String {
            Speech.text("command.presences.next.beside.\(key)", places)
        }
        let pattern = typed.pattern
        return [
            pattern.anchor.map { say("anchor", ["day": $0.description]) },
            pattern.weeks.map { say("weeks.\($0.rawValue)") },
            pattern.season.map { say("season", ["from": $0.from.text, "through": $0.through.text]) },
            typed.validFrom.map { say("from", ["day": $0.description]) },
            say(typed.skipsPublicHolidays ? "noPublicHolidays" : "publicHolidays"),
            say(typed.skipsSchoolHolidays ? "noSchoolHolidays" : "schoolHolidays"),
        ].compactMap(\.self)
    }

    private func document(_ typed: TypedRecurrence, _ days: [Day], _ said: String?) -> JSON {
        let pattern = typed.pattern
        let season = pattern.season.map {
            JSON.object(["from": .string($0.from.text), "through": .string($0.through.text)])
        }
        return .object([
            "rule": .string(pattern.rule.rrule),
            "anchor": JSON(pattern.anchor),
            "weeks": JSON(pattern.weeks?.rawValue),
            "season": season ?? .null,
            "validFrom": JSON(typed.validFrom),
            "hours": .array(typed.segments.map { .string("\($0.opens)-\($0.closes)") }),
            "partOfDay": JSON(typed.part?.rawValue),
            "publicHolidays": .bool(!typed.skipsPublicHolidays),
            "schoolHolidays": .bool(!typed.skipsSchoolHolidays),
            "onAppointment": JSON(typed.needsAppointment),
            "mode": JSON(typed.mode?.rawValue),
            "possible": .bool(pattern.isUncertain),
            "said": JSON(said),
            "days": .array(days.map { JSON($0) }),
        ])
    }
}
