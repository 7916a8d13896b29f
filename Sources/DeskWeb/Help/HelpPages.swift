internal import Hummingbird
internal import Reception
internal import Territory

/// Help, and whether the desk is well.
struct HelpPages: Sendable {
    private let services: DeskServices
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// What the page shows.
    struct Model {
        let house: String
    }

    /// The state of the desk, for machines.
    private struct Health: Encodable {
        let status: String
    }

    func show(_ request: DeskRequest) -> Response {
        let t = press.texts(request.language)
        return press.page("aide", Model(house: services.house.name), title: t("help.title"), for: request)
    }

    /// The desk answers.
    func live(_ request: DeskRequest) -> Response { .json(Health(status: "ok")) }

    /// The desk answers and its store can be read; a fault of the store is told as a problem document.
    func ready(_ request: DeskRequest) async throws -> Response {
        let today = services.day(of: request.now)
        _ = try await services.visits.dailyVolumes(from: today, through: today)
        return .json(Health(status: "ok"))
    }
}
