public import Wording

/// How travel is estimated: the great-circle distance times a factor, at a mean speed.
///
/// It is a model with a stated error, never a road time; where a table of real times has the journey, the table's is used.
public struct TravelModel: Hashable, Sendable {
    /// What becomes of a way on site that no mobility of the person reaches.
    public enum Beyond: Hashable, Sendable {
        /// It is not proposed.
        case rulesOut
        /// It is proposed on foot whatever the distance, each kilometre beyond the bound at its cost (``CostTerm/tooFar``).
        case costs
    }

    /// The model's name.
    public var name: Label
    /// How far from the truth a time may be, in percent, as the network states it.
    public var errorPercent: Int
    /// The way's length over the great circle's, where the typology says nothing else.
    public var factor: Double
    /// The same by the typology of the commune of residence.
    public var factors: [String: Double]
    /// The mobilities; the first is walking.
    public var mobilities: [Mobility]
    /// The mobilities taken for granted when nobody asked.
    public var assumed: Set<String>
    /// What becomes of what is out of reach.
    public var beyond: Beyond
    /// Real times.
    public var times: TravelTimes

    /// A model from its parts.
    public init(
        name: Label,
        errorPercent: Int,
        factor: Double,
        factors: [String: Double] = [:],
        mobilities: [Mobility],
        assumed: Set<String> = [],
        beyond: Beyond = .rulesOut,
        times: TravelTimes = TravelTimes()
    ) {
        self.name = name
        self.errorPercent = errorPercent
        self.factor = factor
        self.factors = factors
        self.mobilities = mobilities
        self.assumed = assumed
        self.beyond = beyond
        self.times = times
    }
}
