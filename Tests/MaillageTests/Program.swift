import Foundation
import Testing

/// The real binary, run as people run it.
struct Program {
    /// What a run gave.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// `maillage`, built beside this test bundle.
    static let path: String = {
        let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = bundle.deletingLastPathComponent()
        while folder.path() != "/" {
            let candidate = folder.appending(path: "maillage")
            if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate.path() }
            folder = folder.deletingLastPathComponent()
        }
        return packageRoot.appending(path: ".build/debug/maillage").path()
    }()

    /// The folder of the package.
    static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs a command to its end.
    ///
    /// - Parameters:
    ///   - arguments: as typed after `maillage`.
    ///   - input: what it reads on standard input.
    ///   - environment: what is added to a bare environment; `LANG` is unset unless told.
    /// - Returns: its exit code and both outputs.
    /// - Throws: when it could not be started.
    static func run(
        _ arguments: String...,
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Result {
        try await run(arguments, input: input, environment: environment)
    }

    /// The same with the arguments in a list, or of another program.
    static func run(
        _ arguments: [String],
        of program: String = path,
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "maillage-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a program that says much must not wait for a reader.
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try Data(input.utf8).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }

        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOf: files[1], encoding: .utf8),
            errors: try String(contentsOf: files[2], encoding: .utf8)
        )
    }
}

/// A folder of its own for a test, gone afterwards.
struct Scratch: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "maillage-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of something in it.
    func path(_ name: String) -> String { url.appending(path: name).path() }

    /// Writes a file in it and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }
}
