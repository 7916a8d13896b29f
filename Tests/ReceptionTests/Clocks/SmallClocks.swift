import Reception
import Territory
import Testing
import Wording

/// A network with one calendar, lunch closed, and the national targets.
struct SmallClocks {
    let zone: CivilZone
    let network: Network
    var rules: ClockRules

    init() throws {
        zone = try #require(CivilZone("Europe/Paris"))
        network = Network(name: "Essai", departements: ["72"], zone: zone)
        rules = ClockRules(
            calendars: [
                WorkCalendar(
                    id: "ouvres",
                    label: Label(fr: "jours ouvrés"),
                    hours: SmallClocks.week("09:00-12:00 14:00-17:00")
                )
            ],
            defaultCalendar: "ouvres",
            targets: [
                ClockTarget(
                    id: "national",
                    lengths: [.firstAnswer: .days(3), .nextAnswer: .days(15), .solved: .days(7)]
                )
            ]
        )
    }

    var board: ClockBoard {
        let days = (Day("2026-01-01") ?? Day(number: 0))...(Day("2027-12-31") ?? Day(number: 0))
        return ClockBoard(rules, network: network, houses: [], days: days)
    }

    /// Monday to Friday with the same segments.
    static func week(_ hours: String, _ weekdays: ArraySlice<Weekday> = Weekday.allCases[..<5]) -> WeeklyHours {
        let segments = OpeningHoursText(hours.split(separator: " ").joined(separator: " / ")).segments
        return WeeklyHours(rules: weekdays.map { WeeklyHours.Rule(weekday: $0, segments: segments) })
    }

    /// An instant of the wall clock, such as `2026-11-23 10:00`.
    func at(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        return zone.instant(try #require(Day(parts[0])), try #require(TimeOfDay(parts[1])))
    }

    func step(
        _ at: String,
        _ actor: ReferralActor,
        _ acts: ReferralAct...,
        reason: String? = nil
    ) throws -> ReferralStep {
        SmallReferral.step(try self.at(at), actor, acts, reason: reason)
    }

    func referral(_ from: String, priority: String? = nil, _ steps: [ReferralStep]) throws -> Referral {
        var referral = Referral(SmallReferral.made(at: try at(from), priority: priority))
        for step in steps { try referral.apply(step) }
        return referral
    }

    /// One clock; from end to end unless a turn is given.
    func clock(
        _ measure: ClockMeasure,
        _ referral: Referral,
        hop: Int? = nil,
        now: String
    ) throws -> ClockReading {
        let readings = board.clocks(of: referral, now: try at(now))
        return try #require(readings.first { $0.measure == measure && $0.hop == hop })
    }

    func iso(_ instant: Instant?) -> String? { instant.map { String(zone.iso($0).prefix(16)) } }
}
