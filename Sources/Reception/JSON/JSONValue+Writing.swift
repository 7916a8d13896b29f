extension JSONValue {
    /// The document, keys in order, indented for people who look.
    public var text: String { written(indented: true) }

    /// The document on one line, keys in order.
    public var line: String { written(indented: false) }

    private func written(indented: Bool) -> String {
        var writer = JSONWriter(indented: indented)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Writes a document as UTF-8.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let indented: Bool
    private var depth = 0

    init(indented: Bool) {
        self.indented = indented
        bytes.reserveCapacity(512)
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .boolean(let value): put(value ? "true" : "false")
        case .integer(let value): put(String(value))
        // JSON knows no infinity and no «not a number».
        case .number(let value): put(value.isFinite ? "\(value)" : "null")
        case .text(let value): quote(value)
        case .list(let values):
            list("[", "]", values) { writer, value in writer.write(value) }
        case .object(let values):
            list("{", "}", values.sorted { $0.key < $1.key }) { writer, member in
                writer.quote(member.key)
                writer.put(writer.indented ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Element>(
        _ open: String,
        _ close: String,
        _ elements: [Element],
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        put(open)
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { put(",") }
            newLine()
            write(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { newLine() }
        put(close)
    }

    private mutating func newLine() {
        guard indented else { return }
        put("\n")
        for _ in 0..<depth { put("  ") }
    }

    private mutating func quote(_ text: String) {
        put("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case UInt8(ascii: "\n"): put("\\n")
            case 0..<32:
                put("\\u00")
                put(byte < 16 ? "0" : "1")
                put(String(byte % 16, radix: 16))
            default: bytes.append(byte)
            }
        }
        put("\"")
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
