/// Who wants an account changed.
public enum AccountActor: Hashable, Sendable {
    /// Somebody signed in.
    case account(Account)
    /// Somebody who runs commands on the house's own machine and so holds its data already.
    case machine

    /// Whether accounts of a role are this one's to open and close.
    func manages(_ role: Role) -> Bool {
        switch self {
        case .account(let account):
            account.may(.manageAccounts) && AccountRules.managed(by: account.role).contains(role)
        case .machine: true
        }
    }

    /// Whether this is the account's own holder, and the account open.
    func isHolder(of account: Account) -> Bool {
        switch self {
        case .account(let holder): holder.id == account.id && holder.disabledAt == nil
        case .machine: false
        }
    }
}
