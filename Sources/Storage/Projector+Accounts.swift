internal import Access
internal import GRDB
internal import Journal
internal import Territory

extension Projector {
    static let accountKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        AccountChange.Kind.opened: (1, openAccount),
        AccountChange.Kind.passwordSet: (1, setPassword),
        AccountChange.Kind.described: (1, describeAccount),
        AccountChange.Kind.closed: (1, closeAccount),
        AccountChange.Kind.reopened: (1, reopenAccount),
        AccountChange.Kind.pinSet: (1, setPin),
        AccountChange.Kind.pinCleared: (1, clearPin),
    ]

    @Sendable
    private static func openAccount(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let account: AccountChange.Opened = try body(of: entry)
        try db.execute(
            sql: """
                INSERT INTO accounts (id, login, display_name, role, operator_id, password_hash, must_change_password)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                account.id, account.login, account.displayName, account.role.rawValue, account.operatorID,
                account.passwordHash, account.mustChangePassword,
            ]
        )
    }

    @Sendable
    private static func setPassword(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.PasswordSet = try body(of: entry)
        try changeOne(
            db,
            "UPDATE accounts SET password_hash = ?, must_change_password = ? WHERE id = ?",
            [change.passwordHash, change.mustChangePassword, change.id]
        )
    }

    @Sendable
    private static func describeAccount(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.Described = try body(of: entry)
        try changeOne(
            db,
            "UPDATE accounts SET display_name = ?, role = ?, operator_id = ? WHERE id = ?",
            [change.displayName, change.role.rawValue, change.operatorID, change.id]
        )
    }

    @Sendable
    private static func closeAccount(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.Identified = try body(of: entry)
        try changeOne(
            db,
            "UPDATE accounts SET disabled_at = ? WHERE id = ?",
            [entry.time.wall.milliseconds, change.id]
        )
    }

    @Sendable
    private static func reopenAccount(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.Identified = try body(of: entry)
        try changeOne(db, "UPDATE accounts SET disabled_at = NULL WHERE id = ?", [change.id])
    }

    @Sendable
    private static func setPin(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.PinSet = try body(of: entry)
        try changeOne(db, "UPDATE accounts SET pin_hash = ? WHERE id = ?", [change.pinHash, change.id])
    }

    @Sendable
    private static func clearPin(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: AccountChange.Identified = try body(of: entry)
        try changeOne(db, "UPDATE accounts SET pin_hash = NULL WHERE id = ?", [change.id])
    }

    /// Changes exactly one account: a change of an unknown one is refused as a broken reference.
    private static func changeOne(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws {
        try db.execute(sql: sql, arguments: arguments)
        guard db.changesCount == 1 else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY) }
    }
}
