internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// The reflex sheets: their list, each on its page, and each as a fragment for the panel beside a visit being typed.
struct ReflexPages: Sendable {
    private let services: DeskServices
    private let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// The list by theme, or what a search found.
    func list(_ request: DeskRequest) -> Response {
        let t = press.texts(request.language)
        let model = ReflexListModel(
            services.sheets,
            typed: request.query["q"].map { String($0.prefix(100)) },
            today: services.day(of: request.now),
            services.words,
            t
        )
        return press.page("fiches", model, title: t("sheets.title"), for: request)
    }

    /// One sheet, whole or as the panel takes it.
    func sheet(_ request: DeskRequest) throws -> Response {
        let motif = request.path.split(separator: "/").last.map(String.init) ?? ""
        let isFragment = request.query["fragment"] != nil
        let language = press.texts(request.language)
        guard let model = services.reflex(motif, at: request.now, isPanel: isFragment, language) else {
            throw DeskFault.notFound
        }
        return press.page(isFragment ? "fiche-panneau" : "fiche", model, title: model.title, for: request)
    }
}

extension DeskServices {
    /// The sheet of a motif as it is shown; `nil` when the motif has none.
    func reflex(_ motif: String, at now: Instant, isPanel: Bool, _ t: PageTexts) -> ReflexModel? {
        sheets.sheet(motif).map { ReflexModel($0, today: day(of: now), isPanel: isPanel, words, t) }
    }

    /// What the button that opens a motif's sheet says; `nil` when the motif has none.
    func reflexLabel(_ motif: String, _ t: PageTexts) -> String? {
        sheets.sheet(motif).map { t("sheets.openFor", ["name": $0.title.text(t.language)]) }
    }
}
