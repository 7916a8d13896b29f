internal import Foundation
internal import Journal
internal import Reception
internal import SecureTransport
internal import Storage
internal import Territory

/// Appends visits from several tasks at once until it is killed, and prints each one's key once it is confirmed.
///
/// Arguments: the data folder, the number of the run; each run has a civil day of its own.
@main
struct CrashWriter {
    static func main() async {
        guard CommandLine.arguments.count == 3, let run = Int(CommandLine.arguments[2]) else { exit(64) }
        let store: HouseStore
        do throws(StoreFault) {
            store = try HouseStore.open(folder: CommandLine.arguments[1], digest: { Digests.sha256($0) })
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
        await withTaskGroup(of: Void.self) { group in
            for task in 1...4 {
                group.addTask { await write(to: store, run: run, task: task) }
            }
        }
        exit(1)
    }

    /// Writes one visit after another; comes back only when the store refuses one.
    static func write(to store: HouseStore, run: Int, task: Int) async {
        let day = Day(number: 20_000 + run)
        for turn in 1... {
            let key = "\(run)-\(task)-\(turn)"
            let instant = Instant(seconds: Int64(day.number) * 86_400 + Int64(turn))
            let visit = VisitRecorded(
                receivedAt: instant,
                day: day,
                channel: "guichet",
                form: FormStamp(id: "visite", version: 1, hash: "0123456789abcdef"),
                requests: (0..<(1 + turn % 3)).map { index in
                    VisitRecorded.Request(
                        theme: "logement",
                        motif: "logement.m\(index)",
                        operators: ["caf"],
                        outcome: "resoluSurPlace",
                        effect: .closesOnSite
                    )
                },
                source: key
            )
            do {
                _ = try await store.append([visit.draft], actor: "crash", key: key, now: instant)
            } catch {
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                return
            }
            FileHandle.standardOutput.write(Data((key + "\n").utf8))
        }
    }
}
