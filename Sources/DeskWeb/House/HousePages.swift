internal import Hummingbird
internal import Territory

/// The house: where it stands and when it really receives.
struct HousePages: Sendable {
    private let services: DeskServices
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// What the page shows.
    struct Model {
        let name: String
        let address: String
        let place: String
        let state: String
        let isOpen: Bool
        let weeks: [WeekModel]
        let comment: String?
    }

    func show(_ request: DeskRequest) throws -> Response {
        let t = press.texts(request.language)
        let (house, network) = (services.house, services.territory.network)
        let today = network.zone.day(of: request.now)
        let monday = today.startOfWeek
        let commune = services.geography.commune(house.commune, on: today)
        let weeks = [("house.thisWeek", monday), ("house.nextWeek", monday.advanced(by: 7))].map { key, first in
            WeekModel(t(key), from: first, today: today, house, services.territory, t)
        }
        let isOpen = house.isOpen(at: request.now, in: network, withAntennas: true)
        let model = Model(
            name: house.name,
            address: house.address,
            place: "\(house.postalCode) \(commune?.name ?? "")".trimmed,
            state: state(isOpen, request, today, t),
            isOpen: isOpen,
            weeks: weeks,
            comment: house.comment
        )
        return press.page("maison", model, title: t("house.title"), for: request)
    }

    /// Whether it receives now, and until or from when.
    private func state(_ isOpen: Bool, _ request: DeskRequest, _ today: Day, _ t: PageTexts) -> String {
        let (house, network) = (services.house, services.territory.network)
        if isOpen {
            let now = house.openings(from: today, through: today, in: network, withAntennas: true)
                .first { $0.start <= request.now && request.now < $0.end }
            return t("house.open", ["time": now?.closes.description ?? ""])
        }
        guard let next = house.nextOpening(after: request.now, in: network, withAntennas: true) else {
            return t("house.closedForLong")
        }
        let day = next.day == today ? t("house.today") : next.day.withoutYear(t.language)
        return t("house.closed", ["day": day, "time": next.opens.description])
    }
}

/// A week of real openings, holidays and exceptions told.
struct WeekModel {
    struct Row {
        let name: String
        let isToday: Bool
        let hours: [String]
        let notes: [String]
    }

    let title: String
    let rows: [Row]

    init(_ title: String, from first: Day, today: Day, _ house: House, _ territory: Territory, _ t: PageTexts) {
        self.title = title
        let last = first.advanced(by: 6)
        let openings = house.openings(from: first, through: last, in: territory.network, withAntennas: true)
        let holidays = PublicHolidays(territory.network.holidayZone)
        rows = (first...last).map { day in
            let segments = openings.filter { $0.day == day }.map { segment in
                let hours = t("house.hours", ["from": "\(segment.opens)", "to": "\(segment.closes)"])
                return segment.antenna.map { "\(hours) (\($0))" } ?? hours
            }
            let exceptions = house.exceptions.filter { $0.from <= day && day <= $0.through }
            let holiday = holidays.holiday(on: day).map { t("house.holiday", ["name": $0.name]) }
            return Row(
                name: day.withoutYear(t.language),
                isToday: day == today,
                hours: segments,
                notes: (holiday.map { [$0] } ?? []) + exceptions.map(\.reason).filter { !$0.isEmpty }
            )
        }
    }
}
