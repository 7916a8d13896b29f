internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// The house's volumes over a period: no personal data, nobody's name.
struct FiguresPages: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        press = keeper.press
    }

    func show(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let today = services.day(of: request.now)
        let usual = (from: today.advanced(by: 1 - settings.figureDays), through: today)
        let typed = (request.query["du"], request.query["au"])
        let from = typed.0.map { Day($0) } ?? usual.from
        let through = typed.1.map { Day($0) } ?? usual.through
        let fault: String?
        var period = usual
        switch (from, through) {
        case (nil, _), (_, nil): fault = t("figures.unreadable")
        case (let from?, let through?):
            let days = from.distance(to: through) + 1
            let places = ["count": String(settings.figureDaysAtMost)]
            fault =
                days < 1
                ? t("figures.backwards") : days > settings.figureDaysAtMost ? t("figures.tooLong", places) : nil
            if fault == nil { period = (from, through) }
        }
        let model = FiguresModel(
            try await services.visits.dailyVolumes(from: period.from, through: period.through),
            motifs: try await services.visits.motifCounts(from: period.from, through: period.through),
            from: period.from,
            through: period.through,
            typed: (typed.0 ?? period.from.description, typed.1 ?? period.through.description),
            fault: fault,
            hiddenBelow: try request.signedIn().may(.keepDesk) ? 0 : settings.hiddenBelow,
            services.words,
            t
        )
        return press.page(
            "activite",
            model,
            title: t("figures.title"),
            for: request,
            isFaulty: fault != nil,
            status: fault == nil ? .ok : .unprocessableContent
        )
    }
}
