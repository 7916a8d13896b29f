public import Territory
internal import Wording

/// Reads every clock of a referral: the network's rules, with the calendars laid out.
public struct ClockBoard: Sendable {
    /// What the network decides.
    public let rules: ClockRules
    /// The network's clock.
    public let zone: CivilZone
    private let calendars: [String: WorkingTime]
    private let houses: [String: WorkingTime]
    private let fallback: WorkingTime

    /// A board.
    ///
    /// - Parameters:
    ///   - rules: what the network decides.
    ///   - network: whose clock and public holidays.
    ///   - houses: the houses, whose hours are those in which they are told something.
    ///   - days: the days to lay out; others are right too, and slower.
    public init(_ rules: ClockRules, network: Network, houses: [House], days: ClosedRange<Day>) {
        self.rules = rules
        zone = network.zone
        let holidays = PublicHolidays(network.holidayZone)
        func laidOut(_ calendar: WorkCalendar) -> (String, WorkingTime) {
            (calendar.id, WorkingTime(calendar, zone: network.zone, holidays: holidays, days: days))
        }
        calendars = Dictionary(rules.calendars.map(laidOut)) { first, _ in first }
        self.houses = Dictionary(houses.map { laidOut(WorkCalendar($0)) }) { first, _ in first }
        fallback = calendars[rules.defaultCalendar] ?? laidOut(.workingDays).1
    }

    /// The calendar that is competent for an operator: its own, else the network's working days.
    public func calendar(ofOperator id: String) -> WorkingTime {
        rules.operatorCalendars[id].flatMap { calendars[$0] } ?? fallback
    }

    /// The calendar with an identifier, as `ClockReading.calendar` names it; `nil` when the network has none.
    public func calendar(_ id: String) -> WorkingTime? {
        calendars[id] ?? (fallback.calendar.id == id ? fallback : nil)
    }

    /// The hours in which a house is told something: its own, else the network's working days.
    public func calendar(ofHouse id: String) -> WorkingTime { houses[id] ?? fallback }

    /// Every clock of a referral at an instant: from end to end, then turn by turn.
    ///
    /// - Parameters:
    ///   - referral: its life; what happened after the instant is left out.
    ///   - now: the instant.
    /// - Returns: the clocks.
    public func clocks(of referral: Referral, now: Instant) -> [ClockReading] {
        let timeline = ReferralTimeline(referral, pausing: rules.pausing, now: now)
        let first = referral.hops[0].addressee.serviceOperator
        var readings = measures(
            ClockMaker(
                timeline: timeline,
                working: calendar(ofOperator: first),
                now: max(now, referral.made.receivedAt),
                start: referral.made.receivedAt
            ),
            referral,
            first
        )
        for (index, hop) in referral.hops.enumerated() where hop.from <= now {
            let serviceOperator = hop.addressee.serviceOperator
            var maker = ClockMaker(
                timeline: timeline,
                working: calendar(ofOperator: serviceOperator),
                now: now,
                start: hop.from
            )
            maker.turn = (index, hop.until)
            readings += measures(maker, referral, serviceOperator)
        }
        return readings
    }

    private func measures(_ maker: ClockMaker, _ referral: Referral, _ serviceOperator: String) -> [ClockReading] {
        ClockMeasure.allCases.compactMap { measure in
            var target: ClockReading.Target?
            if measure == .solved, maker.turn == nil, let deadline = referral.deadline {
                target = .deadline(deadline)
            } else {
                target = rules.length(
                    measure,
                    serviceOperator: serviceOperator,
                    motif: referral.made.motif,
                    priority: referral.priority
                ).map { .length($0.length, rule: $0.rule) }
            }
            return maker.reading(measure, target, rules.reopening)
        }
    }
}

extension WorkCalendar {
    /// Monday to Friday, from 9 to 12 and from 14 to 17, public holidays off: for a network that names no calendar.
    static let workingDays = WorkCalendar(
        id: "workingDays",
        label: Label(fr: "jours ouvrés", others: ["en": "working days"]),
        hours: WeeklyHours(
            rules: Weekday.allCases.prefix(5).map { weekday in
                let segments = [(540, 720), (840, 1020)].compactMap {
                    OpeningSegment(opens: TimeOfDay(clamping: $0.0), closes: TimeOfDay(clamping: $0.1))
                }
                return WeeklyHours.Rule(weekday: weekday, segments: segments)
            }
        )
    )
}
