public import Wording

/// A theme, such as `famille`.
public struct Theme: Hashable, Sendable {
    /// The identifier (Aidants Connect `DEMARCHES`, the same list as La Coop's administrative themes).
    public var id: String
    /// What people read.
    public var label: Label

    /// A theme from its identifier and label.
    public init(id: String, label: Label) {
        self.id = id
        self.label = label
    }
}
