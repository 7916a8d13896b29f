public import Wording

/// A public service that houses work with.
public struct ServiceOperator: Hashable, Sendable {
    /// The identifier, such as `caf`.
    public var id: String
    /// The full name.
    public var label: Label
    /// The short one, such as `CAF`.
    public var shortLabel: String
    /// The themes it handles.
    public var themes: [String]
    /// Other names that people type.
    public var synonyms: [String]

    /// An operator from its parts.
    public init(id: String, label: Label, shortLabel: String, themes: [String], synonyms: [String]) {
        self.id = id
        self.label = label
        self.shortLabel = shortLabel
        self.themes = themes
        self.synonyms = synonyms
    }
}
