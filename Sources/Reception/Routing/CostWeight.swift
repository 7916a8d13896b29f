public import Wording

/// A soft cost: what makes one way weigh more than another, each by its name.
public enum CostTerm: String, Hashable, Sendable, CaseIterable {
    /// Minutes on the way.
    case travel
    /// Euros: the fee and the journey.
    case money
    /// Days until one is served.
    case wait
    /// Working days from the request to the answer.
    case delay
    /// Points of effort: of the mode, and of what the person's obstacles add.
    case effort
    /// Not the channel that the person wished.
    case otherChannel
    /// Kilometres beyond what the person can travel.
    case tooFar
    /// The offer's own doubt, or hours that are not sure.
    case doubt
}

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

/// One line of what a way costs.
public struct CostLine: Hashable, Sendable {
    /// What is counted.
    public var term: CostTerm
    /// Thousandths of a point.
    public var thousandths: Int
    /// Whether what is counted was not known, so that the network's assumption stands for it.
    public var isAssumed: Bool

    /// A line from its parts.
    public init(term: CostTerm, thousandths: Int, isAssumed: Bool = false) {
        self.term = term
        self.thousandths = thousandths
        self.isAssumed = isAssumed
    }
}
