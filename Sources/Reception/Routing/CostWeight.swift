public import Wording

/// How much a soft cost weighs in a network.
public struct CostWeight: Hashable, Sendable {
    /// Its short name.
    public var label: Label
    /// What it counts and why, for whoever asks.
    public var text: Label
    /// Thousandths of a point for one unit of its term; never negative.
    public var thousandths: Int

    /// A weight from its parts.
    public init(label: Label, text: Label, thousandths: Int) {
        self.label = label
        self.text = text
        self.thousandths = max(0, thousandths)
    }
}
