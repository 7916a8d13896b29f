internal import Foundation

/// The fields of a form or of a query, in order; a name may come several times.
struct Fields: Sendable {
    private var list: [(name: String, value: String)] = []

    init() {}

    /// Fields that were read otherwise.
    init(_ list: [(name: String, value: String)]) { self.list = list }

    /// Reads `application/x-www-form-urlencoded`; `nil` when it is not, or holds more than 2 000 fields.
    init?(urlEncoded text: some StringProtocol) {
        // Byte by byte: a form is read while somebody waits, and nothing in it but bytes has a meaning.
        let pairs = Array(text.utf8).split(separator: UInt8(ascii: "&"), maxSplits: 2_000)
        guard pairs.count <= 2_000 else { return nil }
        for pair in pairs {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = Fields.decoded(pair[..<equals]), let value = Fields.decoded(pair[equals...].dropFirst())
            else { return nil }
            list.append((name, value))
        }
    }

    /// The first value of a name, without the spaces around it; `nil` when absent or empty.
    subscript(_ name: String) -> String? {
        guard let value = list.first(where: { $0.name == name })?.value.trimmed, !value.isEmpty else { return nil }
        return value
    }

    /// The first value of a name as it was typed, for passwords.
    func raw(_ name: String) -> String? { list.first { $0.name == name }?.value }

    /// Every value of a name that is not empty, in order.
    func all(_ name: String) -> [String] { list.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

    /// Every name and value, as sent.
    var pairs: [(name: String, value: String)] { list }

    /// The same fields but those whose name begins so.
    func without(prefix: String) -> Fields {
        var rest = self
        rest.list.removeAll { $0.name.hasPrefix(prefix) }
        return rest
    }

    /// Writes fields as `application/x-www-form-urlencoded`.
    static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// The values of every name that begins with a prefix, by the rest of the name, without the spaces around them.
    func group(_ prefix: String) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for (name, value) in list where name.hasPrefix(prefix) && !value.trimmed.isEmpty {
            found[String(name.dropFirst(prefix.count)), default: []].append(value.trimmed)
        }
        return found
    }

    /// What was percent-encoded; `nil` when it is not, or is no UTF-8.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        // Nearly always there are none, or plain ones.
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        var bytes = Substring(self).utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        guard let first = bytes.first, let last = bytes.last else { return "" }
        let plain = String(Substring(bytes))
        return first < 0x80 && last < 0x80 ? plain : plain.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
