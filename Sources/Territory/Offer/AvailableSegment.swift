/// A stretch of time in which an offer serves: an opening that really happens, or one session of a presence.
public struct AvailableSegment: Hashable, Comparable, Sendable {
    /// How sure it is.
    public enum Certainty: UInt8, Hashable, Sendable, CaseIterable {
        /// The hours are known.
        case sure
        /// It happens that day, but its hours are not known: the segment spans the day.
        case dayOnly
        /// Its source leaves something open.
        case doubtful
    }

    /// When it begins.
    public var start: Instant
    /// When it ends, not included.
    public var end: Instant
    /// How sure it is.
    public var certainty: Certainty
    /// How many people may still come; `nil` when nobody counts, 0 when it is full.
    public var capacityLeft: Int?

    /// A segment from its parts; `nil` when it does not end after it begins.
    public init?(start: Instant, end: Instant, certainty: Certainty = .sure, capacityLeft: Int? = nil) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
        self.certainty = certainty
        self.capacityLeft = capacityLeft
    }

    /// By start, then end, the surest first.
    public static func < (left: AvailableSegment, right: AvailableSegment) -> Bool {
        (left.start, left.end, left.certainty.rawValue, left.capacityLeft ?? .max)
            < (right.start, right.end, right.certainty.rawValue, right.capacityLeft ?? .max)
    }
}

extension OpenSegment {
    /// The same as something that an offer serves in; `nil` for a segment that was made empty.
    public var available: AvailableSegment? { AvailableSegment(start: start, end: end) }
}

extension WeeklyHours {
    /// What the timetable really gives between two days, public holidays taken out, in order.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included; nothing when it is before the first.
    ///   - network: whose clock and holidays count.
    /// - Returns: the segments, none on a public holiday.
    public func openings(from first: Day, through last: Day, in network: Network) -> [OpenSegment] {
        guard first <= last else { return [] }
        let holidays = PublicHolidays(network.holidayZone)
        return (first...last).flatMap { day in
            // A day without hours need not know whether it is a holiday.
            let segments = segments(on: day)
            return segments.isEmpty || holidays.isHoliday(day)
                ? [] : segments.compactMap { OpenSegment($0, on: day, in: network.zone, antenna: nil) }
        }
    }
}
