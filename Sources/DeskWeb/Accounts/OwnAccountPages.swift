internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Wording

/// One's own account: its password, and the code that signs on shared desks.
struct OwnAccountPages: Sendable {
    let services: DeskServices
    let settings: DeskSettings
    let press: PagePress
    let check: PasswordCheck

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
        let pin: Pin?
    }

    /// What it shows of the code; nothing for an account that does not keep the desk.
    struct Pin {
        let isSet: Bool
        let isShared: Bool
        let done: String?
        let rule: String
        let longest: Int
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
    func page(_ request: DeskRequest, fault: String? = nil, pinFault: String? = nil) throws -> Response {
        let t = press.texts(request.language)
        let visitor = try request.signedIn()
        let account = visitor.account
        let done = request.method == .get ? request.query["fait"] : nil
        let model = Model(
            login: account.login,
            purpose: services.texts.text(account.role.purposeKey, request.language),
            mustChange: account.mustChangePassword,
            hasChanged: done == "1",
            rule: t("own.rule", ["count": String(settings.passwords.shortest)]),
            fault: fault,
            pin: account.may(.keepDesk) && !account.mustChangePassword ? pin(visitor, done, pinFault, t) : nil
        )
        return press.page(
            "mon-compte",
            model,
            title: t("own.title"),
            for: request,
            isFaulty: fault != nil || pinFault != nil,
            status: fault == nil && pinFault == nil ? .ok : .unprocessableContent
        )
    }

    private func pin(_ visitor: Visitor, _ done: String?, _ fault: String?, _ t: PageTexts) -> Pin {
        let told = ["code": "shared.pinSet", "retire": "shared.pinCleared"]
        let bounds = ["least": String(settings.pins.shortest), "most": String(settings.pins.longest)]
        return Pin(
            isSet: visitor.account.pinHash != nil,
            isShared: visitor.session.sharing != nil,
            done: done.flatMap { told[$0] }.map { t($0) },
            rule: t("shared.pinRule", bounds),
            longest: settings.pins.longest,
            fault: fault
        )
    }
}
