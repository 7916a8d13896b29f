import Foundation
import Wording

/// The desk's own texts, read from the folder that the product carries.
enum DeskTexts {
    static func catalogue() throws -> TextCatalogue {
        TextCatalogue([.fr: try texts("fr"), .en: try texts("en")])
    }

    /// Every page and source of the desk, as one text.
    static func sources() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let folder = root.appending(path: "Sources/DeskWeb")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return try (files ?? []).filter { !$0.hasDirectoryPath }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }

    static func texts(_ language: String) throws -> [String: String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let folder = root.appending(path: "config/texts/\(language)")
        var found: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                guard let colon = line.range(of: ": \"") else { continue }
                found[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...].dropLast())
            }
        }
        return found
    }
}
