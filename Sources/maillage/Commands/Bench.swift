internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Reception
internal import SecureTransport
internal import Storage
internal import Territory

/// `maillage bench`: each thing beside the bare thing it stands on, in the same run.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.bench"),
        discussion: Speech.text("command.bench.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("command.bench.dataHelp"), valueName: "dir"))
    var data: String = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    @Option(help: ArgumentHelp(Speech.text("command.bench.rounds"), valueName: "n")) var rounds = 1000
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard (1...1_000_000).contains(rounds) else {
            throw Failure.outOfRange("rounds", 1...1_000_000)
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: data, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": data])
        }
        let now = World.now()
        let visit = VisitRecorded(
            receivedAt: now,
            day: Day(number: Int(now.milliseconds / 86_400_000)),
            channel: "accueilSpontane",
            form: FormStamp(id: "bench", version: 1, hash: "0000000000000000"),
            requests: [
                VisitRecorded.Request(
                    theme: "bench",
                    motif: "bench.entry",
                    operators: [],
                    outcome: "bench",
                    effect: .closesOnSite
                )
            ]
        )
        let measured: CommitBenchmark
        do {
            measured = try await CommitBenchmark.run(
                folder: data,
                count: rounds,
                now: now,
                digest: Digests.sha256,
                draft: { _ in visit.draft }
            )
        } catch {
            throw Failure(error)
        }
        tell(measured)
    }

    private func tell(_ measured: CommitBenchmark) {
        let ratio = (measured.ratio * 100).rounded() / 100
        guard json else {
            return Console.say(
                "command.bench.entry",
                [
                    "ours": String(measured.store.microseconds),
                    "bare": String(measured.bare.microseconds),
                    "ratio": ratio.formatted(.number.locale(Speech.locale)),
                    "rounds": String(measured.count),
                ]
            )
        }
        Console.put(
            .object([
                "entryCommit": .object([
                    "rounds": .integer(measured.count),
                    "medianSeconds": JSON(measured.store.asSeconds),
                    "p99Seconds": JSON(measured.storeP99.asSeconds),
                    "bareMedianSeconds": JSON(measured.bare.asSeconds),
                    "bareP99Seconds": JSON(measured.bareP99.asSeconds),
                    "ratio": JSON(ratio),
                ])
            ])
        )
    }
}

extension Duration {
    /// Whole microseconds.
    fileprivate var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }

    /// Seconds, with their fraction.
    fileprivate var asSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
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
}
