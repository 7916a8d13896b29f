internal import Foundation
internal import Reception

/// Texts and lists as a column holds them: JSON, always written the same way, for rows are compared byte by byte.
enum JSONText {
    /// A text between quotes.
    static func quoted(_ text: String) -> String {
        // Identifiers, nearly always: nothing in them to escape.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            return "\"" + text + "\""
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// A value, its keys in order.
    static func written(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads what `written` writes.
    static func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// A list of texts.
    static func list(_ texts: [String]) -> String {
        var list = "["
        for text in texts {
            if list.utf8.count > 1 { list += "," }
            list += quoted(text)
        }
        return list + "]"
    }

    /// The requests of a visit; one text that grows, for it is made while others wait for the commit.
    static func requests(_ requests: [VisitRecorded.Request]) -> String {
        var list = "["
        list.reserveCapacity(requests.count * 200 + 2)
        for request in requests {
            list += list.utf8.count > 1 ? ",{\"theme\":" : "{\"theme\":"
            list += quoted(request.theme)
            list += ",\"motif\":"
            list += quoted(request.motif)
            list += ",\"operators\":"
            list += self.list(request.operators)
            list += ",\"outcome\":"
            list += quoted(request.outcome)
            list += ",\"effect\":"
            list += quoted(request.effect.rawValue)
            list += orientation(request)
            list += "}"
        }
        return list + "]"
    }

    private static func orientation(_ request: VisitRecorded.Request) -> String {
        guard let orientation = request.orientation else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(orientation)).map { ",\"orientation\":\(String(decoding: $0, as: UTF8.self))" }
            ?? ""
    }

    /// The orientation of a request; `nil` when what stands there is none.
    static func readOrientation(_ text: String) -> Orientation? {
        try? JSONDecoder().decode(Orientation.self, from: Data(text.utf8))
    }

    /// Reads what `list` writes, and any other JSON list of texts; `nil` for anything else.
    static func readList(_ text: String) -> [String]? {
        readPlainList(Array(text.utf8)) ?? (try? JSONDecoder().decode([String].self, from: Data(text.utf8)))
    }

    /// Reads a list of texts with nothing escaped in them, which is nearly every one; `nil` for any other.
    private static func readPlainList(_ bytes: [UInt8]) -> [String]? {
        let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        guard bytes.count >= 2, bytes.first == open, bytes.last == close, !bytes.contains(UInt8(ascii: "\\")) else {
            return nil
        }
        var texts: [String] = []
        var start: Int?
        for (index, byte) in bytes.enumerated().dropFirst().dropLast() {
            switch (byte, start) {
            case (UInt8(ascii: "\""), let begun?):
                texts.append(String(decoding: bytes[begun..<index], as: UTF8.self))
                start = nil
            case (UInt8(ascii: "\""), nil): start = index + 1
            case (_, .some), (UInt8(ascii: ","), nil): continue
            default: return nil
            }
        }
        return texts
    }
}
