import Foundation
import Reception
import Territory
import Testing
import Wording

/// Every clock counted again minute by minute, knowing nothing but what the wall shows and the steps that were taken.
@Suite("Clocks against a count of every minute")
struct BruteForceTests {
    static let seed = ProcessInfo.processInfo.environment["MAILLAGE_SEED"].flatMap { UInt64($0) } ?? 20_261_124

    /// One minute in the life of a referral.
    private struct Minute {
        var isOpen: Bool
        var closesDay: Bool
        var day: Day
        var condition: ClockSpan.Condition
        var hop: Int
        var isRefused: Bool
    }

    @Test("Random calendars, steps and pauses over both changes of the clock give what a count by the minute gives")
    func everyMinute() throws {
        print("clocks by the minute: seed \(BruteForceTests.seed)")
        var random = RandomReferral(seed: BruteForceTests.seed)
        let zone = try #require(CivilZone("Europe/Paris"))
        let network = Network(name: "Essai", departements: ["72"], zone: zone)
        var readings = 0
        for turn in 0..<60 {
            let first = try #require(Day([2: "2026-03-24", 1: "2026-10-20", 0: "2026-05-01"][turn % 3] ?? ""))
            let calendar = random.calendar(around: first)
            var rules = ClockRules(calendars: [calendar], defaultCalendar: "essai")
            let lengths: [WorkingLength] = [.days(random.number(1...9)), .seconds(Int64(random.number(1...60)) * 1800)]
            rules.targets = [
                ClockTarget(
                    id: "t",
                    lengths: Dictionary(uniqueKeysWithValues: ClockMeasure.allCases.map { ($0, random.pick(lengths)) })
                )
            ]
            // Few days laid out, so that what lies outside is asked for too.
            let laid = first.advanced(by: 3)...first.advanced(by: random.number(10...60))
            let board = ClockBoard(rules, network: network, houses: [], days: laid)
            let start = zone.startOfDay(first).adding(seconds: Int64(random.number(0...2000)) * 60)
            var referral = Referral(SmallReferral.made(at: start))
            var now = start
            for _ in 0..<random.number(0...12) {
                now = now.adding(seconds: Int64(random.number(0...4000)) * 60)
                try? referral.apply(random.allowedStep(referral, now))
            }
            now = now.adding(seconds: Int64(random.number(0...9000)) * 60)
            let minutes = minutes(of: referral, from: start, to: now, calendar, network)
            for reading in board.clocks(of: referral, now: now) {
                check(reading, referral, minutes, start)
                readings += 1
            }
        }
        #expect(readings > 200)
    }

    private func check(_ reading: ClockReading, _ referral: Referral, _ minutes: [Minute], _ origin: Instant) {
        let skipped = Int(origin.seconds(to: reading.start) / 60)
        var (seconds, days, due): (Int64, Int, Instant?) = (0, 0, nil)
        var (late, lateDays, dueDay): (Int64, Int, Day?) = (0, 0, nil)
        var target: WorkingLength?
        if case .length(let length, rule: _) = reading.target { target = length }
        let stop = stop(of: reading, referral)
        for (index, minute) in minutes.enumerated().dropFirst(skipped) {
            let at = origin.adding(seconds: Int64(index) * 60)
            if let stop, at >= stop { break }
            let isOurs = reading.hop == nil || (minute.hop == reading.hop && !minute.isRefused)
            guard minute.condition == .running, isOurs, minute.isOpen else { continue }
            if due != nil { late += 60 }
            seconds += 60
            let counts = minute.closesDay && minute.day != minutes[skipped].day
            if counts {
                days += 1
                if due != nil, minute.day != dueDay { lateDays += 1 }
            }
            let isReached = target == .days(days) && counts || target == .seconds(seconds)
            if due == nil, isReached { (due, dueDay) = (at.adding(seconds: 60), minute.day) }
        }
        #expect(reading.consumedSeconds == seconds, "\(reading.measure) \(String(describing: reading.hop))")
        #expect(reading.consumedDays == days, "\(reading.measure) \(String(describing: reading.hop))")
        guard target != nil else { return }
        if let due { #expect(reading.due == due) }
        #expect(reading.overdueSeconds == late)
        #expect(reading.overdueDays == lateDays)
    }

    /// When the scope was over, from the steps alone.
    private func stop(of reading: ClockReading, _ referral: Referral) -> Instant? {
        let end = reading.hop.flatMap { referral.hops[$0].until }
        guard reading.measure == .firstAnswer else { return end }
        var hop = 0
        for event in referral.history where event.at <= reading.now {
            for act in event.step.acts {
                if act == .answer || act == .treat, reading.hop == nil || hop == reading.hop { return event.at }
                if act.kind == .passOn { hop += 1 }
            }
        }
        return end
    }

    private func minutes(
        of referral: Referral,
        from start: Instant,
        to end: Instant,
        _ calendar: WorkCalendar,
        _ network: Network
    ) -> [Minute] {
        let holidays = PublicHolidays(network.holidayZone)
        var list: [Minute] = []
        var events = referral.history[...]
        var (state, wait, hop): (ReferralState, ReferralWait?, Int) = (.new, nil, 0)
        var (day, segments): (Day?, [OpeningSegment]) = (nil, [])
        for number in 0..<max(0, start.seconds(to: end) / 60) {
            let at = start.adding(seconds: number * 60)
            while let event = events.first, event.at <= at {
                (state, wait, hop) = (event.to, event.wait, event.hop)
                events.removeFirst()
            }
            let today = network.zone.day(of: at)
            if today != day {
                day = today
                segments = naive(calendar, today, holidays)
            }
            let time = network.zone.timeOfDay(of: at)
            let isOpen = segments.contains { $0.opens <= time && time < $0.closes }
            var condition = ClockSpan.Condition.running
            if [.treated, .closed, .cancelled].contains(state) { condition = .stopped }
            if state == .waiting, let party = wait?.party, party != .serviceOperator { condition = .paused(party) }
            list.append(
                Minute(
                    isOpen: isOpen,
                    closesDay: false,
                    day: today,
                    condition: condition,
                    hop: hop,
                    isRefused: state == .refused
                )
            )
        }
        // The last open minute of a day closes it; a day that goes on after the end has not closed.
        let lastDay = network.zone.day(of: end)
        var last: [Day: Int] = [:]
        for (index, minute) in list.enumerated() where minute.isOpen { last[minute.day] = index }
        for (today, index) in last {
            let after = start.adding(seconds: Int64(index + 1) * 60)
            let isOver = today != lastDay || !opensLater(on: today, from: after, calendar, network)
            if isOver { list[index].closesDay = true }
        }
        return list
    }

    private func opensLater(on day: Day, from: Instant, _ calendar: WorkCalendar, _ network: Network) -> Bool {
        let segments = naive(calendar, day, PublicHolidays(network.holidayZone))
        var at = from
        while network.zone.day(of: at) == day {
            let time = network.zone.timeOfDay(of: at)
            if segments.contains(where: { $0.opens <= time && time < $0.closes }) { return true }
            at = at.adding(seconds: 60)
        }
        return false
    }

    /// The segments of a day from the words of the calendar, without its own code.
    private func naive(_ calendar: WorkCalendar, _ day: Day, _ holidays: PublicHolidays) -> [OpeningSegment] {
        var shortest: OpeningException?
        for exception in calendar.exceptions where (exception.from...exception.through).contains(day) {
            let length = exception.from.distance(to: exception.through)
            if let known = shortest, known.from.distance(to: known.through) < length { continue }
            shortest = exception
        }
        if let shortest { return shortest.segments }
        if calendar.keepsHolidays, holidays.isHoliday(day) { return [] }
        return calendar.hours.rules.filter { $0.weekday == day.weekday && $0.recurrence.holds(on: day) }
            .flatMap(\.segments)
    }
}
