/// One cell of a row of facts.
public enum FactValue: Hashable, Sendable {
    /// A text: an identifier, a code, a day or an instant.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// Yes or no.
    case boolean(Bool)
    /// Not known: `null` in JSON, nothing in CSV.
    case unknown

    /// A text, or unknown when it is absent.
    init(_ text: String?) {
        self = text.map { .text($0) } ?? .unknown
    }

    /// A number, or unknown when it is absent.
    init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .unknown
    }

    /// Identifiers with `;` between them, or unknown when there is none.
    init(list: [String]?) {
        self = list.flatMap { $0.isEmpty ? nil : .text($0.joined(separator: ";")) } ?? .unknown
    }

    /// As JSON.
    public var json: String {
        switch self {
        case .text(let text): text.quotedAsJSON
        case .integer(let number): String(number)
        case .boolean(let value): String(value)
        case .unknown: "null"
        }
    }

    /// As a field of CSV (RFC 4180), a text that a spreadsheet would run as a formula behind an apostrophe.
    public var csv: String {
        switch self {
        case .text(let text): text.quotedAsCSV
        case .integer(let number): String(number)
        case .boolean(let value): String(value)
        case .unknown: ""
        }
    }
}

extension String {
    fileprivate var quotedAsJSON: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    fileprivate var quotedAsCSV: String {
        let startsFormula = unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = startsFormula ? "'" + self : self
        // Scalars, for a carriage return and a line feed are one character.
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
