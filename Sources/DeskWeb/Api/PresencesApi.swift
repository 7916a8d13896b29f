internal import Hummingbird
internal import Reception
internal import Territory

/// The presences that really happen, for scripts, those decided at the desk among them.
struct PresencesApi: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
    }

    func list(_ request: DeskRequest) async throws -> Response {
        let days = try request.query.days(atMost: settings.figureDaysAtMost)
        let (house, owner) = (request.query["house"], request.query["operator"])
        if let house, !services.territory.houses.contains(where: { $0.id == house }) {
            throw DeskFault.badParameter("house", textKey: "desk.api.rule.unknownHouse")
        }
        if let owner, services.words.serviceOperator(owner) == nil {
            throw DeskFault.badParameter("operator", textKey: "desk.api.rule.unknownOperator")
        }
        try await services.presences.count(from: days.lowerBound)
        let names = PresenceNames(services.territory, services.words, services.texts, request.language)
        return .document(
            names.document(
                of: services.presences.roll.presences,
                days,
                house: house,
                operatorID: owner,
                in: services.territory,
                taken: services.presences.taken
            )
        )
    }
}
