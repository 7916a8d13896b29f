import Foundation

/// `embed-files OUTPUT FOLDER…`: one Swift source with every text file of the folders, keyed by `folder/path`.
@main
struct EmbedFilesTool {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let output = arguments.first else { throw Failure.noOutput }
        var entries: [String] = []
        for folder in arguments.dropFirst() {
            let root = URL(filePath: folder).standardizedFileURL
            for file in try files(in: root) {
                let path = root.lastPathComponent + "/" + file.path().dropFirst(root.path().count).trimmed("/")
                guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
                    throw Failure.notText(path)
                }
                entries.append("        (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),")
            }
        }
        let source = """
            /// The text files that this target carries, by path, made by `embed-files` at build time.
            enum EmbeddedFiles {
                static let list: [(path: String, text: String)] = [
            \(entries.joined(separator: "\n"))
                ]
            }

            """
        try Data(source.utf8).write(to: URL(filePath: output), options: .atomic)
    }

    private static func files(in root: URL) throws -> [URL] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? [])
            .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
            .map(\.standardizedFileURL)
            .sorted { $0.path() < $1.path() }
    }

    enum Failure: Error, CustomStringConvertible {
        case noOutput
        case notText(String)

        var description: String {
            switch self {
            case .noOutput: "embed-files: name the file to write"
            case .notText(let path): "embed-files: \(path) is not UTF-8 text"
            }
        }
    }
}

extension Substring {
    fileprivate func trimmed(_ character: Character) -> Substring {
        drop { $0 == character }
    }
}
