internal import ArgumentParser
internal import Catalogue
internal import Reception
internal import Territory

/// `maillage check`: reads every configuration and form file, prints each fault.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.check"),
        discussion: Speech.text("command.check.examples")
    )

    @OptionGroup var configurationOptions: ConfigurationOptions
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let reading = NetworkFiles.read(config: configurationOptions.config, forms: configurationOptions.forms)
        let sentences = reading.faults.map { $0.sentence(Speech.texts, Speech.language) }
        for sentence in sentences { Console.note(sentence) }
        if json {
            let faults = reading.faults.map { fault in
                JSON.object([
                    "file": .string(fault.file),
                    "line": JSON(fault.line),
                    "rule": .string(fault.textKey),
                    "text": .string(Speech.text(fault.textKey, fault.places)),
                ])
            }
            Console.put(.object(["faults": .array(faults)]))
        }
        guard reading.faults.isEmpty else {
            Console.say("command.check.faults", ["count": String(reading.faults.count)])
            throw Failure.told(.badConfiguration)
        }
        let files = reading.value
        Console.say(
            "command.check.good",
            [
                "communes": String(files.territory.communes.filter { $0.validity.until == nil }.count),
                "houses": String(files.territory.houses.count),
                "motifs": String(files.words.motifs.count),
                "forms": String(files.forms.count),
            ]
        )
    }
}
