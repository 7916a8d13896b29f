internal import Access
internal import Hummingbird
internal import Reception
internal import Territory

/// Help, and whether the desk is well.
struct HelpPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let jar: CookieJar

    init(_ keeper: Doorkeeper) {
        jar = CookieJar(isSecure: keeper.settings.secureCookies)
        services = keeper.services
        press = keeper.press
    }

    /// What the page shows.
    struct Model {
        /// Whether who reads it keeps a desk, and may follow links that lead there.
        let keepsDesk: Bool
    }

    /// The state of the desk, for machines.
    private struct Health: Encodable {
        let status: String
    }

    func show(_ request: DeskRequest) -> Response {
        let t = press.texts(request.language)
        return press.page(
            "aide",
            Model(keepsDesk: request.visitor?.may(.keepDesk) ?? false),
            title: t("help.title"),
            for: request
        )
    }

    /// Switches the keys that act without Ctrl on or off in this browser (WCAG 2.1.4, RGAA 12.10).
    func chooseKeys(_ request: DeskRequest) -> Response {
        let isOff = request.form["touches"] == KeyHelp.off
        return Response.seeOther("/aide#touches-reglage").setting(
            isOff ? jar.give(CookieJar.singleKeys, KeyHelp.off, maxAge: 31_536_000) : jar.takeBack(CookieJar.singleKeys)
        )
    }

    /// The desk answers.
    func live(_ request: DeskRequest) -> Response { .json(Health(status: "ok")) }

    /// The desk answers, its store can be read, and what is past its term is destroyed; a fault of the store is told as a
    /// problem document.
    func ready(_ request: DeskRequest) async throws -> Response {
        let today = services.day(of: request.now)
        _ = try await services.visits.dailyVolumes(from: today, through: today)
        if let fault = services.terms().fault { throw fault }
        return .json(Health(status: "ok"))
    }
}
