public import Wording

/// One word of a list.
public struct Term: Hashable, Sendable {
    /// The identifier in files and exports.
    public var id: String
    /// What people read.
    public var label: Label
    /// What may be typed for it in the desk's entry line, such as `tel`; none unless told.
    public var shortcuts: [String]
    /// For an age band, the ages that it holds; `nil` for any other word, and for a band without bounds.
    public var ages: ClosedRange<Int>?

    /// A word from its parts.
    public init(id: String, label: Label, shortcuts: [String] = [], ages: ClosedRange<Int>? = nil) {
        self.id = id
        self.label = label
        self.shortcuts = shortcuts
        self.ages = ages
    }
}
