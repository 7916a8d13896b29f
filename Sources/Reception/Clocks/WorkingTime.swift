public import Territory

/// Working time over a calendar laid out: counts it between two instants, and finds when so much of it will have passed.
///
/// Days are laid out once, clock changes and holidays included, so that a count costs two look-ups however far its ends
/// are; what lies outside the days laid out is laid out when it is asked, which is slower and gives the same.
public struct WorkingTime: Sendable {
    /// The calendar.
    public let calendar: WorkCalendar
    /// The network's clock.
    public let zone: CivilZone
    /// The network's public holidays.
    public let holidays: PublicHolidays
    /// The days laid out.
    public let days: ClosedRange<Day>

    /// A stretch of work, in milliseconds since 1970, and how much work is before it.
    struct Stretch {
        var start: Int64
        var end: Int64
        var before: Int64
    }

    let stretches: [Stretch]
    /// The first stretch that begins on each day or later, and one more for the day after the last.
    let firsts: [Int32]
    /// The start of each day laid out, and of the day after the last, in milliseconds.
    let starts: [Int64]
    /// The last instant of work of each working day.
    let closings: [Int64]
    /// How many working days are before each day.
    let worked: [Int32]

    /// A calendar laid out.
    ///
    /// - Parameters:
    ///   - calendar: the calendar.
    ///   - zone: the network's clock.
    ///   - holidays: the network's public holidays.
    ///   - days: the days to lay out.
    public init(_ calendar: WorkCalendar, zone: CivilZone, holidays: PublicHolidays, days: ClosedRange<Day>) {
        self.calendar = calendar
        self.zone = zone
        self.holidays = holidays
        self.days = days
        var stretches: [Stretch] = []
        var (firsts, worked): ([Int32], [Int32]) = ([], [])
        var (starts, closings): ([Int64], [Int64]) = ([], [])
        var total: Int64 = 0
        for day in days {
            firsts.append(Int32(stretches.count))
            worked.append(Int32(closings.count))
            starts.append(zone.startOfDay(day).milliseconds)
            for segment in calendar.segments(on: day, holidays) {
                let start = zone.instant(day, segment.opens).milliseconds
                let end = zone.instant(day, segment.closes).milliseconds
                // The change of the clock may leave nothing of a segment of the night.
                guard start < end else { continue }
                stretches.append(Stretch(start: start, end: end, before: total))
                total += end - start
            }
            if stretches.count > Int(firsts[firsts.count - 1]) { closings.append(stretches[stretches.count - 1].end) }
        }
        firsts.append(Int32(stretches.count))
        worked.append(Int32(closings.count))
        starts.append(zone.startOfDay(days.upperBound.advanced(by: 1)).milliseconds)
        self.stretches = stretches
        self.firsts = firsts
        self.starts = starts
        self.closings = closings
        self.worked = worked
    }

    /// The same calendar with other days laid out.
    func laidOut(_ days: ClosedRange<Day>) -> WorkingTime {
        WorkingTime(calendar, zone: zone, holidays: holidays, days: days)
    }

    /// Whether an instant is within the days laid out.
    func covers(_ instant: Instant) -> Bool {
        starts[0] <= instant.milliseconds && instant.milliseconds < starts[starts.count - 1]
    }

    /// The index of the day that a covered instant is in.
    func index(_ instant: Instant) -> Int {
        // Days last 24 hours but two a year, so the guess is off by one at most.
        let guess = (instant.milliseconds - starts[0]) / 86_400_000
        var index = min(max(Int(guess), 0), starts.count - 2)
        while starts[index] > instant.milliseconds { index -= 1 }
        while index + 2 < starts.count && starts[index + 1] <= instant.milliseconds { index += 1 }
        return index
    }

    /// How much work is before a covered instant, in milliseconds.
    func before(_ instant: Instant) -> Int64 {
        let first = Int(firsts[index(instant)])
        var total = first < stretches.count ? stretches[first].before : wholeWork
        for stretch in stretches[first...] {
            guard stretch.start < instant.milliseconds else { break }
            total = stretch.before + min(stretch.end, instant.milliseconds) - stretch.start
        }
        return total
    }

    /// How many working days have closed at a covered instant, the one that closes then included.
    func closed(_ instant: Instant) -> Int {
        let count = Int(worked[index(instant)])
        return count < closings.count && closings[count] <= instant.milliseconds ? count + 1 : count
    }

    private var wholeWork: Int64 { stretches.last.map { $0.before + $0.end - $0.start } ?? 0 }
}
