public import Wording

/// What somebody comes for, such as `logement.apl`.
public struct Motif: Hashable, Sendable {
    /// `theme.name`.
    public var id: String
    /// The theme's identifier.
    public var theme: String
    /// What people read.
    public var label: Label
    /// What people really type: "apl", "carte grise".
    public var synonyms: [String]
    /// The operators that usually answer, most usual first.
    public var operators: [String]

    /// A motif from its parts.
    public init(id: String, theme: String, label: Label, synonyms: [String], operators: [String]) {
        self.id = id
        self.theme = theme
        self.label = label
        self.synonyms = synonyms
        self.operators = operators
    }
}
