internal import ArgumentParser
internal import Foundation

/// `maillage bench`: each thing beside the bare thing it stands on, in the same run.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.bench"),
        discussion: Speech.text("command.bench.examples"),
        subcommands: [Entry.self, OverHTTP.self, Agents.self, Large.self, Routing.self, Clocks.self],
        defaultSubcommand: Entry.self
    )
}

/// What every benchmark is told.
struct BenchOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.text("command.bench.dataHelp"), valueName: "dir"))
    var data: String = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var common: CommonOptions

    /// Does something in a folder of its own on the disk to measure, and takes the folder away.
    ///
    /// - Throws: cannot write when there is no such folder; what the work threw.
    func inFolder<Value>(_ work: (_ folder: String) async throws -> Value) async throws -> Value {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: data, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": data])
        }
        let folder = data + "/maillage-bench-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        } catch {
            throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": folder])
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await work(folder)
    }

    /// Tells what was measured: the document to scripts, or the sentences to people.
    func tell(_ document: [String: JSON], _ sentences: [(key: String, places: [String: String])]) {
        if json { return Console.put(.object(document)) }
        for (key, places) in sentences { Console.say(key, places) }
    }
}

extension Failure {
    /// A number outside its bounds.
    static func outOfRange(_ option: String, _ bounds: ClosedRange<Int>) -> Failure {
        Failure(
            status: .wrongUse,
            textKey: "command.outOfRange",
            places: ["option": option, "least": String(bounds.lowerBound), "most": String(bounds.upperBound)]
        )
    }

    /// Checks that a number is within its bounds.
    static func check(_ value: Int, _ option: String, _ bounds: ClosedRange<Int>) throws(Failure) {
        guard bounds.contains(value) else { throw outOfRange(option, bounds) }
    }
}
