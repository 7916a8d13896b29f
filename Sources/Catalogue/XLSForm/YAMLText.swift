internal import Reception
internal import Wording

/// Texts as a form's file writes them.
enum YAMLText {
    /// A text between double quotes, on one line.
    static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case "\n": quoted += "\\n"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF
                || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }

    /// A label with its languages.
    static func label(_ label: Label) -> String {
        let others = label.others.sorted { $0.key < $1.key }.map { ", \($0.key): \(quoted($0.value))" }
        return "{fr: \(quoted(label.fr))\(others.joined())}"
    }

    /// The words that a field is chosen from, one a line.
    static func options(_ terms: [Term]) -> String {
        terms.map { "      - {id: \(quoted($0.id)), label: \(label($0.label))}\n" }.joined()
    }
}
