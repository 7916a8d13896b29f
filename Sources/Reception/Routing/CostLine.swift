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
