internal import Hummingbird
internal import Reception
internal import Territory

/// The evening's count of a day.
struct DayCountPages: Sendable {
    private let services: DeskServices
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// The count of the day that the address names, today's without one.
    func show(_ request: DeskRequest) async throws -> Response {
        let today = services.day(of: request.now)
        guard let day = request.query["jour"].map({ Day($0) }) ?? today, day <= today else { throw DeskFault.notFound }
        let t = press.texts(request.language)
        let count = DayCount(try await services.visits.visits(on: day), zone: services.territory.network.zone)
        let model = DayCountModel(count, day: day, today: today, services.words, t)
        return press.page("bilan", model, title: t("count.title", ["day": day.inFull(t.language)]), for: request)
    }
}
