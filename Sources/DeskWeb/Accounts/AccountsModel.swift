internal import Access
internal import Reception
internal import Wording

/// The accounts as their page shows them: those that the reader manages.
struct AccountsModel {
    struct Row {
        let id: String
        let name: String
        let login: String
        let role: String
        let isClosed: Bool
        let isOwn: Bool
        let mustChange: Bool
    }

    struct Choice {
        let id: String
        let name: String
        let purpose: String
        let isChosen: Bool
        let inputID: String
    }

    let rows: [Row]
    let hasRows: Bool
    let roles: [Choice]
    let operators: [Choice]
    let asksOperator: Bool
    let name: String
    let login: String
    let done: String?
    let newLogin: String?
    let newPassword: String?
    let newToken: String?
    let fault: String?
    let machines: MachinesModel

    init(
        _ accounts: [Account],
        actor: Account,
        operators: [ServiceOperator],
        typed: Fields,
        done: String?,
        newLogin: String?,
        newPassword: String?,
        newToken: String?,
        fault: String?,
        machines: MachinesModel,
        _ t: PageTexts
    ) {
        let managed = AccountRules.managed(by: actor.role)
        rows = accounts.filter { managed.contains($0.role) }
            .sorted { ($0.disabledAt != nil ? 1 : 0, $0.login) < ($1.disabledAt != nil ? 1 : 0, $1.login) }
            .map { account in
                Row(
                    id: account.id,
                    name: account.displayName,
                    login: account.login,
                    role: t.catalogue.text(account.role.textKey, t.language),
                    isClosed: account.disabledAt != nil,
                    isOwn: account.id == actor.id,
                    mustChange: account.mustChangePassword
                )
            }
        hasRows = !rows.isEmpty
        let chosen = typed["role"] ?? Role.deskAgent.rawValue
        roles = Role.allCases.filter(managed.contains).enumerated().map { index, role in
            Choice(
                id: role.rawValue,
                name: t.catalogue.text(role.textKey, t.language),
                purpose: t.catalogue.text(role.purposeKey, t.language),
                isChosen: role.rawValue == chosen,
                inputID: "role-\(index + 1)"
            )
        }
        asksOperator = managed.contains(.operatorReferent)
        self.operators = operators.map { found in
            Choice(
                id: found.id,
                name: found.label.text(t.language),
                purpose: "",
                isChosen: typed["operateur"] == found.id,
                inputID: ""
            )
        }
        name = typed["nom"] ?? ""
        login = typed["identifiant"] ?? ""
        self.done = done
        self.newLogin = newLogin
        self.newPassword = newPassword
        self.newToken = newToken
        self.fault = fault
        self.machines = machines
    }
}
