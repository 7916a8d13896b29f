public import Wording

/// One question of a form.
public struct FormField: Hashable, Sendable {
    /// What kind of answer it takes, by the word that a file writes after `type:`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One motif of the network's words.
        case motif
        /// One outcome of the network's words.
        case outcome
        /// Operators of the network's words.
        case operators
        /// One word of the field's list.
        case choice
        /// Words of the field's list, each once.
        case choices
        /// A commune, by name, postal code or INSEE code.
        case commune
        /// A whole number.
        case number
        /// A length of time; kept in whole seconds.
        case duration
        /// A day and an hour.
        case instant
        /// A civil day.
        case day
        /// One line of text.
        case text
        /// Several lines of text.
        case longText
        /// Yes or no.
        case boolean
    }

    /// The name of the answer in entries and exports.
    public var name: String
    /// What kind of answer it takes.
    public var kind: Kind
    /// The network's list that a choice is made from; `nil` for the other kinds, and when the form has its own words.
    public var list: WordList?
    /// The form's own words that a choice is made from; empty when it is made from a list of the network.
    public var options: [Term]
    /// What people read beside it.
    public var label: Label
    /// What helps to answer; `nil` when nothing needs saying.
    public var help: Label?
    /// The condition under which it is asked; `nil` when always.
    public var condition: FormCondition?
    /// Whether it must be answered whenever it is asked; not unless told.
    public var isRequired: Bool
    /// The condition under which it must be answered; `nil` when `isRequired` says it all.
    public var requiredIf: FormCondition?
    /// What an answer must respect.
    public var constraint: FieldConstraint
    /// What to say when an answer does not respect it; `nil` takes the product's own sentence.
    public var message: Label?
    /// The answer when none is given, as the file writes it (seconds for a duration); `nil` when there is none.
    public var defaultValue: String?
    /// How personal the answer is.
    public var dataClass: DataClass
    /// How long the answer is kept.
    public var retention: Retention
    /// The roles that may read the answer; empty for all that may read the visit.
    public var visibleTo: [String]

    /// A field from its parts.
    public init(
        name: String,
        kind: Kind,
        list: WordList? = nil,
        options: [Term] = [],
        label: Label,
        help: Label? = nil,
        condition: FormCondition? = nil,
        isRequired: Bool = false,
        requiredIf: FormCondition? = nil,
        constraint: FieldConstraint = FieldConstraint(),
        message: Label? = nil,
        defaultValue: String? = nil,
        dataClass: DataClass,
        retention: Retention,
        visibleTo: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.list = list
        self.options = options
        self.label = label
        self.help = help
        self.condition = condition
        self.isRequired = isRequired
        self.requiredIf = requiredIf
        self.constraint = constraint
        self.message = message
        self.defaultValue = defaultValue
        self.dataClass = dataClass
        self.retention = retention
        self.visibleTo = visibleTo
    }
}

extension FormField {
    /// The whole numbers that every reader of JSON keeps exact (RFC 7493), which a field of numbers stays within.
    public static let exactNumbers = -9_007_199_254_740_991...9_007_199_254_740_991

    /// Whether somebody of a role may read the answer.
    public func isVisible(to role: String) -> Bool { visibleTo.isEmpty || visibleTo.contains(role) }

    /// The words that an answer is chosen from, the network's or its own, in their order; none for a field that is no
    /// choice.
    public func terms(_ words: Words) -> [Term] {
        switch kind {
        case .choice, .choices: list.map(words.terms) ?? options
        case .motif: words.motifs.map { Term(id: $0.id, label: $0.label) }
        case .outcome: words.outcomes.map { Term(id: $0.id, label: $0.label) }
        case .operators: words.operators.map { Term(id: $0.id, label: $0.label) }
        case .commune, .number, .duration, .instant, .day, .text, .longText, .boolean: []
        }
    }
}

extension FormField.Kind {
    /// Whether the answer is one word or several of those that `FormField.terms` gives.
    public var isChosen: Bool { [.motif, .outcome, .operators, .choice, .choices].contains(self) }
}
