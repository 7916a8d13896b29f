internal import Territory
internal import Wording

/// Whether a house receives now, and until or from when, as people say it.
struct HouseState {
    let isOpen: Bool
    let text: String

    init(_ house: House, at now: Instant, in network: Network, _ t: PageTexts) {
        isOpen = house.isOpen(at: now, in: network, withAntennas: true)
        if isOpen {
            let closes = house.closing(at: now, in: network, withAntennas: true)
            text = t("house.open", ["time": closes?.description ?? ""])
        } else if let next = house.nextOpening(after: now, in: network, withAntennas: true) {
            let isToday = next.day == network.zone.day(of: now)
            let day = isToday ? t("house.today") : next.day.withoutYear(t.language)
            text = t("house.closed", ["day": day, "time": next.opens.description])
        } else {
            text = t("house.closedForLong")
        }
    }
}

extension House {
    /// When the stretch under way closes; `nil` when the house is not open.
    func closing(at now: Instant, in network: Network, withAntennas: Bool = false) -> TimeOfDay? {
        let today = network.zone.day(of: now)
        return openings(from: today, through: today, in: network, withAntennas: withAntennas)
            .first { $0.start <= now && now < $0.end }?.closes
    }
}

extension OpenSegment {
    /// The stretch as a table or a line shows it, its antenna named.
    func told(_ t: PageTexts) -> String {
        let hours = t("house.hours", ["from": "\(opens)", "to": "\(closes)"])
        return antenna.map { "\(hours) (\($0))" } ?? hours
    }
}
