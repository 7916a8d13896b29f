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
        // Bytes, not characters: the national files are read in builds that are not optimised.
        let bytes = [UInt8](try Data(contentsOf: url.appending(path: path)))
        let (quote, comma, lineFeed, carriageReturn) = (UInt8(34), UInt8(44), UInt8(10), UInt8(13))
        var lines: [[String]] = []
        var line: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for (place, byte) in bytes.enumerated() {
            if byte == quote {
                // A quote doubled within quotes stands for itself.
                if !isQuoted, place > 0, bytes[place - 1] == quote, !cell.isEmpty { cell.append(quote) }
                isQuoted.toggle()
            } else if isQuoted || (byte != comma && byte != lineFeed && byte != carriageReturn) {
                cell.append(byte)
            } else if byte != carriageReturn {
                line.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
                if byte == lineFeed {
                    lines.append(line)
                    line = []
                }
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
