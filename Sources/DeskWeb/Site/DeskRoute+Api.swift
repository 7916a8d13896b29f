internal import Access
internal import Hummingbird

extension DeskRoute {
    /// Every way into the desk for scripts, the description of them all among them.
    static func api(_ keeper: Doorkeeper, _ finder: Finder, _ meter: DeskMeter) -> [DeskRoute] {
        let visits = VisitsApi(keeper, finder)
        let words = WordsApi(keeper, finder)
        let route = RouteApi(keeper)
        let forms = FormsApi(keeper)
        let house = HouseApi(keeper)
        let presences = PresencesApi(keeper)
        let own = OwnApi(keeper)
        let help = HelpPages(keeper)
        let metrics = MetricsPage(services: keeper.services, meter: meter)
        let routes: [DeskRoute] = [
            .api(.liveness, .anyone) { help.live($0) },
            .api(.readiness, .anyone) { try await help.ready($0) },
            .api(.metrics, .onTheMachine) { metrics.show($0) },
            .api(.me, .may(.ownAccount)) { try own.me($0) },
            .api(.postVisit, .may(.keepDesk)) { try await visits.post($0) },
            .api(.visits, .may(.keepDesk)) { try await visits.list($0) },
            .api(.visit, .may(.keepDesk)) { try await visits.show($0) },
            .api(.putVisit, .may(.keepDesk)) { try await visits.put($0) },
            .api(.deleteVisit, .may(.keepDesk)) { try await visits.delete($0) },
            .api(.day, .may(.readFigures)) { try await house.day($0) },
            .api(.words, .may(.readHouse)) { words.words($0) },
            .api(.motifs, .may(.readHouse)) { try await words.motifs($0) },
            .api(.communes, .may(.readHouse)) { try words.communes($0) },
            .api(.route, .may(.readHouse)) { try await route.route($0) },
            .api(.forms, .may(.readHouse)) { forms.list($0) },
            .api(.form, .may(.readHouse)) { try forms.show($0) },
            .api(.formSchema, .may(.readHouse)) { try forms.schema($0) },
            .api(.house, .may(.readHouse)) { house.show($0) },
            .api(.openings, .may(.readHouse)) { try house.openings($0) },
            .api(.presences, .may(.readHouse)) { try await presences.list($0) },
        ]
        return routes + [description(of: routes, keeper.services)]
    }

    /// The description, of itself too.
    private static func description(of routes: [DeskRoute], _ services: DeskServices) -> DeskRoute {
        let itself = DeskRoute.api(.description, .anyone) { _ in throw DeskFault.notFound }
        return .api(.description, .anyone) { request in
            .document(OpenApi(routes + [itself], services, request.language).document)
        }
    }
}
