import Territory
import Testing

@Suite(
    .enabled(
        if: CivilOracle.civil.isWanted,
        "no Python with the packages of Tests/Oracles/requirements.txt; name one in MAILLAGE_PYTHON"
    )
)
struct CivilOracleTests {
    @Test("Holidays, business days, clock and openings from 2008 through 2031 are those of Python's own libraries")
    func everything() throws {
        let sections = Dictionary(grouping: try CivilOracle.civil.lines(), by: { String($0[0]) })
        #expect(Set(sections.keys) == ["holiday", "business", "between", "day", "length", "wall", "iso", "open"])
        try compare(sections["holiday"] ?? [], with: holidayLines(from: sections["holiday"] ?? []))
        try compareEach(sections["business"] ?? [], businessDay)
        try compareEach(sections["between"] ?? [], businessDaysBetween)
        try compareEach(sections["day"] ?? [], dayStart)
        try compareEach(sections["length"] ?? [], dayLength)
        try compareEach(sections["wall"] ?? [], wallTime)
        try compareEach(sections["iso"] ?? [], isoText)
        try compare(sections["open"] ?? [], with: OracleTimetables.lines())
    }

    /// Both lists must be the same; the first difference is told.
    private func compare(_ theirs: [[Substring]], with ours: [String]) throws {
        let theirs = theirs.map { $0.joined(separator: " ") }
        for (line, (their, our)) in zip(theirs, ours).enumerated() where their != our {
            Issue.record("line \(line + 1): Python says <\(their)>, the territory <\(our)>")
            return
        }
        #expect(theirs.count == ours.count)
        #expect(!theirs.isEmpty)
    }

    /// The end of each line must be what the territory answers to its beginning; the first difference is told.
    private func compareEach(_ lines: [[Substring]], _ answer: ([Substring]) throws -> String) throws {
        #expect(!lines.isEmpty)
        for line in lines {
            let their = line.joined(separator: " ")
            let our = try answer(line)
            if !their.hasSuffix(" " + our) {
                Issue.record("Python says <\(their)>, the territory ends it with <\(our)>")
                return
            }
        }
    }

    /// All the holidays of each zone from the first year in which Python knows the zone's own.
    private func holidayLines(from theirs: [[Substring]]) throws -> [String] {
        var zones: [HolidayZone] = []
        var firstYears: [HolidayZone: Int] = [:]
        for line in theirs {
            let zone = try #require(HolidayZone(rawValue: String(line[1])))
            guard firstYears[zone] == nil else { continue }
            firstYears[zone] = try day(String(line[2])).year
            zones.append(zone)
        }
        #expect(zones.count == HolidayZone.allCases.count)
        return zones.flatMap { zone in
            ((firstYears[zone] ?? 2008)...2031).flatMap { PublicHolidays(zone).holidays(year: $0) }
                .map { "holiday \(zone) \($0.day) \($0.name)" }
        }
    }

    private func calendar(_ label: Substring) throws -> BusinessCalendar {
        let parts = label.split(separator: "-")
        let closed = parts[1].compactMap { $0.wholeNumberValue.flatMap(Weekday.init(rawValue:)) }
        let zone = try #require(HolidayZone(rawValue: String(parts[0])))
        return try #require(BusinessCalendar(PublicHolidays(zone), closedWeekdays: Set(closed)))
    }

    private func businessDay(_ line: [Substring]) throws -> String {
        let count = try #require(Int(line[3]))
        return try calendar(line[1]).adding(count, to: day(String(line[2]))).description
    }

    private func businessDaysBetween(_ line: [Substring]) throws -> String {
        let (first, last) = (try day(String(line[2])), try day(String(line[3])))
        let calendar = try calendar(line[1])
        let count = calendar.businessDays(from: first, to: last)
        // Backwards, the day that is counted is the earlier one.
        let edge = (calendar.isBusinessDay(first) ? 1 : 0) - (calendar.isBusinessDay(last) ? 1 : 0)
        #expect(calendar.businessDays(from: last, to: first) == -(count + edge))
        return String(count)
    }

    private func dayStart(_ line: [Substring]) throws -> String {
        let (zone, day) = (try zone(String(line[1])), try day(String(line[2])))
        let week = day.isoWeek
        let start = zone.startOfDay(day)
        #expect(zone.day(of: start) == day)
        #expect(zone.day(of: start.adding(seconds: -1)) == day.advanced(by: -1))
        let number = week.week < 10 ? "0\(week.week)" : "\(week.week)"
        return "\(start.milliseconds / 1000) \(week.year)-W\(number)-\(day.weekday.rawValue)"
    }

    private func dayLength(_ line: [Substring]) throws -> String {
        String(try zone(String(line[1])).secondsOf(day(String(line[2]))))
    }

    private func wallTime(_ line: [Substring]) throws -> String {
        let instant = try zone(String(line[1])).instant(day(String(line[2])), time(String(line[3])))
        return String(instant.milliseconds / 1000)
    }

    private func isoText(_ line: [Substring]) throws -> String {
        let zone = try zone(String(line[1]))
        let instant = Instant(seconds: try #require(Int64(line[2])))
        #expect(Instant(iso: line[3]) == instant)
        return "\(zone.iso(instant)) \(zone.timeOfDay(of: instant))"
    }
}
