internal import Territory
internal import Yams

/// One value of a YAML file.
///
/// Asking it for something it is not notes a fault at its line and gives `nil`.
struct YAMLValue {
    /// The node as Yams read it.
    let node: Node
    /// The key that holds it, for the sentences.
    let name: String
    /// The file.
    let path: String
    /// Where faults go.
    let log: FaultLog

    /// The line, from 1.
    var line: Int? { node.mark?.line }

    /// Whether it is one text rather than a list or a map.
    var isScalar: Bool {
        if case .scalar = node { true } else { false }
    }

    /// Whether it is a map of keys and values.
    var isMap: Bool {
        if case .mapping = node { true } else { false }
    }

    /// Whether nothing is written there: `key:`, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Notes a fault at this value's line; the place `key` is its name unless given.
    func fault(_ textKey: String, _ places: [String: String] = [:]) {
        let named = ["key": name].merging(places) { _, given in given }
        log.add(Fault(file: path, line: line, textKey: textKey, places: named))
    }

    /// The text as it is written, whatever its tag: `non` is "non" and not a boolean.
    ///
    /// Blank text is a fault.
    var text: String? {
        guard case .scalar(let scalar) = node, !isNull else {
            fault("check.notScalar")
            return nil
        }
        let text = scalar.string.trimmingSpaces
        guard !text.isEmpty else {
            fault("check.emptyText")
            return nil
        }
        return text
    }

    /// A whole number.
    var int: Int? { read("check.notNumber") { Int($0) } }

    /// A decimal number, with a point.
    var double: Double? {
        read("check.notNumber") { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    }

    /// `true` or `false`.
    var bool: Bool? { read("check.notBoolean") { Bool($0) } }

    /// A day written `YYYY-MM-DD`.
    var day: Day? { read("check.notDay") { Day($0) } }

    /// A time written `HH:MM`.
    var time: TimeOfDay? { read("check.notTime") { TimeOfDay($0) } }

    /// What a rule makes of the text; a fault under the given key when it makes nothing of it.
    func read<Value>(_ textKey: String, _ rule: (String) -> Value?) -> Value? {
        guard let text else { return nil }
        guard let value = rule(text) else {
            fault(textKey, ["value": text])
            return nil
        }
        return value
    }

    /// The items of a list; none, and a fault, when it is not one.
    var items: [YAMLValue] {
        guard case .sequence(let sequence) = node else {
            fault("check.notList")
            return []
        }
        return sequence.map { YAMLValue(node: $0, name: name, path: path, log: log) }
    }

    /// The keys and values, in the file's order, with a fault for each key that is not known.
    ///
    /// - Parameter known: every key that may be there; `nil` when any may.
    /// - Returns: `nil`, and a fault, when the value is not a map.
    func map(_ known: [String]?) -> YAMLMap? {
        guard case .mapping(let mapping) = node else {
            fault("check.notMap")
            return nil
        }
        var entries: [(key: YAMLValue, value: YAMLValue)] = []
        for (keyNode, valueNode) in mapping {
            let key = YAMLValue(node: keyNode, name: name, path: path, log: log)
            guard let keyText = key.text else { continue }
            if let known, !known.contains(keyText) {
                key.fault("check.unknownKey", ["key": keyText, "known": known.joined(separator: ", ")])
                continue
            }
            entries.append((key, YAMLValue(node: valueNode, name: keyText, path: path, log: log)))
        }
        return YAMLMap(value: self, entries: entries)
    }
}

extension String {
    /// The text without spaces and line ends around it.
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
