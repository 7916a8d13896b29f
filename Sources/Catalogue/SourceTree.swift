internal import Foundation

/// The text files of a configuration, by path such as `config/words/motifs.yaml`: those inside the binary, or a folder's.
public struct SourceTree: Sendable {
    /// The text of each file by its path.
    public private(set) var files: [String: String]

    /// A tree from its files.
    public init(files: [String: String]) {
        self.files = files
    }

    /// The default network that the binary carries: the Sarthe's `config/`, and `forms/`.
    public static let embedded = SourceTree(
        files: Dictionary(EmbeddedFiles.list.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    )

    /// The embedded tree with the files of a folder in place of those under a root.
    ///
    /// - Parameters:
    ///   - root: `config` or `forms`.
    ///   - folder: the folder that replaces it whole.
    /// - Returns: the tree, and a fault for each file that could not be read as UTF-8 text.
    public func replacing(_ root: String, with folder: String) -> Reading<SourceTree> {
        var tree = SourceTree(files: files.filter { !$0.key.hasPrefix(root + "/") })
        let base = URL(filePath: folder, directoryHint: .isDirectory)
        guard let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.isDirectoryKey]),
            FileManager.default.fileExists(atPath: base.path(percentEncoded: false))
        else {
            return Reading(tree, faults: [Fault(file: folder, line: nil, textKey: "check.folderMissing")])
        }
        var faults: [Fault] = []
        let basePath = base.standardizedFileURL.path(percentEncoded: false)
        for case let url as URL in found where !url.lastPathComponent.hasPrefix(".") && !url.hasDirectoryPath {
            let path = url.standardizedFileURL.path(percentEncoded: false)
            let relative = path.hasPrefix(basePath) ? String(path.dropFirst(basePath.count)) : path
            let name = root + "/" + relative.drop { $0 == "/" }
            if let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8) {
                tree.files[name] = text
            } else {
                faults.append(Fault(file: path, line: nil, textKey: "check.notText"))
            }
        }
        return Reading(tree, faults: faults)
    }

    /// The paths under a folder, in order.
    public func paths(under folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }
}
