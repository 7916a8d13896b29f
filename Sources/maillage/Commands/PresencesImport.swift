internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Territory

/// `maillage presences import FILE.ics`: a calendar in, our YAML out.
struct PresencesImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Speech.text("command.presences.import"),
        discussion: Speech.text("command.presences.import.examples")
    )

    @Argument(help: ArgumentHelp(Speech.text("command.presences.import.file"), valueName: "file")) var file: String
    @Option(help: ArgumentHelp(Speech.text("command.presences.import.commune"), valueName: "code")) var commune: String
    @Option(help: ArgumentHelp(Speech.text("option.house"), valueName: "id")) var house: String?
    @Option(help: ArgumentHelp(Speech.text("option.operator"), valueName: "id")) var `operator`: String?
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let files = try NetworkFiles.load(configurationOptions)
        try files.checkOwner(house: house, operator: `operator`)
        guard house != nil || `operator` != nil else {
            throw Failure(status: .wrongUse, textKey: "command.presences.import.nobody")
        }
        guard files.territory.communes.contains(where: { $0.code == commune && $0.validity.until == nil }) else {
            throw Failure(
                status: .wrongUse,
                textKey: "command.presences.import.unknownCommune",
                places: ["code": commune]
            )
        }
        guard let text = String(data: try InputFile.bytes(file), encoding: .utf8) else {
            throw Failure(status: .badData, textKey: "command.presences.import.notText", places: ["path": file])
        }
        let owner = Presence(
            id: [house, `operator`].compactMap(\.self).joined(separator: "-"),
            house: house,
            operatorID: `operator`,
            places: [PresencePlace(commune: commune)],
            typed: TypedRecurrence(pattern: RecurrencePattern(rule: .everyDay))
        )
        let read = PresenceImport(text, zone: files.territory.network.zone, owner: owner)
        for remark in read.remarks {
            let place = remark.line.map { "\(file):\($0)" } ?? file
            Console.note("\(place): \(Speech.text(remark.textKey, remark.places))")
        }
        guard !read.presences.isEmpty else {
            throw Failure(status: .badData, textKey: "command.presences.import.none", places: ["path": file])
        }
        Console.write(PresenceText.file(read.presences), to: .standardOutput)
        Console.say("command.presences.import.done", ["count": String(read.presences.count)])
    }
}
