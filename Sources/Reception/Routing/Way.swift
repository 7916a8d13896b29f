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

/// A journey to a place.
public struct Journey: Hashable, Sendable {
    /// How its time is known.
    public enum Source: Hashable, Sendable {
        /// By the network's model, right within so many percent.
        case model(errorPercent: Int)
        /// By an imported table of real times.
        case table
    }

    /// The mobility's identifier; `nil` when the person is there already.
    public var mobility: String?
    /// The great circle's distance, in metres.
    public var distanceMetres: Int
    /// How long it takes.
    public var seconds: Int
    /// How that is known.
    public var source: Source
    /// What it costs the person, in euro cents; `nil` when not known.
    public var cents: Int?
    /// The offers it is made with: the stop one leaves from and the one one gets off at, or the transport.
    public var with: [String]
    /// Whether it is longer than what the person can travel.
    public var isTooFar: Bool
}

/// A clause of the sentence that says why: a text of the catalogue and what its places hold.
public struct RoutingReason: Hashable, Sendable {
    /// The key in `config/texts/`.
    public var key: String
    /// What its places hold.
    public var places: [String: RoutingValue]

    /// A clause from its parts.
    public init(_ key: String, _ places: [String: RoutingValue] = [:]) {
        self.key = key
        self.places = places
    }
}

/// What a place of a clause holds, written in the reader's language.
public enum RoutingValue: Hashable, Sendable {
    /// A label.
    case label(Label)
    /// A day and a time.
    case instant(Instant)
    /// The day of an instant.
    case day(Instant)
    /// A distance in metres.
    case metres(Int)
    /// A duration in seconds.
    case seconds(Int)
    /// An amount in euro cents.
    case cents(Int)
    /// A number.
    case number(Int)
}
