internal import Hummingbird
internal import Reception
internal import Territory

/// The scheme's inventory of existing services, as the network keeps it.
struct OfferPages: Sendable {
    private let services: DeskServices
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// Every offer, or those that a search found.
    func list(_ request: DeskRequest) throws -> Response {
        let t = press.texts(request.language)
        guard let index = services.routing?.index(on: services.day(of: request.now)) else { throw DeskFault.notFound }
        let typed = request.query["q"].map { String($0.prefix(100)) }
        let model = OfferModel(
            index.offers,
            index.model,
            typed: typed,
            services,
            t
        )
        return press.page("offre", model, title: t("offer.title"), for: request)
    }
}
