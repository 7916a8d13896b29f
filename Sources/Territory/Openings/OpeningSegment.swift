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

extension OpeningSegment {
    /// Both segments as one; `nil` when there is a break between them.
    public func merged(with other: OpeningSegment) -> OpeningSegment? {
        guard other.opens <= closes, opens <= other.closes else { return nil }
        return OpeningSegment(opens: min(opens, other.opens), closes: max(closes, other.closes))
    }
}

extension Sequence<OpeningSegment> {
    /// The same time as few segments in growing order, those that overlap or touch made one.
    public var united: [OpeningSegment] {
        sorted().reduce(into: []) { union, segment in
            if let last = union.last, let merged = last.merged(with: segment) {
                union[union.count - 1] = merged
            } else {
                union.append(segment)
            }
        }
    }
}
