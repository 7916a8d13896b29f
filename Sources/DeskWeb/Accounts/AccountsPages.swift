internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Wording

/// The accounts of the house: opened, closed, opened again, given a new password.
struct AccountsPages: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let press: PagePress
    private let firstPasswords: FirstPasswords
    private let machines: MachineTokens

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        press = keeper.press
        firstPasswords = FirstPasswords(randomBytes: keeper.services.randomBytes)
        machines = MachineTokens(keeper)
    }

    func show(_ request: DeskRequest) async throws -> Response {
        try await page(request)
    }

    /// Does what a button of the page says, such as `fermer:IDENTIFIER`.
    func change(_ request: DeskRequest) async throws -> Response {
        let parts = (request.form["geste"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        do {
            if parts == ["ouvrir"] { return try await open(request) }
            if parts == ["emettre"] {
                let (name, text) = try await machines.issue(request)
                return try await page(request, done: "tokens.issued", name: name, token: text)
            }
            if parts.first == "revoquer", parts.count == 2 {
                let name = try await machines.revoke(parts[1], request)
                return try await page(request, done: "tokens.revoked", name: name)
            }
            guard parts.count == 2, let account = try await services.accounts.account(id: parts[1]) else {
                throw DeskFault.notFound
            }
            switch parts[0] {
            case "fermer": return try await close(account, request)
            case "rouvrir": return try await reopen(account, request)
            case "motdepasse": return try await reset(account, request)
            default: throw DeskFault.notFound
            }
        } catch let fault as AccountFault {
            if fault == .notAllowed { throw DeskFault.forbidden }
            let text = services.texts.text(fault.textKey, request.language, fault.places)
            return try await page(request, fault: text)
        } catch let fault as TokenFault {
            let text = services.texts.text(fault.textKey, request.language, fault.places)
            return try await page(request, fault: text)
        } catch is MachineTokens.DayMissing {
            return try await page(request, fault: press.texts(request.language)("tokens.notDay"))
        }
    }

    private var rules: AccountRules { AccountRules(passwords: settings.passwords) }

    private func open(_ request: DeskRequest) async throws -> Response {
        let actor = try request.signedIn().account
        let password = firstPasswords.make()
        let draft = AccountDraft(
            login: request.form["identifiant"] ?? "",
            displayName: request.form["nom"] ?? "",
            role: request.form["role"].flatMap(Role.init(rawValue:)) ?? .deskAgent,
            operatorID: request.form["operateur"],
            password: password
        )
        let all = try await services.accounts.accounts()
        let checked = try rules.check(draft, by: .account(actor), among: all)
        var generator = ByteGenerator(randomBytes: services.randomBytes)
        let id = AccountID.make(now: request.now, using: &generator)
        let hash = try await services.passwords.hashed(password)
        try await write(checked.opened(id: id, passwordHash: hash), request)
        return try await page(
            request,
            done: "accounts.opened",
            name: checked.displayName,
            login: checked.login,
            password: password
        )
    }

    private func close(_ account: Account, _ request: DeskRequest) async throws -> Response {
        let all = try await services.accounts.accounts()
        try await write(try rules.close(account, by: .account(request.signedIn().account), among: all), request)
        try await services.sessions.closeSessions(of: account.id, except: nil)
        return try await page(request, done: "accounts.closed", name: account.displayName)
    }

    private func reopen(_ account: Account, _ request: DeskRequest) async throws -> Response {
        try await write(try rules.reopen(account, by: .account(request.signedIn().account)), request)
        return try await page(request, done: "accounts.reopened", name: account.displayName)
    }

    private func reset(_ account: Account, _ request: DeskRequest) async throws -> Response {
        let actor = try request.signedIn().account
        guard actor.id != account.id else { return .seeOther("/mon-compte") }
        let password = firstPasswords.make()
        let checked = try rules.checkPassword(password, for: account, by: .account(actor))
        try await write(checked.set(passwordHash: try await services.passwords.hashed(password)), request)
        // A password given anew is for somebody who lost control of theirs: the code goes with it.
        if account.pinHash != nil { try await write(try rules.clearPin(of: account, by: .account(actor)), request) }
        try await services.sessions.closeSessions(of: account.id, except: nil)
        return try await page(
            request,
            done: "accounts.resetDone",
            name: account.displayName,
            login: account.login,
            password: password
        )
    }

    private func write(_ change: AccountChange, _ request: DeskRequest) async throws {
        let actor = try request.signedIn().account.id
        _ = try await services.accounts.append([change.draft], actor: actor, key: nil, now: request.now)
    }

    private func page(
        _ request: DeskRequest,
        done: String? = nil,
        name: String = "",
        login: String? = nil,
        password: String? = nil,
        token: String? = nil,
        fault: String? = nil
    ) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try request.signedIn().account
        let typed = fault == nil ? Fields() : request.form
        let model = AccountsModel(
            try await services.accounts.accounts(),
            actor: actor,
            operators: services.words.operators,
            typed: typed,
            done: done.map { t($0, ["name": name]) },
            newLogin: login,
            newPassword: password,
            newToken: token,
            fault: fault,
            machines: try await machines.model(request, typed: typed),
            t
        )
        return press.page(
            "comptes",
            model,
            title: t("accounts.title"),
            for: request,
            isFaulty: fault != nil,
            status: fault == nil ? .ok : .unprocessableContent
        )
    }
}
