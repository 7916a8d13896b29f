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
    private let brake = SignInBrake()

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        tokens = keeper.tokens
        press = keeper.press
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
        if let visitor = request.visitor { return .seeOther(Rooms.landing(for: visitor)) }
        return page(request, fault: nil)
    }

    func enter(_ request: DeskRequest) async throws -> Response {
        let login = (request.form["identifiant"] ?? "").lowercased()
        let password = request.form.raw("motdepasse") ?? ""
        guard !login.isEmpty, !password.isEmpty else { return page(request, fault: "connexion.missing") }
        let account = try await services.accounts.account(login: login)
        let device = tokens.knownDevice(request.cookies[CookieJar.device], accountID: account?.id ?? "")
        let attempt = SignInBrake.Attempt(login: login, device: device, address: request.clientAddress)
        guard await brake.allows(attempt, at: request.now) else {
            return page(request, fault: "connexion.throttled", status: .tooManyRequests)
        }
        guard try await isRight(password, account), let account else {
            await brake.failed(attempt, at: request.now)
            return page(request, fault: "connexion.wrong", status: .unprocessableContent)
        }
        await brake.succeeded(attempt, at: request.now)
        return try await welcome(account, request)
    }

    func leave(_ request: DeskRequest) async throws -> Response {
        try await services.sessions.close(tokenDigest: request.signedIn().session.tokenDigest)
        return Response.seeOther("/connexion?fin=1").setting(jar.takeBack(CookieJar.session))
    }

    /// An unknown login, a closed account and a wrong password take the same time and give the same answer.
    private func isRight(_ password: String, _ account: Account?) async throws -> Bool {
        let stored = account?.disabledAt == nil ? account?.passwordHash : nil
        do throws(PasswordFault) {
            switch try await services.passwords.verify(password, against: stored) {
            case .yes, .yesButOutdated: return stored != nil
            case .no: return false
            }
        } catch {
            throw error == .overloaded ? DeskFault.overloaded : DeskFault.broken
        }
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
            usedAt: request.now
        )
        try await services.sessions.open(session)
        return Response.seeOther("/")
            .setting(jar.give(CookieJar.session, token))
            .setting(jar.give(CookieJar.device, tokens.device(for: account.id), maxAge: 31_536_000))
            .setting(jar.takeBack(CookieJar.form))
    }

    private func page(_ request: DeskRequest, fault: String?, status: HTTPResponse.Status = .ok) -> Response {
        let t = press.texts(request.language)
        // Kept when there is one already, so that two tabs do not spoil each other's form.
        let known = request.cookies[CookieJar.form].flatMap { $0.utf8.count == 64 ? $0 : nil }
        let formToken = known ?? tokens.fresh()
        let model = Model(
            formToken: formToken,
            login: request.form["identifiant"] ?? "",
            fault: fault.map { t($0) },
            hasLeft: request.query["fin"] != nil
        )
        let title = t("connexion.title")
        return press.page("connexion", model, title: title, for: request, isFaulty: fault != nil, status: status)
            .setting(jar.give(CookieJar.form, formToken))
    }
}
