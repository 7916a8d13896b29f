/// What happens to one day of a presence, or to a run of days.
public enum PresenceChange: Hashable, Sendable {
    /// It is not held from one day through another; the reason is for people.
    case cancelled(from: Day, through: Day, reason: String?)
    /// The occurrence of a day is held otherwise.
    case moved(PresenceMove)
    /// It is held on a day that the rule does not give, whatever the exclusions.
    case added(Day)
}

/// An occurrence that is held on another day, at another time or in another place.
public struct PresenceMove: Hashable, Sendable {
    /// The day that the rule gives.
    public var from: Day
    /// The day on which it is held; the same when only the time or the place changes.
    public var to: Day
    /// The new stretches; those of the presence when `nil`.
    public var segments: [OpeningSegment]?
    /// The new place; that of the occurrence when `nil`.
    public var place: PresencePlace?
    /// Why, for people.
    public var reason: String?

    /// A move from its parts.
    public init(
        from: Day,
        to: Day,
        segments: [OpeningSegment]? = nil,
        place: PresencePlace? = nil,
        reason: String? = nil
    ) {
        self.from = from
        self.to = to
        self.segments = segments
        self.place = place
        self.reason = reason
    }
}
