internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Wording

/// One's own account: its password.
struct OwnAccountPages: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let press: PagePress
    private let check: PasswordCheck

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        press = keeper.press
        check = PasswordCheck(keeper)
    }

    /// What the page shows.
    struct Model {
        let login: String
        let purpose: String
        let mustChange: Bool
        let hasChanged: Bool
        let rule: String
        let fault: String?
    }

    func show(_ request: DeskRequest) throws -> Response {
        try page(request)
    }

    /// A new password, once the old one is given; every other browser of the account is then signed out.
    func change(_ request: DeskRequest) async throws -> Response {
        let visitor = try request.signedIn()
        let account = visitor.account
        let t = press.texts(request.language)
        let new = request.form.raw("nouveau") ?? ""
        guard new == request.form.raw("encore") else { return try page(request, fault: t("own.different")) }
        let old = request.form.raw("actuel") ?? ""
        switch try await check.check(old, of: account, login: account.login, request) {
        case .right, .rightButOutdated: break
        case .wrong: return try page(request, fault: t("own.wrong"))
        case .wait(let seconds): return try page(request, fault: check.waitText(seconds, request.language))
        }
        guard new != old else { return try page(request, fault: t("own.same")) }
        let checked: CheckedPassword
        do throws(AccountFault) {
            let rules = AccountRules(passwords: settings.passwords)
            checked = try rules.checkPassword(new, for: account, by: .account(account))
        } catch {
            return try page(request, fault: services.texts.text(error.textKey, request.language, error.places))
        }
        let change = checked.set(passwordHash: try await services.passwords.hashed(new))
        _ = try await services.accounts.append([change.draft], actor: account.id, key: nil, now: request.now)
        try await services.sessions.closeSessions(of: account.id, except: visitor.session.tokenDigest)
        return .seeOther("/mon-compte?fait=1")
    }
}

extension OwnAccountPages {
    private func page(_ request: DeskRequest, fault: String? = nil) throws -> Response {
        let t = press.texts(request.language)
        let account = try request.signedIn().account
        let model = Model(
            login: account.login,
            purpose: services.texts.text(account.role.purposeKey, request.language),
            mustChange: account.mustChangePassword,
            hasChanged: request.method == .get && request.query["fait"] != nil,
            rule: t("own.rule", ["count": String(settings.passwords.shortest)]),
            fault: fault
        )
        return press.page(
            "mon-compte",
            model,
            title: t("own.title"),
            for: request,
            isFaulty: fault != nil,
            status: fault == nil ? .ok : .unprocessableContent
        )
    }
}
