internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Reception
internal import Storage
internal import Territory

/// `maillage import`: data from elsewhere.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Speech.text("command.import"),
        subcommands: [Visits.self]
    )

    /// `maillage import visits FILE.jsonl`: visits in bulk, each once by its line's `id`.
    struct Visits: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.import.visits"),
            discussion: Speech.text("command.import.visits.examples")
        )

        @Argument(help: ArgumentHelp(Speech.text("command.import.visits.file"))) var file: String
        @OptionGroup var dataOptions: DataOptions
        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let files = try NetworkFiles.load(configurationOptions)
            let lines = try InputLines(path: file)
            let store = try HouseFolder.open(dataOptions.data, .writing)
            var intake = VisitIntake(
                rules: try files.visitRules(),
                zone: files.territory.network.zone,
                file: lines.name
            )
            let bar = ProgressBar(Speech.text("command.import.visits.reading"))
            var read = 0
            for (index, line) in lines.lines.enumerated() {
                read += line.utf8.count + 1
                intake.take(line, number: index + 1)
                if intake.isFull { try await intake.write(to: store) }
                bar.show(read, of: lines.byteCount)
            }
            try await intake.write(to: store)
            bar.show(lines.byteCount, of: lines.byteCount)
            report(intake.tally)
            guard intake.tally.bad == 0 else { throw Failure.told(.badData) }
        }

        private func report(_ tally: VisitIntake.Tally) {
            Console.say(
                "command.import.visits.done",
                [
                    "recorded": String(tally.recorded), "already": String(tally.already), "bad": String(tally.bad),
                ]
            )
            guard json else { return }
            Console.put(
                .object([
                    "recorded": .integer(tally.recorded),
                    "already": .integer(tally.already),
                    "bad": .integer(tally.bad),
                ])
            )
        }
    }
}

/// The lines of a file or of standard input.
struct InputLines {
    /// The name that faults carry.
    let name: String
    let lines: [Substring]
    let byteCount: Int

    /// - Throws: bad data when the file cannot be read.
    init(path: String) throws(Failure) {
        // Bytes that are not UTF-8 become U+FFFD: the line they are in is then judged like any other.
        let text = String(decoding: try InputFile.bytes(path), as: UTF8.self)
        lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        name = path == "-" ? "stdin" : path
        byteCount = max(1, text.utf8.count)
    }
}

/// Turns lines into visits and writes them by the hundred; a bad line is told and stops nothing else.
struct VisitIntake {
    /// What came of the lines so far.
    struct Tally {
        var recorded = 0
        var already = 0
        var bad = 0
    }

    private(set) var tally = Tally()
    private let rules: VisitRules
    private let zone: CivilZone
    private let file: String
    private var waiting: [BulkAppend] = []

    init(rules: VisitRules, zone: CivilZone, file: String) {
        self.rules = rules
        self.zone = zone
        self.file = file
    }

    /// Whether it is time to write.
    var isFull: Bool { waiting.count >= 500 }

    /// Reads a line; an empty one is nothing.
    mutating func take(_ line: Substring, number: Int) {
        guard !line.allSatisfy(\.isWhitespace) else { return }
        do throws(VisitFaults) {
            let parsed = try VisitFileLine.parse(line, zone: zone)
            for remark in parsed.remarks { tell(remark, number) }
            let visit = try rules.decide(parsed.draft, now: World.now(), source: "import")
            waiting.append(BulkAppend(drafts: [visit.draft], key: "import:" + parsed.id, now: World.now()))
        } catch {
            tally.bad += 1
            for fault in error.faults { tell(fault, number) }
        }
    }

    /// Writes what waits.
    ///
    /// - Throws: what kept the store from writing; what was written before stays.
    mutating func write(to store: HouseStore) async throws(Failure) {
        guard !waiting.isEmpty else { return }
        let results: [Swift.Result<Appended, StoreFault>]
        do {
            results = try await store.appendAll(waiting, actor: "import")
        } catch {
            throw Failure(error)
        }
        waiting.removeAll(keepingCapacity: true)
        for result in results {
            switch result {
            case .success(.recorded): tally.recorded += 1
            case .success(.already): tally.already += 1
            case .failure(let fault): throw Failure(fault)
            }
        }
    }

    private func tell(_ fault: VisitFault, _ number: Int) {
        Console.note("\(file):\(number): \(fault.field): \(Speech.text(fault.textKey, fault.places))")
    }
}
