/// A stretch of opening within a day: houses nearly all close for lunch, so a day has several.
public struct OpeningSegment: Hashable, Comparable, Sendable {
    /// When the door opens.
    public let opens: TimeOfDay
    /// When it closes, after `opens`.
    public let closes: TimeOfDay

    /// A stretch; `nil` unless it ends after it begins.
    public init?(opens: TimeOfDay, closes: TimeOfDay) {
        guard opens < closes else { return nil }
        self.opens = opens
        self.closes = closes
    }

    /// Its length in minutes.
    public var minutes: Int { closes.minutes - opens.minutes }

    /// By when it opens, then by when it closes.
    public static func < (left: OpeningSegment, right: OpeningSegment) -> Bool {
        (left.opens, left.closes) < (right.opens, right.closes)
    }
}
