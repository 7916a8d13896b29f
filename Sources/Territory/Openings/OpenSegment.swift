/// A stretch during which a house really receives, on a given day.
public struct OpenSegment: Hashable, Sendable {
    /// The civil day.
    public var day: Day
    /// When the door opens, on the clock of the wall.
    public var opens: TimeOfDay
    /// When it closes, on the clock of the wall.
    public var closes: TimeOfDay
    /// When the door opens.
    public var start: Instant
    /// When it closes, after `start`: on the changes of the clock not as far from it as the clock of the wall says.
    public var end: Instant
    /// The place's name when it is not the house itself but one of its antennas.
    public var antenna: String?

    /// How long it lasts, in whole seconds.
    public var seconds: Int64 { start.seconds(to: end) }

    /// A stretch of a day in a zone; `nil` when the change of the clock leaves nothing of it.
    init?(_ segment: OpeningSegment, on day: Day, in zone: CivilZone, antenna: String?) {
        let (start, end) = (zone.instant(day, segment.opens), zone.instant(day, segment.closes))
        guard start < end else { return nil }
        self.day = day
        self.opens = segment.opens
        self.closes = segment.closes
        self.start = start
        self.end = end
        self.antenna = antenna
    }
}
