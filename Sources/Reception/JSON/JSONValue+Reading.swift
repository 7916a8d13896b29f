extension JSONValue {
    /// Reads a document, strictly by RFC 8259 and with every key of an object once.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - deepest: how deep lists and objects may lie in each other; reading deeper ones costs stack.
    /// - Returns: the document; a number without a fraction that fits is an `integer`.
    /// - Throws: the first fault, with its place.
    public static func read(_ text: [UInt8], deepest: Int) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(text, deepest: deepest)
        return try reader.document()
    }
}

/// Reads one document from its bytes.
private struct JSONReader {
    private let text: [UInt8]
    private let deepest: Int
    private var index = 0
    private var depth = 0

    init(_ text: [UInt8], deepest: Int) {
        self.text = text
        self.deepest = deepest
    }

    mutating func document() throws(JSONFault) -> JSONValue {
        skipSpace()
        let value = try value()
        skipSpace()
        guard index == text.count else { throw fault(.unexpected) }
        return value
    }

    private var byte: UInt8? { index < text.count ? text[index] : nil }

    private func fault(_ kind: JSONFault.Kind, at offset: Int? = nil) -> JSONFault {
        JSONFault(kind, at: offset ?? index, in: text)
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ wanted: Character) -> Bool {
        guard byte == wanted.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        guard let byte else { throw fault(.unexpected) }
        switch byte {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    private mutating func word() throws(JSONFault) -> JSONValue {
        for (word, value) in [("null", JSONValue.null), ("true", .boolean(true)), ("false", .boolean(false))]
        where text[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return value
        }
        throw fault(.unexpected)
    }

    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= deepest else { throw fault(.tooDeep) }
        index += 1
        skipSpace()
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var items: [JSONValue] = []
        if take("]") { return .list(items) }
        while true {
            items.append(try value())
            skipSpace()
            if take("]") { return .list(items) }
            guard take(",") else { throw fault(.unexpected) }
            skipSpace()
        }
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var members: [String: JSONValue] = [:]
        if take("}") { return .object(members) }
        while true {
            let start = index
            guard byte == UInt8(ascii: "\"") else { throw fault(.unexpected) }
            let key = try string()
            skipSpace()
            guard take(":") else { throw fault(.unexpected) }
            skipSpace()
            guard members.updateValue(try value(), forKey: key) == nil else { throw fault(.repeatedKey, at: start) }
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault(.unexpected) }
            skipSpace()
        }
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        _ = take("-")
        if !take("0") { try digits() }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            isWhole = false
            index += 1
            if !take("+") { _ = take("-") }
            try digits()
        }
        let written = String(decoding: text[start..<index], as: UTF8.self)
        if isWhole, let integer = Int(written) { return .integer(integer) }
        guard let number = Double(written), number.isFinite else { throw fault(.tooGreat, at: start) }
        return Int(exactly: number).map(JSONValue.integer) ?? .number(number)
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw fault(.unexpected) }
    }

    private mutating func string() throws(JSONFault) -> String {
        let start = index
        index += 1
        var bytes: [UInt8] = []
        while let byte {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: bytes, as: UTF8.self) else { throw fault(.notUTF8, at: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &bytes)
            case 0..<32: throw fault(.unexpected, at: index - 1)
            default: bytes.append(byte)
            }
        }
        throw fault(.unexpected)
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(JSONFault) {
        guard let byte else { throw fault(.unexpected) }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"): bytes.append(contentsOf: String(Character(try scalar())).utf8)
        default: throw fault(.unexpected, at: index - 1)
        }
    }

    /// A character written `\uXXXX`, or as two halves of a UTF-16 pair; half a pair is none.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let start = index - 2
        var number = try unit()
        if (0xD800..<0xDC00).contains(number), text[index...].starts(with: "\\u".utf8) {
            index += 2
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw fault(.unexpected, at: start) }
            number = 0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(number) else { throw fault(.unexpected, at: start) }
        return scalar
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let byte, byte < 128, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault(.unexpected)
            }
            number = number << 4 | UInt32(digit)
            index += 1
        }
        return number
    }
}
