public import Wording

/// One thing wrong with answers as given: which field, which rule, and the sentence that says what to do.
public struct AnswerFault: Hashable, Sendable {
    /// The rule that was broken; the raw values are for scripts and do not change.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The answer is missing.
        case required
        /// The field is not asked, given the other answers.
        case notAsked
        /// The form has no such field.
        case unknownField
        /// The answer is not of the field's kind.
        case type
        /// Nothing but spaces, or an empty list: leave the answer out.
        case blank
        /// A character that no keyboard types.
        case characters
        case minLength
        case maxLength
        case pattern
        case min
        case max
        /// Not a word of the list.
        case choice
        /// The same word twice.
        case unique
        case maxItems
        /// Before the first day allowed.
        case earliest
        /// Further in the future than clocks may disagree.
        case future
        /// No such commune.
        case commune
        /// The form's own condition on the answer does not hold.
        case check
    }

    /// A JSON pointer (RFC 6901) to the answer, such as `/pieces/0`.
    public var field: String
    /// The rule.
    public var rule: Rule
    /// The field's label; the name as given for a field that the form does not have.
    public var label: Label
    /// The key of the product's sentence in `config/texts/`.
    public var textKey: String { "answers." + rule.rawValue }
    /// What the sentence's places hold; never the answer itself.
    public var places: [String: String]
    /// The form's own sentence, which goes before the product's; `nil` when it has none for this.
    public var message: Label?

    /// A fault from its parts.
    public init(
        field: String,
        rule: Rule,
        label: Label,
        places: [String: String] = [:],
        message: Label? = nil
    ) {
        self.field = field
        self.rule = rule
        self.label = label
        self.places = places
        self.message = message
    }

    /// The sentence: the form's own, else the product's, which names the field.
    public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
        if let message { return message.text(language) }
        return texts.text(textKey, language, places.merging(["label": label.text(language)]) { given, _ in given })
    }
}

/// Everything wrong with answers, in the order of the form's fields; at least one fault.
public struct AnswerFaults: Error, Hashable, Sendable {
    /// The faults.
    public var faults: [AnswerFault]

    /// The faults of answers.
    public init(_ faults: [AnswerFault]) {
        self.faults = faults
    }
}
