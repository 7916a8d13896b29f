public import Wording

/// One word of a list.
public struct Term: Hashable, Sendable {
    /// The identifier in files and exports.
    public var id: String
    /// What people read.
    public var label: Label

    /// A word from its identifier and label.
    public init(id: String, label: Label) {
        self.id = id
        self.label = label
    }
}
