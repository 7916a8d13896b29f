internal import Access
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
    func list(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        guard let index = services.routing?.index(on: services.day(of: request.now)) else { throw DeskFault.notFound }
        let visitor = try request.signedIn()
        let model = OfferModel(
            index.offers,
            index.model,
            typed: OfferPages.sought(request.query["q"]),
            checked: request.query["fait"],
            checkers: try await ActorNames(services).all(),
            canCheck: visitor.may(.checkOffers),
            services,
            t
        )
        return press.page("offre", model, title: t("offer.title"), for: request)
    }

    /// Records that an offer is as it is told, today.
    func check(_ request: DeskRequest) async throws -> Response {
        let today = services.day(of: request.now)
        let actor = try request.signedIn().actor().id
        guard let index = services.routing?.index(on: today), let id = request.form["offre"],
            index.offers.contains(where: { OfferPages.checkID(of: $0, services.presences.roll) == id })
        else { throw DeskFault.notFound }
        try await services.offers.record(OfferChecked(offer: id, day: today), actor: actor, now: request.now)
        var fields = [("fait", id)]
        if let sought = OfferPages.sought(request.form["q"]) { fields.append(("q", sought)) }
        return .seeOther("/offre?\(Fields.encoded(fields))")
    }

    /// What an offer is checked as: itself, or the whole presence that it is one of the places of.
    static func checkID(of offer: Offer, _ roll: PresenceRoll) -> String {
        guard case .presences = offer.schedule else { return offer.id }
        return roll.presenceOffered(as: offer.id).map { Presence.offerID($0.id) } ?? offer.id
    }

    private static func sought(_ text: String?) -> String? { text.map { String($0.prefix(100)) } }
}
