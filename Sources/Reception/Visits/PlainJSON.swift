/// Writes a JSON object of numbers and texts that need no escape, in the order it is told of them.
struct PlainJSON {
    private var bytes: [UInt8] = [UInt8(ascii: "{")]
    private var isPlain = true

    init() { bytes.reserveCapacity(512) }

    /// The object; `nil` when a text had to be escaped.
    var finished: [UInt8]? { isPlain ? bytes + [UInt8(ascii: "}")] : nil }

    mutating func text(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        quote(value)
    }

    mutating func number(_ name: StaticString, _ value: Int64?) {
        guard let value else { return }
        key(name)
        bytes += String(value).utf8
    }

    mutating func texts(_ name: StaticString, _ values: [String]?) {
        guard let values else { return }
        key(name)
        list(values) { json, value in json.quote(value) }
    }

    mutating func object(_ name: StaticString, _ fill: (inout PlainJSON) -> Void) {
        key(name)
        nested(fill)
    }

    mutating func objects<Value>(_ name: StaticString, _ values: [Value], _ fill: (Value, inout PlainJSON) -> Void) {
        key(name)
        list(values) { json, value in json.nested { fill(value, &$0) } }
    }

    private mutating func nested(_ fill: (inout PlainJSON) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        fill(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func list<Value>(_ values: [Value], _ write: (inout PlainJSON, Value) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func key(_ name: StaticString) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes += $0 }
        bytes += "\":".utf8
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { isPlain = false }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
