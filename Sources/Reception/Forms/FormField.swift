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
        /// Words of the field's list.
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
    /// The list that a choice is made from; `nil` for the other kinds.
    public var list: WordList?
    /// What people read beside it.
    public var label: Label
    /// What helps to answer; `nil` when nothing needs saying.
    public var help: Label?
    /// The condition under which it is asked, as the file writes it; `nil` when always.
    public var condition: String?
    /// Whether it must be answered; not unless told.
    public var isRequired: Bool
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
        label: Label,
        help: Label? = nil,
        condition: String? = nil,
        isRequired: Bool = false,
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
        self.label = label
        self.help = help
        self.condition = condition
        self.isRequired = isRequired
        self.constraint = constraint
        self.message = message
        self.defaultValue = defaultValue
        self.dataClass = dataClass
        self.retention = retention
        self.visibleTo = visibleTo
    }
}
