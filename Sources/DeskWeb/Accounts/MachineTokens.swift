internal import Access
internal import Journal
internal import Territory
internal import Wording

/// The tokens of machines on the page of accounts: made, shown once, taken back.
struct MachineTokens: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let tokens: Tokens

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        tokens = keeper.tokens
    }

    private var rules: TokenRules { TokenRules(daysAtMost: settings.tokenDaysAtMost) }

    /// Makes a token as the form says.
    /// - Returns: the machine's name and the token's text, which is told this once.
    func issue(_ request: DeskRequest) async throws -> (name: String, text: String) {
        let actor = try request.signedIn().account
        guard let expiresOn = Day(request.form["jusquau"] ?? "") else { throw DayMissing() }
        let checked = try rules.check(
            name: request.form["machine"] ?? "",
            scopes: Set(request.form.all("portee").compactMap(TokenScope.init(rawValue:))),
            expiresOn: expiresOn,
            today: services.day(of: request.now),
            by: .account(actor),
            among: try await services.tokens.tokens()
        )
        var generator = ByteGenerator(randomBytes: services.randomBytes)
        let text = AccessToken.prefix + tokens.fresh()
        let id = AccountID.make(now: request.now, using: &generator)
        let change = checked.issued(id: id, digest: tokens.stored(text))
        _ = try await services.tokens.append([change.draft], actor: actor.id, key: nil, now: request.now)
        return (checked.name, text)
    }

    /// Takes a token back.
    /// - Returns: the machine's name.
    func revoke(_ id: String, _ request: DeskRequest) async throws -> String {
        let actor = try request.signedIn().account
        guard let token = try await services.tokens.tokens().first(where: { $0.id == id }) else {
            throw DeskFault.notFound
        }
        let change = try rules.revoke(token, by: .account(actor))
        _ = try await services.tokens.append([change.draft], actor: actor.id, key: nil, now: request.now)
        return token.name
    }

    /// What the page shows of them; what was typed when it was refused.
    func model(_ request: DeskRequest, typed: Fields) async throws -> MachinesModel {
        let today = services.day(of: request.now)
        return MachinesModel(
            try await services.tokens.tokens(),
            today: today,
            usualEnd: today.advanced(by: settings.tokenDays),
            latestEnd: today.advanced(by: settings.tokenDaysAtMost - 1),
            typed: typed,
            PageTexts(services.texts, request.language)
        )
    }

    /// The form gave no day.
    struct DayMissing: Error {}
}

/// The machines as the page of accounts shows them.
struct MachinesModel {
    struct Row {
        let id: String
        let name: String
        let scopes: [String]
        let expires: String
        let used: String
        let state: String
        let isRevocable: Bool
    }

    struct Choice {
        let id: String
        let name: String
        let inputID: String
        let isChosen: Bool
    }

    let rows: [Row]
    let hasRows: Bool
    let scopes: [Choice]
    let name: String
    let end: String
    let earliestEnd: String
    let latestEnd: String

    init(
        _ tokens: [AccessToken],
        today: Day,
        usualEnd: Day,
        latestEnd: Day,
        typed: Fields,
        _ t: PageTexts
    ) {
        func name(_ scope: TokenScope) -> String { t.catalogue.text(scope.textKey, t.language) }
        rows = tokens.map { token in
            let state =
                token.revokedAt != nil ? "stateRevoked" : token.stands(on: today) ? "stateOpen" : "stateExpired"
            return Row(
                id: token.id,
                name: token.name,
                scopes: TokenScope.allCases.filter(token.scopes.contains).map(name),
                expires: token.expiresOn.short(t.language),
                used: token.lastUsedOn?.short(t.language) ?? t("tokens.never"),
                state: t("tokens.\(state)"),
                isRevocable: token.stands(on: today)
            )
        }
        hasRows = !rows.isEmpty
        let chosen = Set(typed.all("portee"))
        scopes = TokenScope.allCases.enumerated().map { index, scope in
            Choice(
                id: scope.rawValue,
                name: name(scope),
                inputID: "portee-\(index + 1)",
                isChosen: chosen.contains(scope.rawValue)
            )
        }
        self.name = typed["machine"] ?? ""
        end = typed["jusquau"] ?? usualEnd.description
        earliestEnd = today.description
        self.latestEnd = latestEnd.description
    }
}
