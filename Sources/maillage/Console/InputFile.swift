internal import Foundation

/// Reads a file that was named on the command line, `-` for standard input.
enum InputFile {
    /// - Throws: bad data when the file cannot be read.
    static func bytes(_ path: String) throws(Failure) -> Data {
        let data =
            path == "-"
            ? try? FileHandle.standardInput.readToEnd() ?? Data()
            : try? Data(contentsOf: URL(filePath: path))
        guard let data else {
            throw Failure(status: .badData, textKey: "command.territory.import.unreadable", places: ["path": path])
        }
        return data
    }
}
