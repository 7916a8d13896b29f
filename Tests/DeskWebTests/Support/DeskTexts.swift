import Foundation
import Wording

/// The desk's own texts, read from the folder that the product carries.
enum DeskTexts {
    static func catalogue() throws -> TextCatalogue {
        TextCatalogue([.fr: try texts("fr"), .en: try texts("en")])
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
