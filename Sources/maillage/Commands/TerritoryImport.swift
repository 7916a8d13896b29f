internal import ArgumentParser
internal import Catalogue
internal import Foundation

extension TerritoryCommand {
    /// `maillage territory import`: official files in, the project's own tables out.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.territory.import"),
            discussion: Speech.text("command.territory.import.examples")
        )

        @Option(
            name: .customLong("departement"),
            help: ArgumentHelp(Speech.text("command.territory.import.departement"), valueName: "code")
        )
        var departements: [String]
        @Option(help: ArgumentHelp(Speech.text("command.territory.import.into"), valueName: "dir")) var into: String
        @Option(help: ArgumentHelp(Speech.text("command.territory.import.vintage"), valueName: "year"))
        var vintage: Int?
        @Flag(help: ArgumentHelp(Speech.text("command.territory.import.shareAlike"))) var withShareAlike = false
        @Flag(help: ArgumentHelp(Speech.text("command.territory.import.dryRun"))) var dryRun = false
        @Flag(help: ArgumentHelp(Speech.text("command.territory.import.yes"))) var yes = false
        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @Argument(help: ArgumentHelp(Speech.text("command.territory.import.files"))) var files: [String]
        @OptionGroup var common: CommonOptions

        func run() throws {
            let existing = try existingTree()
            let plan = TerritoryImport.plan(
                files: try files.map(read),
                request: ImportRequest(
                    departements: departements,
                    vintage: vintage,
                    takesShareAlike: withShareAlike
                ),
                existing: existing
            )
            tell(plan, isNew: existing == nil)
            let written = try settle(plan, isNew: existing == nil)
            if json { Console.put(document(plan, written: written)) }
            // The tables are written all the same: what a person must mend by hand is told, and scripts must know.
            guard plan.faults.isEmpty else { throw Failure.told(.badData) }
        }

        /// Every remark, then the difference with what is in place (all of a new folder would be), then what `check`
        /// will say.
        private func tell(_ plan: ImportPlan, isNew: Bool) {
            for remark in plan.remarks { Console.note(remark.sentence(Speech.texts, Speech.language)) }
            for difference in plan.differences {
                for line in difference.lines where !isNew { Console.note(line) }
                Console.say(
                    "command.territory.import.table",
                    [
                        "table": difference.table, "added": String(difference.added.count),
                        "removed": String(difference.removed.count), "changed": String(difference.changed.count),
                    ]
                )
            }
            Console.say(
                "command.territory.import.notTaken",
                [
                    "count": String(plan.remarks.filter { $0.kind == .notTaken }.count),
                    "repaired": String(plan.remarks.filter { $0.kind == .repaired }.count),
                ]
            )
            for fault in plan.faults { Console.note(fault.sentence(Speech.texts, Speech.language)) }
        }

        /// Writes what was accepted; tells why when nothing is.
        private func settle(_ plan: ImportPlan, isNew: Bool) throws(Failure) -> [String] {
            guard !plan.changesNothing else {
                Console.say("command.territory.import.same")
                return []
            }
            guard !dryRun else {
                Console.say("command.territory.import.kept")
                return []
            }
            guard yes || isAccepted() else { return [] }
            do throws(TableWriter.Failure) {
                var written = try TableWriter.write(plan, into: into)
                if isNew { written += try TableWriter.writeDefaults(into: into) }
                let places = ["count": String(written.count), "path": into]
                Console.say("command.territory.import.written", places)
                return written
            } catch {
                switch error {
                case .cannotMakeFolder(let path), .cannotWrite(let path):
                    throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": path])
                }
            }
        }

        /// Asks the person at the terminal; nobody there is a no.
        private func isAccepted() -> Bool {
            guard isatty(STDIN_FILENO) == 1 else {
                Console.say("command.territory.import.needsYes")
                return false
            }
            Console.write(Speech.text("command.territory.import.ask", ["path": into]), to: .standardError)
            let answer = readLine()?.first
            guard let answer, Speech.text("command.territory.import.yesLetters").contains(answer) else {
                Console.say("command.territory.import.kept")
                return false
            }
            return true
        }

        private func existingTree() throws(Failure) -> SourceTree? {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: into, isDirectory: &isFolder) else { return nil }
            let reading = SourceTree(files: [:]).replacing("config", with: into)
            guard isFolder.boolValue, reading.faults.isEmpty else {
                for fault in reading.faults { Console.note(fault.sentence(Speech.texts, Speech.language)) }
                throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": into])
            }
            return reading.value.files.isEmpty ? nil : reading.value
        }

        private func read(_ path: String) throws(Failure) -> ImportFile {
            guard let data = try? Data(contentsOf: URL(filePath: path)) else {
                let places = ["path": path]
                throw Failure(status: .badData, textKey: "command.territory.import.unreadable", places: places)
            }
            return ImportFile(path: path, bytes: Array(data))
        }

        private func document(_ plan: ImportPlan, written: [String]) -> JSON {
            .object([
                "remarks": .array(
                    plan.remarks.map { remark in
                        .object([
                            "file": .string(remark.file),
                            "line": JSON(remark.line),
                            "lastLine": JSON(remark.lastLine),
                            "kind": .string(remark.kind.rawValue),
                            "rule": .string(remark.textKey),
                            "text": .string(Speech.text(remark.textKey, remark.places)),
                        ])
                    }
                ),
                "tables": .array(
                    plan.differences.map { difference in
                        .object([
                            "table": .string(difference.table),
                            "added": .integer(difference.added.count),
                            "removed": .integer(difference.removed.count),
                            "changed": .integer(difference.changed.count),
                        ])
                    }
                ),
                "written": .array(written.map(JSON.string)),
            ])
        }
    }
}
