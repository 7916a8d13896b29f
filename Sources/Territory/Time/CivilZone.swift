public import struct Foundation.TimeZone

/// The clock of the wall somewhere: turns instants into civil days and back, changes of the clock included.
///
/// A network has one; Europe/Paris unless its configuration says another (the overseas départements have their own).
public struct CivilZone: Hashable, Sendable {
    /// The IANA time zone, such as `Europe/Paris`.
    public let zone: TimeZone

    /// A zone by its IANA name; `nil` when the system does not know it.
    public init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.zone = zone
    }

    /// The zone of a fallback that is always there, such as `TimeZone.gmt`.
    public init(fallback zone: TimeZone) {
        self.zone = zone
    }

    /// The civil day that the clock of the wall shows at an instant.
    public func day(of instant: Instant) -> Day {
        Day(number: Int(floorDivision(wallSeconds(instant), CivilZone.secondsOfDay)))
    }

    /// The hour and minute that the clock of the wall shows at an instant, seconds dropped.
    public func timeOfDay(of instant: Instant) -> TimeOfDay {
        let sinceMidnight = floorRemainder(wallSeconds(instant), CivilZone.secondsOfDay)
        return TimeOfDay(clamping: Int(sinceMidnight / 60))
    }

    /// The first instant of a civil day: 00:00, or what follows it where midnight itself is skipped.
    public func startOfDay(_ day: Day) -> Instant {
        instant(day, .midnight)
    }

    /// How long a civil day lasts: 24 hours but 23 and 25 on the changes of the clock.
    public func secondsOf(_ day: Day) -> Int64 {
        startOfDay(day).seconds(to: startOfDay(day.advanced(by: 1)))
    }

    /// The instant at which the clock of the wall shows a time on a day; 24:00 is the start of the next day.
    ///
    /// A time that the change of the clock skips is moved on by as much as is skipped (02:30 becomes 03:30), and of a
    /// time that comes twice the first is meant: in both cases the offset before the change is taken, as in RFC 5545
    /// section 3.3.5.
    public func instant(_ day: Day, _ time: TimeOfDay) -> Instant {
        let wall = Int64(day.number) * CivilZone.secondsOfDay + Int64(time.minutes) * 60
        // No offset reaches a day, so these two are those before and after any change near the time.
        let before = offset(atSecond: wall - CivilZone.secondsOfDay)
        let after = offset(atSecond: wall + CivilZone.secondsOfDay)
        let first = wall - before
        guard before != after, offset(atSecond: first) != before else { return Instant(seconds: first) }
        let second = wall - after
        return Instant(seconds: offset(atSecond: second) == after ? second : first)
    }

    /// How far the clock of the wall is ahead of UTC at an instant, in seconds.
    public func offset(at instant: Instant) -> Int64 {
        offset(atSecond: floorDivision(instant.milliseconds, 1000))
    }

    static let secondsOfDay: Int64 = 86_400

    private func wallSeconds(_ instant: Instant) -> Int64 {
        let seconds = floorDivision(instant.milliseconds, 1000)
        return seconds + offset(atSecond: seconds)
    }
}

extension TimeOfDay {
    /// 00:00.
    public static let midnight = TimeOfDay(clamping: 0)

    /// 24:00, the end of the day.
    public static let endOfDay = TimeOfDay(clamping: 1440)

    /// A time from its minutes since midnight, held within 0…1440.
    public init(clamping minutes: Int) {
        self.minutes = min(max(minutes, 0), 1440)
    }
}
