internal import ArgumentParser
internal import Catalogue
internal import Foundation

extension FormsCommand {
    /// `maillage forms import FILE.xlsx`: a spreadsheet taken as a form's file, every cell accounted for.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.forms.import"),
            discussion: Speech.text("command.forms.import.examples")
        )

        @Argument(help: ArgumentHelp(Speech.text("command.forms.import.file"), valueName: "file")) var file: String
        @Option(help: ArgumentHelp(Speech.text("command.forms.import.id"), valueName: "id")) var id: String?
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() throws {
            let files = try NetworkFiles.load(configurationOptions)
            let taken = XLSForm.read([UInt8](try InputFile.bytes(file)), id: id, words: files.words)
            for remark in taken.remarks {
                let place = remark.place.isEmpty ? file : remark.place
                Console.note("\(place): \(Speech.text(remark.textKey, remark.places))")
            }
            guard let text = taken.text else { throw Failure.told(.badData) }
            Console.write(text, to: .standardOutput)
            func count(_ kind: FormImport.Kind) -> String { String(taken.remarks.count { $0.kind == kind }) }
            Console.say(
                "command.forms.import.done",
                [
                    "notTaken": count(.notTaken), "changed": count(.changed), "completed": count(.completed),
                ]
            )
            // The file is written all the same: what was left out is told, and scripts must know.
            guard !taken.remarks.contains(where: { $0.kind == .notTaken }) else { throw Failure.told(.badData) }
        }
    }
}
