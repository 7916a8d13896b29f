internal import Reception
internal import Territory

/// Turns what was typed or ticked in a field into the answer that the form's rules read.
struct TypedAnswer {
    static let yes = "oui"
    static let no = "non"

    let zone: CivilZone
    /// The code of the one commune that a text means; `nil` when there is none or several.
    let commune: (String) -> String?

    /// The answer, `nil` when the field was left blank.
    ///
    /// What cannot be read goes through as text: the rules say so.
    func value(_ field: FormField, _ typed: [String]) -> JSONValue? {
        let typed = typed.map(\.trimmed).filter { !$0.isEmpty }
        guard let first = typed.first else { return nil }
        switch field.kind {
        case .choices, .operators: return .list(typed.map(JSONValue.text))
        case .number: return whole(first).map(JSONValue.integer) ?? .text(first)
        case .duration: return Minutes.seconds(first).map(JSONValue.integer) ?? .text(first)
        case .boolean:
            return [TypedAnswer.yes: true, TypedAnswer.no: false][first].map(JSONValue.boolean) ?? .text(first)
        case .instant: return .text(instant(first) ?? first)
        case .commune: return .text(commune(first) ?? first)
        case .motif, .outcome, .choice, .day, .text, .longText: return .text(first)
        }
    }

    /// A whole number, the spaces between its groups ignored.
    private func whole(_ text: String) -> Int? {
        Int(text.filter { !$0.isWhitespace }).flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil }
    }

    /// An instant as a browser writes it (`2026-11-23T10:05`), in the civil time of the house.
    private func instant(_ text: String) -> String? {
        let parts = text.split { $0 == "T" || $0 == " " }
        guard parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1].prefix(5)) else { return nil }
        return zone.iso(zone.instant(day, time))
    }
}

extension TypedAnswer {
    /// What would be typed for an answer; the contrary of `value`.
    ///
    /// - Parameters:
    ///   - field: the field.
    ///   - answer: the answer as it was recorded.
    ///   - name: how a commune is told, by its code.
    /// - Returns: what a browser would send of the field.
    func typed(_ field: FormField, _ answer: JSONValue, commune name: (String) -> String?) -> [String] {
        switch (field.kind, answer) {
        case (.instant, .text(let text)):
            guard let instant = Instant(iso: text) else { return [text] }
            return ["\(zone.day(of: instant))T\(zone.timeOfDay(of: instant))"]
        case (.commune, .text(let code)): return [name(code) ?? code]
        case (.duration, .integer(let seconds)): return [Minutes.text(seconds)]
        case (_, .text(let text)): return [text]
        case (_, .integer(let number)): return [String(number)]
        case (_, .boolean(let value)): return [value ? TypedAnswer.yes : TypedAnswer.no]
        case (_, .list(let items)):
            return items.compactMap { item in
                if case .text(let text) = item { text } else { nil }
            }
        default: return []
        }
    }
}
