import Foundation
import Reception

/// Makes forms and answers at random, from a seed.
struct RandomForms {
    var generator: SeededGenerator

    private mutating func any<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    // MARK: forms, as YAML

    /// The text of a form whose fields are of every kind, with conditions upon each other.
    mutating func form(id: String) -> String {
        var fields: [(name: String, kind: String)] = []
        var text = "id: \(id)\nversion: 1\ntitle: Essai\nfields:\n"
        for number in 1...Int.random(in: 2...8, using: &generator) {
            let kind = any([
                "text", "longText", "number", "duration", "boolean", "day", "choice", "choices", "commune", "instant",
            ])
            let name = "f\(number)"
            text += "  - name: \(name)\n    type: \(kind)\n    label: L\n    rgpd: neutre\n    retention: P1Y\n"
            if kind.hasPrefix("choice") {
                text +=
                    chance(50)
                    ? "    list: levels\n"
                    : "    options: [{id: a, label: A}, {id: b, label: B}, {id: c-d, label: C}]\n"
            }
            if !fields.isEmpty, chance(50) { text += "    if: \"\(condition(fields, depth: 0))\"\n" }
            if chance(30) {
                text += "    required: true\n"
            } else if !fields.isEmpty, chance(40) {
                text += "    requiredIf: \"\(condition(fields, depth: 0))\"\n"
            }
            text += constraint(kind, fields + [(name, kind)])
            if chance(30), let usual = usual(kind) { text += "    default: \(usual)\n" }
            fields.append((name, kind))
        }
        return text
    }

    private mutating func usual(_ kind: String) -> String? {
        switch kind {
        case "text": "BON"
        case "number": "3"
        case "duration": "5m"
        case "boolean": any(["true", "false"])
        case "day": "2026-03-01"
        default: nil
        }
    }

    private mutating func constraint(_ kind: String, _ fields: [(name: String, kind: String)]) -> String {
        guard chance(60) else { return "" }
        var parts: [String] = []
        switch kind {
        case "text", "longText":
            if chance(50) { parts.append("minLength: 2") }
            if chance(50) { parts.append("maxLength: 5") }
            if chance(50) {
                parts.append(
                    "pattern: '\(any(["[A-Z]+", "B.N|[^x]{1,3}", "\\\\d{2,3}|BON", "[A-Z0-9é-]*"]).replacing("\\\\", with: "\\"))'"
                )
            }
        case "number": parts.append("min: 1, max: 9")
        case "duration": parts.append("min: 1m, max: 1h")
        case "day": parts.append("earliest: 2024-02-29")
        case "choices": parts.append("maxItems: 2")
        default: break
        }
        if chance(40) { parts.append("check: \"\(condition(fields, depth: 1))\"") }
        return parts.isEmpty ? "" : "    constraint: {\(parts.joined(separator: ", "))}\n"
    }

    private mutating func condition(_ fields: [(name: String, kind: String)], depth: Int) -> String {
        if depth < 3, chance(45) {
            let left = condition(fields, depth: depth + 1)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: return "(\(left)) et \(condition(fields, depth: depth + 1))"
            case 1: return "\(left) ou (\(condition(fields, depth: depth + 1)))"
            default: return "non (\(left))"
            }
        }
        let field = any(fields)
        if chance(15) { return "vide \(field.name)" }
        let sign = any(["==", "!=", "<", "<=", ">", ">="])
        let equality = any(["==", "!="])
        switch field.kind {
        case "text", "longText": return "\(field.name) \(equality) '\(any(["BON", "AB", "é"]))'"
        case "number":
            return chance(30) ? "\(field.name) dans [1, 3, 9]" : "\(field.name) \(sign) \(any(["3", "5", "0"]))"
        case "duration": return "\(field.name) \(sign) \(any(["5m", "90s", "1h"]))"
        case "boolean": return any([field.name, "\(field.name) == faux", "non \(field.name)"])
        case "day":
            return
                "\(field.name) \(sign) \(any(["2026-03-01", "2025-10-09", "2024-12-31", "0001-01-01", "9999-12-31"]))"
        case "commune": return "\(field.name) \(equality) '72050'"
        default: return "vide \(field.name)"
        }
    }

    // MARK: answers, as JSON text

    /// Answers to a form: most of them right, some not.
    mutating func answers(_ form: Form, _ words: Words) throws -> String {
        var answers: [String: JSONValue] = [:]
        for field in form.extraFields where chance(70) {
            answers[field.name] = chance(12) ? stray() : answer(field, words)
        }
        if chance(4) { answers[any(["autre", "f1 ", "F1", ""])] = stray() }
        let data = try JSONEncoder().encode(JSONValue.object(answers))
        return String(decoding: data, as: UTF8.self)
    }

    private mutating func answer(_ field: FormField, _ words: Words) -> JSONValue {
        let terms = field.terms(words).map(\.id)
        return switch field.kind {
        case .text, .longText:
            .text(
                any([
                    "BON", "AB", "12", "123", "1234567", "1234567890123", "é", "BON\n", "e\u{301}", "A B",
                    "190057212345678", "290A57212345678",
                ])
            )
        case .number: .integer(any([0, 1, 3, 5, 9, 10, -1, 9_007_199_254_740_991, 9_007_199_254_740_992]))
        case .duration: .integer(any([0, 59, 60, 90, 300, 3600, 3601, 31_536_001]))
        case .boolean: .boolean(chance(50))
        case .day:
            .text(
                any([
                    "2026-03-01", "2025-10-09", "2024-02-29", "2024-02-28", "2023-02-29", "1900-02-29", "2000-02-29",
                    "0001-01-01", "0000-01-01", "9999-12-31", "2026-04-31", "2026-3-1", "2026-03-01\n",
                ])
            )
        case .instant:
            .text(
                any([
                    "2026-03-01T10:00Z", "2026-03-01t10:00:00.5+01:00", "2026-02-29T10:00Z", "2026-03-01T24:00Z",
                    "2026-03-01T10:00", "2026-03-01T10:00:00,25-0130", "2026-03-01T10:00:60Z", "2026-03-01T10:00+19",
                    "2026-03-01T10:00+18",
                ])
            )
        case .commune: .text(any(["72050", "2A004", "2C004", "7205", "720500", "02A04"]))
        case .choice, .motif, .outcome: .text(any(terms))
        case .choices, .operators: .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in .text(any(terms)) })
        }
    }

    private mutating func stray() -> JSONValue {
        any([
            .null, .null, "", " ", "\u{A0}\u{202F}", "a\u{7}", "a\tb", "x\u{85}", "𝄞𝄞",
            .text(String(repeating: "é", count: 201)), 0, 1,
            3, true, false, .number(1.5), .number(3.0), [], ["a"], ["a", "a"], ["zz"], [1], ["a", .null], [:], ["a": 1],
            "a", "\u{212A}",
        ])
    }
}
