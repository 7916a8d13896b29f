/// At what time of its days a presence is held.
public enum PresenceHours: Hashable, Sendable {
    /// These stretches, one at least.
    case segments([OpeningSegment])
    /// The hours of its house's ordinary week on that day.
    case ofHouse
    /// Nobody said; at most in which part of the day.
    case unknown(PartOfDay?)

    /// A part of the day, when that is all the source says.
    public enum PartOfDay: String, Hashable, Sendable, CaseIterable {
        /// Before noon.
        case morning
        /// After noon.
        case afternoon
    }
}
