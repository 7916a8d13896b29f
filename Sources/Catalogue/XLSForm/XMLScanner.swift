/// Reads the XML that office programs write, one piece after the other.
///
/// Only UTF-8, no document type and so no entity but XML's own five: nothing is ever loaded, nor grows.
struct XMLScanner {
    /// What is not read: XML with a fault, or with what this scanner refuses.
    struct Refusal: Error {}

    /// A piece of a document; names are without their prefix.
    enum Piece: Equatable {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    private static let deepest = 64

    private let bytes: [UInt8]
    private var next = 0
    private var path: [String] = []
    private var closing: String?

    init(_ bytes: [UInt8]) throws(Refusal) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Refusal() }
        self.bytes = bytes
        next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next piece; `nil` at the end.
    mutating func piece() throws(Refusal) -> Piece? {
        if let name = closing {
            closing = nil
            path.removeLast()
            return .close(name)
        }
        while next < bytes.count {
            guard bytes[next] == UInt8(ascii: "<") else { return .text(try text()) }
            if starts(with: "<?") {
                let start = next
                try skip(past: "?>")
                let declaration = String(decoding: bytes[start..<next], as: UTF8.self).lowercased()
                guard !declaration.contains("encoding") || declaration.contains("utf-8") else { throw Refusal() }
            } else if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<![CDATA[") {
                let start = next + 9
                try skip(past: "]]>")
                return .text(String(decoding: bytes[start..<(next - 3)], as: UTF8.self))
            } else if starts(with: "<!") {
                throw Refusal()
            } else {
                return starts(with: "</") ? try close() : try open()
            }
        }
        guard path.isEmpty else { throw Refusal() }
        return nil
    }

    private func starts(with mark: String) -> Bool { bytes[next...].starts(with: mark.utf8) }

    private mutating func skip(past mark: String) throws(Refusal) {
        while next < bytes.count, !starts(with: mark) { next += 1 }
        guard next < bytes.count else { throw Refusal() }
        next += mark.utf8.count
    }

    private mutating func text() throws(Refusal) -> String {
        let start = next
        while next < bytes.count, bytes[next] != UInt8(ascii: "<") { next += 1 }
        return try unescaped(bytes[start..<next])
    }

    private mutating func close() throws(Refusal) -> Piece {
        next += 2
        let name = try name()
        skipSpaces()
        guard next < bytes.count, bytes[next] == UInt8(ascii: ">"), path.popLast() == name else { throw Refusal() }
        next += 1
        return .close(name)
    }

    private mutating func open() throws(Refusal) -> Piece {
        next += 1
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            skipSpaces()
            guard next < bytes.count else { throw Refusal() }
            if bytes[next] == UInt8(ascii: ">") {
                next += 1
                break
            }
            if starts(with: "/>") {
                next += 2
                closing = name
                break
            }
            let key = try self.name()
            skipSpaces()
            guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { throw Refusal() }
            next += 1
            skipSpaces()
            attributes[key] = try value()
        }
        path.append(name)
        guard path.count <= XMLScanner.deepest else { throw Refusal() }
        return .open(name, attributes)
    }

    private mutating func value() throws(Refusal) -> String {
        guard next < bytes.count, let quote = Optional(bytes[next]), "\"'".utf8.contains(quote),
            let end = bytes[(next + 1)...].firstIndex(of: quote)
        else { throw Refusal() }
        let text = try unescaped(bytes[(next + 1)..<end])
        next = end + 1
        return text
    }

    /// A name, without its prefix.
    private mutating func name() throws(Refusal) -> String {
        let start = next
        while next < bytes.count, !" \t\r\n=/>\"'<".utf8.contains(bytes[next]) { next += 1 }
        guard next > start else { throw Refusal() }
        let name = String(decoding: bytes[start..<next], as: UTF8.self)
        return name.split(separator: ":").last.map(String.init) ?? name
    }

    private mutating func skipSpaces() {
        while next < bytes.count, " \t\r\n".utf8.contains(bytes[next]) { next += 1 }
    }

    private func unescaped(_ raw: ArraySlice<UInt8>) throws(Refusal) -> String {
        let text = String(decoding: raw, as: UTF8.self)
        guard raw.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            guard let end = rest[mark...].prefix(12).firstIndex(of: ";") else { throw Refusal() }
            result += try XMLScanner.character(rest[rest.index(after: mark)..<end])
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) throws(Refusal) -> String {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16)
                : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            guard let number, let scalar = Unicode.Scalar(number) else { throw Refusal() }
            return String(Character(scalar))
        }
    }
}
