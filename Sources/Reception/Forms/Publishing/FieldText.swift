internal import Territory

/// A field as somebody who writes no YAML asks for it: what its lines are in a form's text.
public struct FieldText: Hashable, Sendable {
    /// What kind of answer it takes.
    public var kind: FormField.Kind
    /// The name of the answer.
    public var name: String
    /// What people read beside it, in French.
    public var label: String
    /// The same in English; empty when nobody wrote it.
    public var english: String
    /// The words to choose from, for a choice, one a line; empty for the other kinds.
    public var options: [String]
    /// Whether it must be answered.
    public var isRequired: Bool
    /// How personal the answer is.
    public var dataClass: DataClass
    /// How long the answer is kept.
    public var retention: Retention
    /// The roles that may read the answer; empty for all that may read the visit.
    public var visibleTo: [String]

    /// A field from its parts.
    public init(
        kind: FormField.Kind,
        name: String,
        label: String,
        english: String = "",
        options: [String] = [],
        isRequired: Bool = false,
        dataClass: DataClass,
        retention: Retention,
        visibleTo: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.label = label
        self.english = english
        self.options = options
        self.isRequired = isRequired
        self.dataClass = dataClass
        self.retention = retention
        self.visibleTo = visibleTo
    }

    /// Its lines, as an item of a list that is indented by so many spaces.
    func lines(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var seen: Set<String> = []
        var keys = ["name: \(FieldText.quoted(name))", "type: \(kind.rawValue)"]
        if kind == .choice || kind == .choices {
            keys.append("options:")
            for (index, option) in options.enumerated() {
                var id = FieldText.identifier(of: option) ?? "n"
                if !seen.insert(id).inserted { id += "\(index + 1)" }
                keys.append("  - {id: \(FieldText.quoted(id)), label: \(FieldText.label(option))}")
            }
        }
        keys.append("label: \(FieldText.label(label, english))")
        if isRequired { keys.append("required: true") }
        keys.append("rgpd: \(dataClass.rawValue)")
        keys.append("retention: \(retention.text)")
        if !visibleTo.isEmpty { keys.append("visibleTo: [\(visibleTo.joined(separator: ", "))]") }
        return keys.enumerated().map { index, key in margin + (index == 0 ? "- " : "  ") + key }
    }

    private static func label(_ french: String, _ english: String = "") -> String {
        english.isEmpty ? "{fr: \(quoted(french))}" : "{fr: \(quoted(french)), en: \(quoted(english))}"
    }

    /// A text between double quotes, as YAML 1.2 and JSON both read it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n", "\r", "\t": quoted += " "
            default: if scalar.properties.generalCategory != .control { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// A name made of the words people read, letters without accents and digits: `Type de logement` is `typeDeLogement`.
    ///
    /// - Parameter label: what people read.
    /// - Returns: a name of at most 40 signs; `nil` when there is neither a letter nor a digit.
    public static func identifier(of label: String) -> String? {
        let letters = label.folded.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ") }
        let words = letters.split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        let joined = first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return String((joined.first?.isNumber ?? false ? "n" + joined : joined).prefix(40))
    }
}
