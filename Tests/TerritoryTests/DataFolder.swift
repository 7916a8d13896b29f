import Foundation
import Territory

/// The open data beside the package; tests that read it are skipped where it is not.
enum DataFolder {
    static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let url = packageRoot.appending(path: "../shared/data").standardizedFileURL
    static let exists = FileManager.default.fileExists(atPath: url.path(percentEncoded: false))

    /// The rows of a CSV file by column name; quotes, and newlines within them, are understood.
    static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOf: url.appending(path: path), encoding: .utf8)
        var lines: [[String]] = []
        var line: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            if isQuoted {
                if character == "\"" { isQuoted = false } else { cell.append(character) }
            } else if character == "\"" {
                // A quote doubled within quotes stands for itself.
                if cell.isEmpty == false { cell.append(character) }
                isQuoted = true
            } else if character == "," {
                line.append(cell)
                cell = ""
            } else if character.isNewline {
                line.append(cell)
                lines.append(line)
                (line, cell) = ([], "")
            } else {
                cell.append(character)
            }
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }
}

/// A day that a test writes; a day that does not exist fails the test.
func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw BadExample(text: text) }
    return day
}

func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(iso: text) else { throw BadExample(text: text) }
    return instant
}

func time(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw BadExample(text: text) }
    return time
}

func zone(_ identifier: String = "Europe/Paris") throws -> CivilZone {
    guard let zone = CivilZone(identifier) else { throw BadExample(text: identifier) }
    return zone
}

struct BadExample: Error { var text: String }
