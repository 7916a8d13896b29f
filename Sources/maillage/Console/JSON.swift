internal import Foundation
internal import Territory

/// A JSON document in which what is unknown is written `null`, never left out.
enum JSON: Encodable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(_ value: String?) { self = value.map(JSON.string) ?? .null }
    init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }
    init(_ value: Double?) { self = value.flatMap { $0.isFinite ? JSON.number($0) : nil } ?? .null }
    init(_ value: Bool?) { self = value.map(JSON.bool) ?? .null }
    init(_ value: Day?) { self = value.map { JSON.string($0.description) } ?? .null }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }

    /// The document, keys in order, indented for people who look.
    var text: String { written([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) }

    /// The document on one line.
    var line: String { written([.sortedKeys, .withoutEscapingSlashes]) }

    private func written(_ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        // Every case encodes: numbers are finite by construction.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
