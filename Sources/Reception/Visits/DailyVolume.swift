public import Territory

/// How many came on a day.
public struct DailyVolume: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// Visits: one entry for a family is one visit.
    public var visits: Int
    /// Service requests: a visit with three motifs is three.
    public var requests: Int

    /// A day's volume from its parts.
    public init(day: Day, visits: Int, requests: Int) {
        self.day = day
        self.visits = visits
        self.requests = requests
    }
}
