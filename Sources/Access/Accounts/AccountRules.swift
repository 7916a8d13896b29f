/// Who may open, describe and close which account; every change of an account passes here.
public struct AccountRules: Hashable, Sendable {
    /// Which passwords may be chosen.
    public var passwords: PasswordPolicy

    /// The longest name of an account's holder, in characters.
    public static let longestName = HolderName.longest

    /// Rules with a policy for passwords.
    public init(passwords: PasswordPolicy = PasswordPolicy()) {
        self.passwords = passwords
    }

    /// The roles whose accounts a role may open, describe and close: the one table of it.
    public static func managed(by role: Role) -> Set<Role> {
        switch role {
        case .administrator: Set(Role.allCases)
        case .houseManager: [.deskAgent]
        case .deskAgent, .coordinator, .operatorReferent, .observer: []
        }
    }

    /// Checks an account that somebody wants to open, before its password is hashed.
    ///
    /// - Parameters:
    ///   - draft: as typed.
    ///   - actor: who wants to open it.
    ///   - accounts: every account of the house, closed ones included.
    /// - Returns: the account, wanting only its identifier and its password's hash.
    /// - Throws: the first `AccountFault` found.
    public func check(
        _ draft: AccountDraft,
        by actor: AccountActor,
        among accounts: [Account]
    ) throws(AccountFault) -> CheckedAccount {
        guard actor.manages(draft.role) else { throw .notAllowed }
        let login: Login
        do throws(LoginFault) { login = try Login(draft.login) } catch { throw .login(error) }
        guard !accounts.contains(where: { $0.login == login.text }) else { throw .loginTaken }
        let name = try checkedName(draft.displayName)
        let operatorID = try checkedOperator(draft.operatorID, for: draft.role)
        try check(password: draft.password, login: login.text, displayName: name)
        return CheckedAccount(login: login.text, displayName: name, role: draft.role, operatorID: operatorID)
    }

    /// Closes an account: its holder signs in no more, what was done with it stays told.
    ///
    /// - Parameters:
    ///   - account: the one to close.
    ///   - actor: who wants it.
    ///   - accounts: every account of the house.
    /// - Returns: the change to write.
    /// - Throws: `notAllowed`, `ownAccount`, `alreadyClosed` or `lastAdministrator`.
    public func close(
        _ account: Account,
        by actor: AccountActor,
        among accounts: [Account]
    ) throws(AccountFault) -> AccountChange {
        guard !actor.isHolder(of: account) else { throw .ownAccount }
        guard actor.manages(account.role) else { throw .notAllowed }
        guard account.disabledAt == nil else { throw .alreadyClosed }
        try keepAnAdministrator(without: account, among: accounts)
        return .closed(AccountChange.Identified(id: account.id))
    }

    /// Opens a closed account again.
    ///
    /// - Parameters:
    ///   - account: the one to open again.
    ///   - actor: who wants it.
    /// - Returns: the change to write.
    /// - Throws: `notAllowed` or `notClosed`.
    public func reopen(_ account: Account, by actor: AccountActor) throws(AccountFault) -> AccountChange {
        guard actor.manages(account.role) else { throw .notAllowed }
        guard account.disabledAt != nil else { throw .notClosed }
        return .reopened(AccountChange.Identified(id: account.id))
    }

    /// Changes an account's name, role or operator.
    ///
    /// - Parameters:
    ///   - account: the one to change.
    ///   - displayName: the name from now on.
    ///   - role: the role from now on; nobody changes their own.
    ///   - operatorID: the operator from now on, for an operator's referent.
    ///   - actor: who wants it.
    ///   - accounts: every account of the house.
    /// - Returns: the change to write.
    /// - Throws: the first `AccountFault` found.
    public func describe(
        _ account: Account,
        displayName: String,
        role: Role,
        operatorID: String?,
        by actor: AccountActor,
        among accounts: [Account]
    ) throws(AccountFault) -> AccountChange {
        guard actor.manages(account.role), actor.manages(role) else { throw .notAllowed }
        guard role == account.role || !actor.isHolder(of: account) else { throw .ownAccount }
        if role != .administrator { try keepAnAdministrator(without: account, among: accounts) }
        let name = try checkedName(displayName)
        let operatorID = try checkedOperator(operatorID, for: role)
        return .described(
            AccountChange.Described(id: account.id, displayName: name, role: role, operatorID: operatorID)
        )
    }

    /// Checks a new password for an account, before it is hashed; its holder may always choose one.
    ///
    /// - Parameters:
    ///   - password: as typed.
    ///   - account: whose it will be.
    ///   - actor: who sets it. For the holder, the caller has checked the old one.
    /// - Returns: what makes the change once the password is hashed: one set by somebody else must be changed at the
    ///   next sign-in.
    /// - Throws: `notAllowed` or `password`.
    public func checkPassword(
        _ password: String,
        for account: Account,
        by actor: AccountActor
    ) throws(AccountFault) -> CheckedPassword {
        guard actor.isHolder(of: account) || actor.manages(account.role) else { throw .notAllowed }
        try check(password: password, login: account.login, displayName: account.displayName)
        return CheckedPassword(id: account.id, mustChangePassword: !actor.isHolder(of: account))
    }
}

extension AccountRules {
    private func check(password: String, login: String, displayName: String) throws(AccountFault) {
        do throws(PasswordWeakness) {
            try passwords.check(password, login: login, displayName: displayName)
        } catch {
            throw .password(error)
        }
    }

    private func checkedName(_ typed: String) throws(AccountFault) -> String {
        switch HolderName.read(typed) {
        case .name(let name): return name
        case .missing: throw .nameMissing
        case .tooLong: throw .nameTooLong(maximum: HolderName.longest)
        case .unreadable: throw .nameUnreadable
        }
    }

    private func checkedOperator(_ id: String?, for role: Role) throws(AccountFault) -> String? {
        let id = id.flatMap { $0.isEmpty ? nil : $0 }
        switch (role, id) {
        case (.operatorReferent, nil): throw .operatorMissing
        case (.operatorReferent, let id): return id
        case (_, nil): return nil
        default: throw .operatorUnexpected
        }
    }

    private func keepAnAdministrator(without account: Account, among accounts: [Account]) throws(AccountFault) {
        guard account.role == .administrator, account.disabledAt == nil else { return }
        let another = accounts.contains {
            $0.id != account.id && $0.role == .administrator && $0.disabledAt == nil
        }
        guard another else { throw .lastAdministrator }
    }
}
