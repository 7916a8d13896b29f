internal import Foundation

extension CivilZone {
    /// Its IANA name, such as `Europe/Paris`.
    public var identifier: String { zone.identifier }
}

extension ICalendarText {
    /// The VTIMEZONE of a zone: each change of its clock between two days, one by one, so that no rule is assumed.
    mutating func timeZone(_ zone: CivilZone, from first: Day, through last: Day) {
        line("BEGIN:VTIMEZONE")
        line("TZID:\(zone.identifier)")
        var offset = zone.offset(at: zone.startOfDay(first))
        observance(zone, at: nil, from: offset, to: offset, since: zone.startOfDay(first))
        for day in first...max(first, last) {
            let (start, end) = (zone.startOfDay(day), zone.startOfDay(day.advanced(by: 1)))
            let after = zone.offset(at: end)
            guard after != offset else { continue }
            observance(zone, at: change(zone, start, end), from: offset, to: after, since: end)
            offset = after
        }
        line("END:VTIMEZONE")
    }

    /// The first second of the new offset, between two instants of which the second has it.
    private func change(_ zone: CivilZone, _ start: Instant, _ end: Instant) -> Instant {
        let after = zone.offset(at: end)
        var (before, since) = (start.milliseconds / 1000, end.milliseconds / 1000)
        while since - before > 1 {
            let middle = (before + since) / 2
            if zone.offset(atSecond: middle) == after { since = middle } else { before = middle }
        }
        return Instant(seconds: since)
    }

    private mutating func observance(
        _ zone: CivilZone,
        at change: Instant?,
        from before: Int64,
        to after: Int64,
        since: Instant
    ) {
        let isSummer = zone.zone.isDaylightSavingTime(
            for: Date(timeIntervalSince1970: Double(since.milliseconds) / 1000)
        )
        let name = isSummer ? "DAYLIGHT" : "STANDARD"
        line("BEGIN:\(name)")
        // The time of the change, on the clock as it was before.
        let wall = change.map { Instant(seconds: $0.milliseconds / 1000 + before).isoAtZero }
        let digits = wall.map { $0.filter { $0 != "-" && $0 != ":" && $0 != "Z" } }
        line("DTSTART:\(digits ?? "19700101T000000")")
        line("TZOFFSETFROM:\(ICalendarText.offset(before))")
        line("TZOFFSETTO:\(ICalendarText.offset(after))")
        line("END:\(name)")
    }

    private static func offset(_ seconds: Int64) -> String {
        let minutes = Int(seconds.magnitude) / 60
        return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + padded(minutes % 60, 2)
    }
}
