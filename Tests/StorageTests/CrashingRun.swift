import Foundation

/// One run of the program that writes visits until it is killed.
final class CrashingRun {
    private let process = Process()
    private let output = Pipe()
    private var bytes = Data()
    private var lines = 0

    /// Starts it on a data folder; the number of the run is its civil day.
    init(folder: String, run: Int) throws {
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("CrashWriter")
        process.arguments = [folder, String(run)]
        process.standardOutput = output
        try process.run()
    }

    /// Waits until it has confirmed that many visits, or has ended.
    func confirm(_ wanted: Int) throws {
        while lines < wanted {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return }
            lines += more.count { $0 == UInt8(ascii: "\n") }
            bytes += more
        }
    }

    /// Stops it where it stands, without ending it.
    func freeze() { Foundation.kill(process.processIdentifier, SIGSTOP) }

    /// Kills it, and gives the key of every visit that it had confirmed.
    func kill() throws -> Set<String> {
        Foundation.kill(process.processIdentifier, SIGKILL)
        bytes += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // A line cut by the kill was confirmed to nobody.
        let whole = bytes.prefix(upTo: bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.startIndex)
        return Set(String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init))
    }
}
