public import Territory
public import Wording

/// One real way to be served.
public struct Way: Hashable, Sendable {
    /// The offer.
    public var offer: Offer
    /// The level of service, by the words' identifier, when it is a house's own; `nil` when an operator's.
    public var level: String?
    /// The rank by cost alone, from 1, before room was made for a second operator.
    public var rank: Int
    /// When the person is first served.
    public var moment: FirstMoment
    /// The journey; `nil` when the person goes nowhere.
    public var journey: Journey?
    /// What the person pays in all, in euro cents; `nil` when a part is not known.
    public var costCents: Int?
    /// What to bring: the offer's, else what the motif's reflex sheet says.
    public var bring: [Label]
    /// What it costs by term, those that cost nothing left out.
    public var costs: [CostLine]
    /// Why, clause by clause: what makes one sentence in the reader's language.
    public var reasons: [RoutingReason]

    /// Thousandths of a point in all.
    public var cost: Int { costs.reduce(0) { $0 + $1.thousandths } }
}
