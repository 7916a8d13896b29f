/// A day, or a run of days, that differs from the ordinary week.
public struct OpeningException: Hashable, Sendable {
    /// The first day.
    public var from: Day
    /// The last day, included.
    public var through: Day
    /// The segments of those days; empty when closed.
    public var segments: [OpeningSegment]
    /// Why, for people.
    public var reason: String

    /// An exception from its parts.
    public init(from: Day, through: Day, segments: [OpeningSegment], reason: String) {
        self.from = from
        self.through = through
        self.segments = segments
        self.reason = reason
    }
}
