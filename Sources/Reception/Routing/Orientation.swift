public import Territory

/// Where a person was oriented for a request, among the ways that were proposed: the person chooses, and what there was to
/// choose from is kept with the choice.
///
/// Nothing in it tells who the person is.
public struct Orientation: Hashable, Sendable, Codable {
    /// The offer that was chosen, by its identifier.
    public var offer: String
    /// The operator of it, by the words' identifier; `nil` for a house's own.
    public var serviceOperator: String?
    /// When one is first served there, as it was told; `nil` when it was not known.
    public var firstAt: Instant?
    /// The civil day of it; `nil` when it was not known.
    public var day: Day?
    /// How sure that was: `sure`, `dayOnly`, `doubtful` or `unknown`, as `FirstMoment` says it.
    public var firstIs: String?
    /// The offers that were proposed, by their identifiers, in the order they were.
    public var offered: [String]
    /// The regime that was told; `nil` when it was not.
    public var regime: Regime?
    /// How the person may travel; `nil` when it was not told.
    public var mobilities: [String]?

    private enum CodingKeys: String, CodingKey {
        case offer
        case serviceOperator = "operator"
        case firstAt, day, firstIs, offered, regime, mobilities
    }

    /// An orientation from its parts.
    public init(
        offer: String,
        serviceOperator: String? = nil,
        firstAt: Instant? = nil,
        day: Day? = nil,
        firstIs: String? = nil,
        offered: [String] = [],
        regime: Regime? = nil,
        mobilities: [String]? = nil
    ) {
        self.offer = offer
        self.serviceOperator = serviceOperator
        self.firstAt = firstAt
        self.day = day
        self.firstIs = firstIs
        self.offered = offered
        self.regime = regime
        self.mobilities = mobilities
    }
}

extension Orientation {
    /// The choice of a way of an answer; `nil` when there is no such way.
    /// - Parameters:
    ///   - number: the way's place among those proposed, from 1.
    ///   - answer: what was proposed.
    ///   - question: what was asked.
    ///   - zone: the civil time of the network.
    public init?(choosing number: Int, of answer: RoutingAnswer, to question: RoutingQuestion, in zone: CivilZone) {
        guard answer.ways.indices.contains(number - 1) else { return nil }
        let way = answer.ways[number - 1]
        // What serves at any hour is for no hour in particular.
        let first = way.offer.schedule == .always ? nil : way.moment.instant
        self.init(
            offer: way.offer.id,
            serviceOperator: way.offer.serviceOperator,
            firstAt: first,
            day: first.map(zone.day(of:)),
            firstIs: way.moment.word,
            offered: answer.ways.map(\.offer.id),
            regime: question.regime,
            mobilities: question.mobilities.map { $0.sorted() }
        )
    }
}
