/// A motif that answers what was typed.
public struct MotifMatch: Hashable, Sendable {
    /// The motif.
    public var motif: Motif
    /// The operator that was named, when what was typed names one that answers this motif; `nil` otherwise.
    public var operatorID: String?
    /// The synonym, label or operator's name that matched, as the words write it.
    public var matched: String

    /// A match from its parts.
    public init(motif: Motif, operatorID: String?, matched: String) {
        self.motif = motif
        self.operatorID = operatorID
        self.matched = matched
    }
}
