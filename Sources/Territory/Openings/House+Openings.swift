extension House {
    /// The stretches during which the house really receives, from one day through another, oldest first.
    ///
    /// A day takes, in this order: its exception, the shortest where several name it (a morning open amid a fortnight
    /// closed), the last written of equals; else nothing on a public holiday; else the timetable.
    ///
    /// An antenna follows its own timetable, is closed on public holidays, and when an exception closes the house.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included; nothing when before the first.
    ///   - network: whose clock and public holidays to take.
    ///   - withAntennas: whether to give what happens at the antennas too; not unless asked.
    /// - Returns: the stretches by start, the house's own before its antennas' at the same instant.
    public func openings(
        from first: Day,
        through last: Day,
        in network: Network,
        withAntennas: Bool = false
    ) -> [OpenSegment] {
        guard first <= last else { return [] }
        let holidays = PublicHolidays(network.holidayZone)
        return (first...last).flatMap { day in
            openings(on: day, holidays: holidays, zone: network.zone, withAntennas: withAntennas)
        }
    }

    /// Whether the house itself is open at an instant; the closing instant is no longer open.
    ///
    /// - Parameters:
    ///   - instant: when.
    ///   - network: whose clock and public holidays to take.
    ///   - withAntennas: whether an open antenna is enough; not unless asked.
    /// - Returns: whether someone receives.
    public func isOpen(at instant: Instant, in network: Network, withAntennas: Bool = false) -> Bool {
        let day = network.zone.day(of: instant)
        return openings(from: day, through: day, in: network, withAntennas: withAntennas)
            .contains { $0.start <= instant && instant < $0.end }
    }

    /// The first stretch that begins after an instant; one under way does not count.
    ///
    /// - Parameters:
    ///   - instant: when.
    ///   - network: whose clock and public holidays to take.
    ///   - withAntennas: whether antennas count; not unless asked.
    ///   - days: how many days ahead to look; 400 unless told.
    /// - Returns: the stretch; `nil` when none begins within those days.
    public func nextOpening(
        after instant: Instant,
        in network: Network,
        withAntennas: Bool = false,
        within days: Int = 400
    ) -> OpenSegment? {
        let today = network.zone.day(of: instant)
        let holidays = PublicHolidays(network.holidayZone)
        for day in today...max(today, today.advanced(by: days)) {
            let found = openings(on: day, holidays: holidays, zone: network.zone, withAntennas: withAntennas)
                .first { instant < $0.start }
            if let found { return found }
        }
        return nil
    }

    /// Minutes of opening in an ordinary week, holidays and antennas aside.
    public var weeklyMinutes: Int { hours.weeklyMinutes }

    /// How many days of every week it opens, holidays and antennas aside.
    public var openDaysPerWeek: Int { hours.openWeekdays.count }

    private func openings(
        on day: Day,
        holidays: PublicHolidays,
        zone: CivilZone,
        withAntennas: Bool
    ) -> [OpenSegment] {
        let exception = exception(on: day)
        let isHoliday = holidays.isHoliday(day)
        let own = exception?.segments.united ?? (isHoliday ? [] : hours.segments(on: day))
        let house = own.compactMap { OpenSegment($0, on: day, in: zone, antenna: nil) }
        guard withAntennas, !isHoliday, exception?.segments.isEmpty != true else { return house }
        let elsewhere = antennas.flatMap { antenna in
            antenna.hours.segments(on: day).compactMap { OpenSegment($0, on: day, in: zone, antenna: antenna.name) }
        }
        return (house + elsewhere).enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    private func exception(on day: Day) -> OpeningException? {
        var found: OpeningException?
        for candidate in exceptions where candidate.from <= day && day <= candidate.through {
            let length = candidate.from.distance(to: candidate.through)
            if let current = found, current.from.distance(to: current.through) < length { continue }
            found = candidate
        }
        return found
    }
}
