public import Territory

/// One answer, of the kind that its field asks for.
public enum AnswerValue: Hashable, Sendable {
    /// One line or several.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A length of time, in whole seconds.
    case duration(seconds: Int)
    /// Yes or no.
    case boolean(Bool)
    /// A civil day.
    case day(Day)
    /// A day and an hour.
    case instant(Instant)
    /// One word of a list: an identifier.
    case choice(String)
    /// Words of a list, each once: identifiers.
    case choices([String])
    /// A commune, by its INSEE code.
    case commune(String)

    /// As JSON: texts, codes and identifiers are strings, a duration is its seconds, a day `YYYY-MM-DD`, an instant ISO
    /// 8601 at the offset zero.
    public var json: JSONValue {
        switch self {
        case .text(let text), .choice(let text), .commune(let text): .text(text)
        case .number(let number), .duration(let number): .integer(number)
        case .boolean(let value): .boolean(value)
        case .day(let day): .text(day.description)
        case .instant(let instant): .text(instant.isoAtZero)
        case .choices(let words): .list(words.map(JSONValue.text))
        }
    }

    /// What orders numbers, durations and days among themselves; `nil` for the others.
    var measure: Int? {
        switch self {
        case .number(let number), .duration(let number): number
        case .day(let day): day.number
        case .text, .boolean, .instant, .choice, .choices, .commune: nil
        }
    }

    /// The words chosen; none for an answer that is no choice.
    var words: [String] {
        switch self {
        case .choice(let word): [word]
        case .choices(let words): words
        case .text, .number, .duration, .boolean, .day, .instant, .commune: []
        }
    }

    /// Whether it is the same answer, byte for byte: for JSON two ways of writing é are two texts.
    func isSame(as other: AnswerValue) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)), (.choice(let left), .choice(let right)),
            (.commune(let left), .commune(let right)):
            left.hasSameBytes(as: right)
        default: self == other
        }
    }
}

extension String {
    /// Whether both texts are written with the same code points; `==` also holds é and e + ´ for equal.
    func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
