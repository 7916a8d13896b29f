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
        let state = HouseState(house, at: request.now, in: network, t)
        let model = Model(
            name: house.name,
            address: house.address,
            place: "\(house.postalCode) \(commune?.name ?? "")".trimmed,
            state: state.text,
            isOpen: state.isOpen,
            weeks: weeks,
            comment: house.comment
        )
        return press.page("maison", model, title: t("house.title"), for: request)
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
            let segments = openings.filter { $0.day == day }.map { $0.told(t) }
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
