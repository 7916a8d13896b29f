public import Territory

/// The evening's count: what a day's visits add up to.
public struct DayCount: Hashable, Sendable {
    /// How often something was told, the most often first.
    public struct Share: Hashable, Sendable {
        /// The identifier of what is counted.
        public var id: String
        /// How often.
        public var count: Int
    }

    /// Visits: one entry for a family is one visit.
    public let visits: Int
    /// People received: one entry for a family of four is four.
    public let people: Int
    /// Service requests.
    public let requests: Int
    /// Requests by outcome.
    public let outcomes: [Share]
    /// Requests by motif.
    public let motifs: [Share]
    /// Visits by channel.
    public let channels: [Share]
    /// Requests handed over, by operator; one handed to two operators counts for each.
    public let operators: [Share]
    /// Visits by hour of the day, 0…23; an hour without any is absent.
    public let hours: [Int: Int]
    /// Visits whose commune was told.
    public let withCommune: Int
    /// Visits whose duration is known.
    public let timed: Int
    /// The median duration of these, in seconds; `nil` when none is known.
    public let medianSeconds: Int?

    /// Counts visits.
    /// - Parameters:
    ///   - lines: the visits of a day.
    ///   - zone: the civil time of the house.
    public init(_ lines: [VisitLine], zone: CivilZone) {
        let recorded = lines.map(\.visit)
        let asked = recorded.flatMap(\.requests)
        visits = recorded.count
        people = recorded.reduce(0) { $0 + $1.people }
        requests = asked.count
        outcomes = DayCount.shares(asked.map(\.outcome))
        motifs = DayCount.shares(asked.map(\.motif))
        channels = DayCount.shares(recorded.map(\.channel))
        operators = DayCount.shares(asked.filter { $0.effect == .transmits }.flatMap(\.operators))
        hours = Dictionary(grouping: recorded) { zone.timeOfDay(of: $0.receivedAt).minutes / 60 }.mapValues(\.count)
        withCommune = recorded.count { $0.commune != nil }
        let durations = recorded.compactMap(\.handlingSeconds).sorted()
        timed = durations.count
        // The lower of the two in the middle when there are as many on each side: a duration that really was.
        medianSeconds = durations.isEmpty ? nil : durations[(durations.count - 1) / 2]
    }

    private static func shares(_ ids: [String]) -> [Share] {
        Dictionary(grouping: ids) { $0 }.map { Share(id: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    }
}
