import Foundation

/// Runs a script of `Tests/Oracles` with the Python that `MAILLAGE_PYTHON` names, `python3` unless set.
struct CivilOracle {
    static let civil = CivilOracle(script: "civil_oracle.py")
    static let recurrence = CivilOracle(script: "recurrence_oracle.py")

    /// The script's name in `Tests/Oracles`.
    let script: String

    /// In CI a missing Python is a failure, not a reason to skip.
    var isWanted: Bool { (try? run(["--check"])) != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The lines the script prints, each split at its spaces.
    func lines(_ arguments: [String] = []) throws -> [[Substring]] {
        try run(arguments).split(separator: "\n").map { $0.split(separator: " ") }
    }

    private func run(_ arguments: [String]) throws -> String {
        let python = ProcessInfo.processInfo.environment["MAILLAGE_PYTHON"] ?? "python3"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let path = DataFolder.packageRoot.appending(path: "Tests/Oracles/\(script)").path(percentEncoded: false)
        process.arguments = [python, path] + arguments
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
