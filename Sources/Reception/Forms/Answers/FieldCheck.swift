internal import Territory
internal import Wording

/// Decides whether one answer is what its field asks for, other answers aside.
struct FieldCheck: Sendable {
    /// What holds where the form does not say.
    enum Fallback {
        /// The most characters of one line.
        static let textLength = 200
        /// The most characters of several lines.
        static let longTextLength = 2000
        /// The most words chosen.
        static let items = 50
        /// A length of time, in seconds: up to a year.
        static let seconds = 0...31_536_000
    }

    /// What a reading gives: the value, or what is wrong.
    struct Reading {
        var value: AnswerValue?
        var faults: [AnswerFault] = []
    }

    let field: FormField
    /// The identifiers that the answer is chosen from, by their bytes; `nil` for a field that is no choice.
    private let known: Set<[UInt8]>?
    private let isCommune: @Sendable (String) -> Bool

    init(field: FormField, words: Words, isCommune: @escaping @Sendable (String) -> Bool) {
        self.field = field
        known = field.kind.isChosen ? Set(field.terms(words).map { Array($0.id.utf8) }) : nil
        self.isCommune = isCommune
    }

    /// A fault of this field; the form's own message goes with what is wrong with an answer that was given.
    func fault(_ rule: AnswerFault.Rule, at item: Int? = nil, _ places: [String: String] = [:]) -> AnswerFault {
        AnswerFault(
            field: "/" + field.name + (item.map { "/\($0)" } ?? ""),
            rule: rule,
            label: field.label,
            places: places,
            message: [.required, .notAsked].contains(rule) ? nil : field.message
        )
    }

    /// The answer taken when none is given; `nil` when the form has none.
    func usual(now: Instant, today: Day) -> AnswerValue? {
        guard let text = field.defaultValue else { return nil }
        return switch field.kind {
        case .instant: .instant(now)
        case .day where text == "today": .day(today)
        default: value(ofDefault: text)
        }
    }

    /// The answer that a default is, as the file writes it; `nil` when it depends on the present or is none.
    func value(ofDefault text: String) -> AnswerValue? {
        read(field.json(ofDefault: text), now: Instant(milliseconds: 0)).value
    }

    /// The answer that a value of JSON is.
    func read(_ given: JSONValue, now: Instant) -> Reading {
        switch (field.kind, given) {
        case (.text, .text(let text)), (.longText, .text(let text)): self.text(text)
        case (.number, .integer(let number)):
            measure(number, FormField.exactNumbers) { .number($0) }
        case (.duration, .integer(let seconds)):
            measure(seconds, Fallback.seconds) { .duration(seconds: $0) }
        case (.boolean, .boolean(let value)): Reading(value: .boolean(value))
        case (.day, .text(let text)): day(text)
        case (.instant, .text(let text)): instant(text, now)
        case (.commune, .text(let code)): commune(code)
        case (.choice, .text(let word)), (.motif, .text(let word)), (.outcome, .text(let word)):
            isKnown(word) ? Reading(value: .choice(word)) : Reading(faults: [fault(.choice)])
        case (.choices, .list(let items)), (.operators, .list(let items)): words(items)
        default: wrongType
        }
    }

    private var wrongType: Reading { Reading(faults: [fault(.type, ["kind": field.kind.rawValue])]) }

    private func isKnown(_ word: String) -> Bool { known?.contains(Array(word.utf8)) == true }

    private func text(_ text: String) -> Reading {
        let isLong = field.kind == .longText
        let limits = field.constraint
        let scalars = text.unicodeScalars
        guard !scalars.allSatisfy(TextRules.isBlank) else { return Reading(faults: [fault(.blank)]) }
        var faults: [AnswerFault] = []
        let least = limits.minLength ?? 1
        let most = limits.maxLength ?? (isLong ? Fallback.longTextLength : Fallback.textLength)
        if scalars.count < least { faults.append(fault(.minLength, ["min": String(least)])) }
        guard scalars.count <= most else {
            return Reading(faults: faults + [fault(.maxLength, ["max": String(most)])])
        }
        if !scalars.allSatisfy({ TextRules.isTyped($0, lines: isLong) }) { faults.append(fault(.characters)) }
        if let pattern = limits.pattern, !pattern.matches(text) {
            faults.append(fault(.pattern, ["pattern": pattern.source]))
        }
        return faults.isEmpty ? Reading(value: .text(text)) : Reading(faults: faults)
    }

    private func measure(_ number: Int, _ bounds: ClosedRange<Int>, _ value: (Int) -> AnswerValue) -> Reading {
        let min = field.constraint.min ?? bounds.lowerBound
        let max = field.constraint.max ?? bounds.upperBound
        let shown: (Int) -> String = { field.kind == .duration ? WrittenDuration.text($0) : String($0) }
        if number < min { return Reading(faults: [fault(.min, ["min": shown(min)])]) }
        if number > max { return Reading(faults: [fault(.max, ["max": shown(max)])]) }
        return Reading(value: value(number))
    }

    private func day(_ text: String) -> Reading {
        guard let day = Day(text) else { return wrongType }
        if let earliest = field.constraint.earliest, day < earliest {
            return Reading(faults: [fault(.earliest, ["earliest": earliest.description])])
        }
        return Reading(value: .day(day))
    }

    private func instant(_ text: String, _ now: Instant) -> Reading {
        guard let instant = Instant(iso: text) else { return wrongType }
        if let earliest = field.constraint.earliest, instant.milliseconds < Int64(earliest.number) * 86_400_000 {
            return Reading(faults: [fault(.earliest, ["earliest": earliest.description])])
        }
        if let tolerance = field.constraint.toleranceSeconds, instant > now.adding(seconds: Int64(tolerance)) {
            return Reading(faults: [fault(.future)])
        }
        return Reading(value: .instant(instant))
    }

    private func commune(_ code: String) -> Reading {
        guard TextRules.isCommuneCode(code) else { return wrongType }
        return isCommune(code) ? Reading(value: .commune(code)) : Reading(faults: [fault(.commune)])
    }

    private func words(_ items: [JSONValue]) -> Reading {
        guard !items.isEmpty else { return Reading(faults: [fault(.blank)]) }
        let most = field.constraint.maxItems ?? Fallback.items
        guard items.count <= most else { return Reading(faults: [fault(.maxItems, ["max": String(most)])]) }
        var words: [String] = []
        var faults: [AnswerFault] = []
        for (index, item) in items.enumerated() {
            guard case .text(let word) = item else {
                faults.append(fault(.type, at: index, ["kind": FormField.Kind.choice.rawValue]))
                continue
            }
            if !isKnown(word) {
                faults.append(fault(.choice, at: index))
            } else if words.contains(word) {
                faults.append(fault(.unique, at: index))
            } else {
                words.append(word)
            }
        }
        return faults.isEmpty ? Reading(value: .choices(words)) : Reading(faults: faults)
    }
}

extension FormField {
    /// The JSON of a default as the file writes it.
    func json(ofDefault text: String) -> JSONValue {
        switch kind {
        case .number, .duration: Int(text).map(JSONValue.integer) ?? .null
        case .boolean: .boolean(text == "true")
        case .choices, .operators: .list([.text(text)])
        case .motif, .outcome, .choice, .commune, .instant, .day, .text, .longText: .text(text)
        }
    }

    /// Whether an answer may be this field's default, as the file writes it (seconds for a duration), given the network's
    /// words, which choices are made from.
    public func canDefault(to text: String, words: Words) -> Bool {
        FieldCheck(field: self, words: words, isCommune: { _ in true }).value(ofDefault: text) != nil
    }
}
