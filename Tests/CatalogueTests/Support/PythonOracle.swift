import Foundation

/// Runs a script of `Tests/Oracles` with the Python that `MAILLAGE_PYTHON` names, `python3` unless set.
struct PythonOracle {
    /// The script's name in `Tests/Oracles`.
    let script: String

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// In CI a missing Python is a failure, not a reason to skip.
    var isWanted: Bool { (try? run(["--check"])) != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    /// What the script prints.
    ///
    /// - Parameters:
    ///   - arguments: the script's own.
    ///   - input: what it reads on standard input.
    /// - Returns: its standard output.
    /// - Throws: when it cannot run or fails.
    func run(_ arguments: [String], input: String = "") throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let python = ProcessInfo.processInfo.environment["MAILLAGE_PYTHON"] ?? "python3"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let path = root.appending(path: "Tests/Oracles/\(script)").path(percentEncoded: false)
        process.arguments = [python, path] + arguments
        let (given, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // A few kilobytes, which a pipe holds.
        try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try given.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(python) could not run \(script); see Tests/Oracles: \(complaint)")
        }
        return text
    }

    /// Runs the script with a temporary file as its argument.
    func run(with text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "maillage-oracle-\(UUID().uuidString).jsonl")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try run([file.path(percentEncoded: false)])
    }
}
