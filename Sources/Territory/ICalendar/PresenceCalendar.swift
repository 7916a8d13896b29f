/// Presences as an iCalendar file (RFC 5545) that calendars and telephones read.
///
/// What an RRULE can say is an RRULE, with an EXDATE for each day on which it is not held; the rest (even weeks, seasons,
/// places that take turns, hours of the house) is one date after the other. What is only possible is TENTATIVE; hours
/// that are not known make an event of the whole day.
public struct PresenceCalendar {
    /// What people read of a session.
    public struct Words: Hashable, Sendable {
        /// The title.
        public var summary: String
        /// The place and its commune.
        public var location: String
        /// What has to be known before going there; `nil` when nothing.
        public var description: String?

        /// Words from their parts.
        public init(summary: String, location: String, description: String? = nil) {
            self.summary = summary
            self.location = location
            self.description = description
        }
    }

    private let territory: Territory
    private let days: ClosedRange<Day>
    private let stamp: String
    private let words: (PresenceSession) -> Words

    /// A writer of the presences of a run of days.
    ///
    /// - Parameters:
    ///   - territory: whose clock, holidays and houses to take.
    ///   - days: the days.
    ///   - now: when it is written.
    ///   - words: what people read of a session.
    public init(
        territory: Territory,
        days: ClosedRange<Day>,
        now: Instant,
        words: @escaping (PresenceSession) -> Words
    ) {
        self.territory = territory
        self.days = days
        self.words = words
        stamp = PresenceCalendar.utc(now)
    }

    /// The file.
    public func text(of presences: [Presence]) -> String {
        var text = ICalendarText()
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Presences//FR", "CALSCALE:GREGORIAN"] {
            text.line(line)
        }
        // From a year before, so that the offset of the first day has its own change.
        text.timeZone(territory.network.zone, from: days.lowerBound.advanced(by: -366), through: days.upperBound)
        for presence in presences {
            for series in series(of: presence) { write(series, to: &text) }
        }
        text.line("END:VCALENDAR")
        return text.text
    }

    /// Sessions that differ by their day alone.
    private struct Series {
        var uid: String
        var sample: PresenceSession
        var days: [Day]
        var rule: RecurrenceRule?
        var withoutDays: [Day] = []
    }

    private func series(of presence: Presence) -> [Series] {
        let sessions = presence.sessions(from: days.lowerBound, through: days.upperBound, in: territory)
        var all: [Series] = []
        for session in sessions {
            var sample = session
            sample.day = days.lowerBound
            (sample.start, sample.end) = (nil, nil)
            if session.movedFrom == nil, let index = all.firstIndex(where: { $0.sample == sample }) {
                all[index].days.append(session.day)
            } else {
                all.append(Series(uid: uid(session, all.count), sample: sample, days: [session.day]))
            }
        }
        let ruled = presence.pattern.days(from: days.lowerBound, through: days.upperBound)
        guard let last = ruled.last, let rule = presence.writtenRule(through: last) else { return all }
        for index in all.indices where all[index].sample.movedFrom == nil {
            all[index].rule = rule
            all[index].withoutDays = ruled.filter { !all[index].days.contains($0) }
            let extra = all[index].days.filter { !ruled.contains($0) }
            all[index].days = ruled.prefix(1) + extra
        }
        return all
    }

    private func uid(_ session: PresenceSession, _ number: Int) -> String {
        "\(session.presence)-\(session.movedFrom.map { $0.basic + "." } ?? "")\(number)@maillage"
    }

    private func write(_ series: Series, to text: inout ICalendarText) {
        guard let first = series.days.first else { return }
        let segment = series.sample.segment
        let said = words(series.sample)
        text.line("BEGIN:VEVENT")
        text.line("UID:\(series.uid)")
        text.line("DTSTAMP:\(stamp)")
        text.line("DTSTART\(values([first], segment?.opens))")
        if let segment { text.line("DTEND\(values([first], segment.closes))") }
        if let rule = series.rule {
            var parts = rule.rrule
            if case .until(let last) = rule.end, let opens = segment?.opens {
                // Beside a DTSTART with a zone, UNTIL is an instant (section 3.3.10).
                parts = rule.ending(.never).rrule + ";UNTIL=\(PresenceCalendar.utc(zone.instant(last, opens)))"
            }
            text.line("RRULE:\(parts)")
        }
        if !series.withoutDays.isEmpty { text.line("EXDATE\(values(series.withoutDays, segment?.opens))") }
        if series.days.count > 1 { text.line("RDATE\(values(Array(series.days.dropFirst()), segment?.opens))") }
        text.property("SUMMARY", text: said.summary)
        text.property("LOCATION", text: said.location)
        if let point = series.sample.place.location { text.line("GEO:\(point.latitude);\(point.longitude)") }
        if let description = said.description { text.property("DESCRIPTION", text: description) }
        text.line("STATUS:\(series.sample.isPossible ? "TENTATIVE" : "CONFIRMED")")
        text.line("TRANSP:TRANSPARENT")
        text.line("END:VEVENT")
    }

    private var zone: CivilZone { territory.network.zone }

    /// `;TZID=Europe/Paris:20261127T090000,…`, or `;VALUE=DATE:20261127,…` without a time.
    private func values(_ days: [Day], _ time: TimeOfDay?) -> String {
        guard let time else { return ";VALUE=DATE:" + days.map(\.basic).joined(separator: ",") }
        let isEnd = time == .endOfDay
        let clock = isEnd ? "000000" : time.description.filter { $0 != ":" } + "00"
        let texts = days.map { (isEnd ? $0.advanced(by: 1) : $0).basic + "T" + clock }
        return ";TZID=\(zone.identifier):" + texts.joined(separator: ",")
    }

    /// `20261127T080000Z`.
    private static func utc(_ instant: Instant) -> String {
        Instant(seconds: floorDivision(instant.milliseconds, 1000)).isoAtZero.filter { $0 != "-" && $0 != ":" }
    }
}

extension Presence {
    /// The rule as an RRULE, ending on its last day, when it says all the days of one place at fixed hours.
    ///
    /// `nil` as well for what programs read in different ways: a choice within weeks, of which some take the first as cut
    /// by DTSTART, and ranked weekdays beside others, of which some take those that are both.
    fileprivate func writtenRule(through last: Day) -> RecurrenceRule? {
        let rule = pattern.rule
        guard pattern.isPlainRule, places.count == 1, hours != .ofHouse else { return nil }
        guard rule.positions.isEmpty || rule.frequency != .weekly else { return nil }
        guard Set(rule.weekdays.map { $0.rank == nil }).count < 2 else { return nil }
        return (pattern.anchor == nil ? rule.everyPeriod : rule).ending(.until(last))
    }
}
