internal import ArgumentParser
internal import Foundation
internal import Reception
internal import Territory

/// `maillage forms`: what is asked at the desk, as schema, checked, or taken from a spreadsheet.
struct FormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: Speech.text("command.forms"),
        discussion: Speech.text("command.forms.examples"),
        subcommands: [Schema.self, Validate.self, Import.self]
    )

    /// `maillage forms schema ID`: a form as JSON Schema 2020-12.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.forms.schema"),
            discussion: Speech.text("command.forms.schema.examples")
        )

        @Argument(help: ArgumentHelp(Speech.text("command.forms.id"), valueName: "id")) var id: String
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() throws {
            let files = try NetworkFiles.load(configurationOptions)
            Console.put(JSON(try files.form(id).jsonSchema(words: files.words)))
        }
    }

    /// `maillage forms validate ID ANSWERS.json`: whether answers are what a form asks for, and every fault.
    struct Validate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.forms.validate"),
            discussion: Speech.text("command.forms.validate.examples")
        )

        @Argument(help: ArgumentHelp(Speech.text("command.forms.id"), valueName: "id")) var id: String
        @Argument(help: ArgumentHelp(Speech.text("command.forms.answers"), valueName: "file")) var answers: String
        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() throws {
            let files = try NetworkFiles.load(configurationOptions)
            let form = try files.form(id)
            guard case .object(let given)? = JSONValue(untrusted: [UInt8](try InputFile.bytes(answers))) else {
                throw Failure(status: .badData, textKey: "command.forms.notObject", places: ["path": answers])
            }
            let geography = VisitGeography(Geography(files.territory))
            let now = World.now()
            let today = geography.day(now)
            let check = FormCheck(form: form, words: files.words) { geography.place($0, today) != nil }
            do throws(AnswerFaults) {
                let accepted = try check.check(given, now: now, today: today)
                if json { Console.put(document(form, accepted, [])) }
                Console.say("command.forms.valid", ["id": form.id, "version": String(form.version)])
            } catch {
                for fault in error.faults {
                    Console.note("\(fault.field): \(fault.sentence(Speech.texts, Speech.language))")
                }
                if json { Console.put(document(form, nil, error.faults)) }
                throw Failure.told(.badData)
            }
        }

        private func document(_ form: Form, _ accepted: FormAnswers?, _ faults: [AnswerFault]) -> JSON {
            .object([
                "valid": .bool(faults.isEmpty),
                "form": .object([
                    "id": .string(form.id), "version": .integer(form.version), "hash": .string(form.hash),
                ]),
                "answers": accepted.map { JSON($0.json) } ?? .null,
                "faults": .array(
                    faults.map { fault in
                        .object([
                            "field": .string(fault.field),
                            "rule": .string(fault.rule.rawValue),
                            "text": .string(fault.sentence(Speech.texts, Speech.language)),
                        ])
                    }
                ),
            ])
        }
    }
}

extension NetworkFiles {
    /// The form that is named `id`, its current version, or `id@version`.
    ///
    /// - Throws: wrong use, told with the forms that are known.
    func form(_ name: String) throws(Failure) -> Form {
        let shelf = FormShelf(forms)
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        let version = parts.count == 2 ? Int(parts[1]) : nil
        let found =
            parts.count == 2 ? forms.first { $0.id == parts[0] && $0.version == version } : shelf.current(name)
        guard let found else {
            let known = shelf.current.map(\.id).joined(separator: ", ")
            throw Failure(status: .wrongUse, textKey: "command.forms.unknown", places: ["id": name, "known": known])
        }
        return found
    }
}

extension JSON {
    /// A value of the core's JSON.
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = JSON(number)
        case .boolean(let boolean): self = .bool(boolean)
        case .list(let list): self = .array(list.map { JSON($0) })
        case .object(let object): self = .object(object.mapValues { JSON($0) })
        }
    }
}
