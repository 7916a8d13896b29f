internal import Foundation

/// The fields of a form or of a query, in order; a name may come several times.
struct Fields: Sendable {
    private var list: [(name: String, value: String)] = []

    init() {}

    /// Fields that were read otherwise.
    init(_ list: [(name: String, value: String)]) { self.list = list }

    /// Reads `application/x-www-form-urlencoded`; `nil` when it is not, or holds more than 2 000 fields.
    init?(urlEncoded text: some StringProtocol) {
        for pair in text.split(separator: "&", maxSplits: 2_000) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard !pair.contains("&"), let first = parts.first, let name = Fields.decoded(first),
                let value = parts.count == 2 ? Fields.decoded(parts[1]) : ""
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

    private static func decoded(_ text: some StringProtocol) -> String? {
        text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
