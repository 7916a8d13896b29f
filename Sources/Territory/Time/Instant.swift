/// A point in time, to the millisecond.
///
/// The core never asks for the present one: it is always an argument.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var milliseconds: Int64

    /// An instant from its count of milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// An instant from its count of seconds since 1970-01-01T00:00:00Z, held at the ends of what can be counted.
    public init(seconds: Int64) {
        self.milliseconds = Instant.held(seconds.multipliedReportingOverflow(by: 1000), negative: seconds < 0)
    }

    /// Reads a bare number of milliseconds.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes a bare number of milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// The instant that many seconds later (earlier when negative), held at the ends of what can be counted.
    public func adding(seconds: Int64) -> Instant {
        let step = Instant(seconds: seconds).milliseconds
        return Instant(milliseconds: Instant.held(milliseconds.addingReportingOverflow(step), negative: step < 0))
    }

    /// Whole seconds from this instant to another, rounded down; negative when the other is before.
    public func seconds(to other: Instant) -> Int64 {
        let difference = other.milliseconds.subtractingReportingOverflow(milliseconds)
        return floorDivision(Instant.held(difference, negative: other < self), 1000)
    }

    private static func held(_ result: (partialValue: Int64, overflow: Bool), negative: Bool) -> Int64 {
        guard result.overflow else { return result.partialValue }
        return negative ? .min : .max
    }

    /// Earlier first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
