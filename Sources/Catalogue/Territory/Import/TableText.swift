internal import Territory

/// Writes tables and YAML the same way every time, byte for byte.
enum TableText {
    /// A table with its header of comments.
    static func csv(_ path: String, _ comments: [String], _ rows: [[String]]) -> String {
        let columns = TerritoryFiles.columns[path] ?? []
        let lines = comments.map { "# " + $0 } + ([columns] + rows).map { $0.map(cell).joined(separator: ",") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A YAML text between double quotes.
    static func quoted(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped += " "
            case "\u{2028}", "\u{2029}", "\u{FEFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }

    /// A decimal number of degrees with at most six decimals (a tenth of a metre), trailing zeros left out.
    static func decimal(_ value: Double) -> String {
        let millionths = Int((value * 1_000_000).rounded())
        let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var digits = String(part)
        digits = String(repeating: "0", count: 6 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
    }

    private static func cell(_ text: String) -> String {
        let isPlain = !text.contains { $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\"" || $0.isNewline }
        if isPlain, text == text.trimmingSpaces, !text.hasPrefix("#") { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
