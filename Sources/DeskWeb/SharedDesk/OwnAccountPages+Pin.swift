internal import Access
internal import Hummingbird
internal import Journal
internal import Wording

extension OwnAccountPages {
    /// Chooses the code that signs on shared desks, or takes it away, once the password is given.
    func changePin(_ request: DeskRequest) async throws -> Response {
        let visitor = try request.signedIn()
        let account = visitor.account
        let t = press.texts(request.language)
        let isTakenAway = request.form["geste"] == "retirer"
        let code = request.form["code"] ?? ""
        guard isTakenAway || code == request.form["code.encore"] ?? "" else {
            return try page(request, pinFault: t("shared.different"))
        }
        switch try await check.check(request.form.raw("actuel") ?? "", of: account, login: account.login, request) {
        case .right, .rightButOutdated: break
        case .wrong: return try page(request, pinFault: t("own.wrong"))
        case .wait(let seconds): return try page(request, pinFault: check.waitText(seconds, request.language))
        }
        let rules = AccountRules(passwords: settings.passwords)
        let change: AccountChange
        do {
            if isTakenAway {
                change = try rules.clearPin(of: account, by: .account(account))
            } else {
                try rules.checkPin(code, for: account, by: .account(account), settings.pins)
                let hash = try await services.passwords.hashed(code)
                change = .pinSet(AccountChange.PinSet(id: account.id, pinHash: hash))
            }
        } catch let fault as AccountFault {
            if fault == .notAllowed { throw DeskFault.forbidden }
            return try page(request, pinFault: services.texts.text(fault.textKey, request.language, fault.places))
        }
        _ = try await services.accounts.append([change.draft], actor: account.id, key: nil, now: request.now)
        if !isTakenAway, visitor.session.sharing != nil {
            let present = SharedDesk.Presence(accountID: account.id, since: request.now)
            let token = visitor.session.tokenDigest
            try await services.sessions.share(SharedDesk(present: present), tokenDigest: token, now: request.now)
        }
        return .seeOther("/mon-compte?fait=\(isTakenAway ? "retire" : "code")")
    }
}
