import Foundation

/// Runs `Tests/Oracles/civil_oracle.py` with the Python that `MAILLAGE_PYTHON` names, `python3` unless set.
enum CivilOracle {
    static let script = DataFolder.packageRoot.appending(path: "Tests/Oracles/civil_oracle.py")
    static let isAvailable = (try? run(["--check"])) != nil
    /// In CI a missing Python is a failure, not a reason to skip.
    static let isWanted = isAvailable || ProcessInfo.processInfo.environment["CI"] != nil

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The lines the script prints, each split at its spaces.
    static func lines() throws -> [[Substring]] {
        try run([]).split(separator: "\n").map { $0.split(separator: " ") }
    }

    private static func run(_ arguments: [String]) throws -> String {
        let python = ProcessInfo.processInfo.environment["MAILLAGE_PYTHON"] ?? "python3"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, script.path(percentEncoded: false)] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                description: "\(python) could not run the oracle; install Tests/Oracles/requirements.txt: \(complaint)"
            )
        }
        return text
    }
}
