internal import Access
internal import Hummingbird
internal import Journal
internal import Territory

/// Signing in and out.
struct SignInPages: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let tokens: Tokens
    private let press: PagePress
    private let jar: CookieJar
    private let check: PasswordCheck

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        tokens = keeper.tokens
        press = keeper.press
        check = PasswordCheck(keeper)
        jar = CookieJar(isSecure: keeper.settings.secureCookies)
    }

    /// What the page shows.
    struct Model {
        let formToken: String
        let login: String
        let fault: String?
        let hasLeft: Bool
    }

    func show(_ request: DeskRequest) throws -> Response {
        if let visitor = request.visitor {
            return .seeOther(Rooms.landing(for: visitor, hasCases: services.cases != nil))
        }
        return page(request)
    }

    func enter(_ request: DeskRequest) async throws -> Response {
        let login = Login.normalised(request.form["identifiant"] ?? "")
        let password = request.form.raw("motdepasse") ?? ""
        guard !login.isEmpty, !password.isEmpty else {
            return page(request, fault: "connexion.missing", status: .unprocessableContent)
        }
        let account = try await services.accounts.account(login: login)
        switch try await check.check(password, of: account, login: login, request) {
        case .right(let account): return try await welcome(account, request)
        case .rightButOutdated(let account):
            try await strengthen(account, password, request)
            return try await welcome(account, request)
        case .wrong: return page(request, fault: "connexion.wrong", status: .unprocessableContent)
        case .wait(let seconds): return page(request, wait: seconds, status: .tooManyRequests)
        }
    }

    func leave(_ request: DeskRequest) async throws -> Response {
        try await services.sessions.close(tokenDigest: request.signedIn().session.tokenDigest)
        return Response.seeOther("/connexion?fin=1").setting(jar.takeBack(CookieJar.session))
    }

    /// Hashes a password again with today's parameters.
    private func strengthen(_ account: Account, _ password: String, _ request: DeskRequest) async throws {
        let body = AccountChange.PasswordSet(
            id: account.id,
            passwordHash: try await services.passwords.hashed(password),
            mustChangePassword: account.mustChangePassword
        )
        let draft = AccountChange.passwordSet(body).draft
        _ = try await services.accounts.append([draft], actor: account.id, key: nil, now: request.now)
    }

    /// A new session with a new token, whatever the browser held before.
    private func welcome(_ account: Account, _ request: DeskRequest) async throws -> Response {
        if let old = request.cookies[CookieJar.session] {
            try await services.sessions.close(tokenDigest: tokens.stored(old))
        }
        let token = tokens.fresh()
        let session = Session(
            tokenDigest: tokens.stored(token),
            accountID: account.id,
            formToken: tokens.fresh(),
            openedAt: request.now,
            usedAt: request.now,
            sharing: settings.sharedDesk.isAlways && account.may(.keepDesk)
                ? SharedDesk.opened(by: account, at: request.now) : nil
        )
        try await services.sessions.open(session)
        let device = tokens.device(for: account.id, known: request.cookies[CookieJar.device])
        return Response.seeOther("/")
            .setting(jar.give(CookieJar.session, token))
            .setting(jar.give(CookieJar.device, device, maxAge: 31_536_000))
            .setting(jar.takeBack(CookieJar.form))
    }

    private func page(
        _ request: DeskRequest,
        fault: String? = nil,
        wait: Int64? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let t = press.texts(request.language)
        // Kept when there is one already, so that two tabs do not spoil each other's form.
        let known = request.cookies[CookieJar.form].flatMap { $0.utf8.count == 64 ? $0 : nil }
        let formToken = known ?? tokens.fresh()
        let model = Model(
            formToken: formToken,
            login: request.form["identifiant"] ?? "",
            fault: wait.map { check.waitText($0, request.language) } ?? fault.map { t($0) },
            hasLeft: request.query["fin"] != nil
        )
        let title = t("connexion.title")
        return press.page("connexion", model, title: title, for: request, isFaulty: model.fault != nil, status: status)
            .setting(jar.give(CookieJar.form, formToken))
    }
}
