internal import Foundation
internal import Logging

/// Logs one JSON object a line on standard error.
///
/// What it is given never holds personal data: the rooms see to that.
struct JSONLineLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: [String: JSON] = [
            "at": .string(Date().formatted(.iso8601)),
            "level": .string(event.level.rawValue),
            "message": .string(event.message.description),
        ]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, new in new }) {
            line[key] = .string(value.description)
        }
        Console.note(JSON.object(line).line)
    }
}
