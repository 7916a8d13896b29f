internal import ArgumentParser
internal import Foundation
internal import Reception
internal import Territory

extension Bench {
    /// `maillage bench route`: routing questions, one after another in one thread.
    struct Routing: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "route",
            abstract: Speech.text("command.bench.route.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        /// Over which the growth is shown.
        private static let growing = [10, 100, 1000, 3000]

        @Option(help: ArgumentHelp(Speech.text("command.bench.route.houses"), valueName: "n")) var houses = 0
        @Option(help: ArgumentHelp(Speech.text("command.bench.national"), valueName: "dir")) var national: String?
        @Option(help: ArgumentHelp(Speech.text("command.bench.route.questions"), valueName: "n")) var questions = 2000
        @Flag(help: ArgumentHelp(Speech.text("command.bench.route.growth"))) var growth = false
        @OptionGroup var options: BenchOptions

        func run() throws {
            try Failure.check(houses, "houses", 0...10_000)
            try Failure.check(questions, "questions", 1...1_000_000)
            let files = try NetworkFiles.load()
            guard national == nil || houses == 0 else {
                throw Failure(status: .wrongUse, textKey: "command.bench.national.either")
            }
            let tables = try national.map { path throws(Failure) in try NationalTables(path) }
            let first: BenchRouting.Ground =
                tables.map { .national($0.territory) } ?? (houses == 0 ? .network : .invented(houses))
            let grounds = [first] + (growth ? Routing.growing.map { .invented($0) } : [])
            let figures = grounds.map { RoutingFigures(BenchRouting(files, $0), questions: questions) }
            options.tell(
                ["route": .array(figures.map { .object($0.json) })],
                (tables.map { [$0.sentence] } ?? []) + figures.map(\.sentence)
            )
        }
    }
}

/// What routing costs in a network of some size.
struct RoutingFigures {
    private let houses: Int
    private let communes: Int
    private let answered: Timings
    private let building: Duration
    private let load: (bytes: Int, timetables: Int, offers: Int)
    private let memory: (resident: Int, peak: Int)?

    /// Measures a network.
    init(_ bench: BenchRouting, questions: Int) {
        let start = ContinuousClock.now
        let index = RoutingIndex(bench.network, days: bench.days)
        building = ContinuousClock.now - start
        var answered = Timings()
        for turn in 0..<questions {
            let question = bench.question(turn)
            // Every question is of the network's own words and communes.
            _ = try? answered.time { () throws(RoutingFault) in try index.answer(question) }
        }
        self.answered = answered
        houses = bench.network.geography.territory.houses.count
        communes = bench.communes.count
        load = index.timetableLoad
        memory = BenchDesk.memory(of: ProcessInfo.processInfo.processIdentifier)
    }

    var json: [String: JSON] {
        [
            "houses": .integer(houses), "communes": .integer(communes), "offers": .integer(load.offers),
            "questions": .integer(answered.count), "medianSeconds": JSON(answered.median.asSeconds),
            "p99Seconds": JSON(answered.p99.asSeconds), "indexSeconds": JSON(building.asSeconds),
            "timetables": .integer(load.timetables), "timetableBytes": .integer(load.bytes),
            "days": .integer(NetworkFiles.routedDays), "residentBytes": JSON(memory?.resident),
            "peakBytes": JSON(memory?.peak),
        ]
    }

    var sentence: (key: String, places: [String: String]) {
        (
            "command.bench.route",
            [
                "houses": String(houses), "communes": String(communes), "offers": String(load.offers),
                "days": String(NetworkFiles.routedDays), "questions": String(answered.count),
                "median": String(answered.median.microseconds), "p99": String(answered.p99.microseconds),
                "building": String(building.microseconds / 1000), "timetables": String(load.timetables),
                "bytes": String(load.bytes / 1000),
                "resident": memory.map { String($0.resident / 1_000_000) }
                    ?? Speech.text("territory.show.unknownValue"),
                "peak": memory.map { String($0.peak / 1_000_000) } ?? Speech.text("territory.show.unknownValue"),
            ]
        )
    }
}
