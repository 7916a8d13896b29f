public import Access
internal import GRDB
public import Journal
internal import Territory

extension HouseStore: AccountBook {
    static let accountColumns = """
        SELECT id, login, display_name, role, operator_id, password_hash, must_change_password, disabled_at, pin_hash
        FROM accounts
        """

    /// The account that signs in under a name, closed ones included.
    public func account(login: String) async throws(StoreFault) -> Account? {
        try await accounts().first { $0.login == login }
    }

    /// The account with an identifier, closed ones included.
    public func account(id: String) async throws(StoreFault) -> Account? {
        try await accounts().first { $0.id == id }
    }

    /// Every account, by login, closed ones included.
    public func accounts() async throws(StoreFault) -> [Account] {
        guard isWriter else { return try readAccounts() }
        return try await memory.accounts.value(true) { () throws(StoreFault) in try readAccounts() } ?? []
    }

    private func readAccounts() throws(StoreFault) -> [Account] {
        try readAtOnce { db in
            let rows = try Row.fetchCursor(db.cachedStatement(sql: "\(HouseStore.accountColumns) ORDER BY login"))
            var accounts: [Account] = []
            while let row = try rows.next() { accounts.append(try HouseStore.account(row)) }
            return accounts
        }
    }

    private static func account(_ row: Row) throws -> Account {
        guard let role = Role(rawValue: try row.text(3)) else { throw StrangeValue() }
        return Account(
            id: try row.text(0),
            login: try row.text(1),
            displayName: try row.text(2),
            role: role,
            operatorID: try row.textOrNil(4),
            passwordHash: try row.text(5),
            mustChangePassword: try row.exact(6) as Int == 1,
            pinHash: try row.textOrNil(8),
            disabledAt: try row.exactOrNil(7).map(Instant.init(milliseconds:))
        )
    }
}
