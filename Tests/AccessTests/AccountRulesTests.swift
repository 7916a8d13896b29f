import Access
import Journal
import Territory
import Testing

@Suite("Opening, changing and closing accounts")
struct AccountRulesTests {
    let rules = AccountRules()
    let administrator = Account(id: "1", login: "admin", displayName: "A. Dmin", role: .administrator, passwordHash: "")
    let manager = Account(id: "2", login: "resp", displayName: "R. Esp", role: .houseManager, passwordHash: "")
    let agent = Account(id: "3", login: "agent", displayName: "A. Gent", role: .deskAgent, passwordHash: "")
    let coordinator = Account(id: "4", login: "coord", displayName: "C. Oord", role: .coordinator, passwordHash: "")
    var everybody: [Account] { [administrator, manager, agent, coordinator] }

    private func draft(_ role: Role, login: String = "nouveau", operatorID: String? = nil) -> AccountDraft {
        AccountDraft(
            login: login,
            displayName: "  Jeanne   Nouvelle ",
            role: role,
            operatorID: operatorID,
            password: "il pleut sur la halle"
        )
    }

    @Test("An administrator opens an account of any role", arguments: Role.allCases)
    func administratorOpens(role: Role) throws {
        let operatorID = role == .operatorReferent ? "caf" : nil
        let checked = try rules.check(
            draft(role, operatorID: operatorID),
            by: .account(administrator),
            among: everybody
        )
        let expected = AccountChange.Opened(
            id: "5",
            login: "nouveau",
            displayName: "Jeanne Nouvelle",
            role: role,
            operatorID: operatorID,
            passwordHash: "hash",
            mustChangePassword: true
        )
        #expect(checked.opened(id: "5", passwordHash: "hash") == .opened(expected))
    }

    @Test("A house manager opens desk agents' accounts and no other", arguments: Role.allCases)
    func managerOpens(role: Role) throws {
        let asked = draft(role, operatorID: role == .operatorReferent ? "caf" : nil)
        if role == .deskAgent {
            #expect(try rules.check(asked, by: .account(manager), among: everybody).login == "nouveau")
        } else {
            #expect(throws: AccountFault.notAllowed) {
                try rules.check(asked, by: .account(manager), among: everybody)
            }
        }
    }

    @Test("Agents and coordinators open, close, reopen and describe nobody")
    func othersManageNobody() {
        for actor in [agent, coordinator] {
            let by = AccountActor.account(actor)
            #expect(throws: AccountFault.notAllowed) { try rules.check(draft(.deskAgent), by: by, among: everybody) }
            #expect(throws: AccountFault.notAllowed) { try rules.close(manager, by: by, among: everybody) }
            #expect(throws: AccountFault.notAllowed) { try rules.reopen(manager, by: by) }
            #expect(throws: AccountFault.notAllowed) { try describe(manager, role: .deskAgent, by: by) }
        }
    }

    @Test("A manager whose account was closed since manages nobody any more")
    func closedActor() {
        var closed = manager
        closed.disabledAt = Instant(seconds: 0)
        #expect(throws: AccountFault.notAllowed) { try rules.close(agent, by: .account(closed), among: everybody) }
    }

    @Test("A login serves once, even when its account is closed, and however it is typed")
    func loginTaken() {
        var closed = agent
        closed.disabledAt = Instant(seconds: 0)
        #expect(throws: AccountFault.loginTaken) {
            try rules.check(draft(.deskAgent, login: " AGENT"), by: .machine, among: [closed])
        }
    }

    @Test("A bad login, password or name is told for what it is")
    func badDrafts() {
        var asked = draft(.deskAgent, login: "é")
        #expect(throws: AccountFault.login(.tooShort(minimum: 2))) {
            try rules.check(asked, by: .machine, among: [])
        }
        asked = draft(.deskAgent)
        asked.password = "court"
        #expect(throws: AccountFault.password(.tooShort(minimum: 12))) {
            try rules.check(asked, by: .machine, among: [])
        }
        for (name, fault) in [
            (" \n", AccountFault.nameMissing), (String(repeating: "a", count: 81), .nameTooLong(maximum: 80)),
            ("Jeanne\u{7}", .nameUnreadable),
        ] {
            asked = draft(.deskAgent)
            asked.displayName = name
            #expect(throws: fault) { try rules.check(asked, by: .machine, among: []) }
        }
    }

    @Test("A referent has an operator, and nobody else does")
    func operators() {
        #expect(throws: AccountFault.operatorMissing) {
            try rules.check(draft(.operatorReferent, operatorID: ""), by: .machine, among: [])
        }
        #expect(throws: AccountFault.operatorUnexpected) {
            try rules.check(draft(.observer, operatorID: "caf"), by: .machine, among: [])
        }
    }

    @Test("Nobody closes their own account, nor changes their own role")
    func ownAccount() throws {
        let second = Account(id: "9", login: "admin2", displayName: "B", role: .administrator, passwordHash: "")
        let accounts = everybody + [second]
        let by = AccountActor.account(administrator)
        #expect(throws: AccountFault.ownAccount) { try rules.close(administrator, by: by, among: accounts) }
        #expect(throws: AccountFault.ownAccount) { try describe(administrator, role: .observer, by: by) }
        #expect(try describe(administrator, role: .administrator, by: by).draft.kind == "account.described")
    }

    @Test("The last open administrator is neither closed nor given another role, even from the machine itself")
    func lastAdministrator() throws {
        var second = Account(id: "9", login: "admin2", displayName: "B", role: .administrator, passwordHash: "")
        #expect(
            try rules.close(administrator, by: .machine, among: everybody + [second]).draft.kind == "account.closed"
        )
        second.disabledAt = Instant(seconds: 0)
        for accounts in [everybody, everybody + [second]] {
            #expect(throws: AccountFault.lastAdministrator) {
                try rules.close(administrator, by: .machine, among: accounts)
            }
            #expect(throws: AccountFault.lastAdministrator) {
                try describe(administrator, role: .observer, by: .machine, among: accounts)
            }
        }
    }

    @Test("What is closed is not closed again, what is open is not reopened")
    func twice() throws {
        var closed = agent
        closed.disabledAt = Instant(seconds: 0)
        #expect(throws: AccountFault.alreadyClosed) { try rules.close(closed, by: .machine, among: [closed]) }
        #expect(throws: AccountFault.notClosed) { try rules.reopen(agent, by: .machine) }
        #expect(try rules.reopen(closed, by: .account(manager)) == .reopened(AccountChange.Identified(id: "3")))
    }

    @Test("A house manager makes no one a manager, and takes no coordinator for an agent")
    func promotion() {
        #expect(throws: AccountFault.notAllowed) { try describe(agent, role: .houseManager, by: .account(manager)) }
        #expect(throws: AccountFault.notAllowed) { try describe(coordinator, role: .deskAgent, by: .account(manager)) }
    }

    @Test("One's own password is final; one set by a manager must be changed")
    func passwords() throws {
        let own = try rules.checkPassword("il pleut sur la halle", for: agent, by: .account(agent))
        let given = try rules.checkPassword("il pleut sur la halle", for: agent, by: .account(manager))
        #expect(!own.mustChangePassword)
        #expect(given.mustChangePassword)
        let expected = AccountChange.PasswordSet(id: "3", passwordHash: "hash", mustChangePassword: true)
        #expect(given.set(passwordHash: "hash") == .passwordSet(expected))
        #expect(throws: AccountFault.notAllowed) {
            try rules.checkPassword("il pleut sur la halle", for: manager, by: .account(agent))
        }
    }

    private func describe(
        _ account: Account,
        role: Role,
        by actor: AccountActor,
        among accounts: [Account]? = nil
    ) throws -> AccountChange {
        try rules.describe(
            account,
            displayName: "Nom",
            role: role,
            operatorID: nil,
            by: actor,
            among: accounts ?? everybody
        )
    }
}
