public import Access
internal import Foundation
internal import GRDB
public import Journal
public import Territory

extension HouseStore: SessionBook {
    /// A use is noted when the last noted one is that old, in milliseconds: so that reading a page costs no commit.
    private static let touchResolution: Int64 = 15_000

    /// Keeps a new session; refused when its account is unknown.
    public func open(_ session: Session) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(
                sql: """
                    INSERT INTO sessions (token_digest, account_id, form_token, opened_at, used_at, is_shared,
                        present_account_id, present_since, present_lapsed)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Data(session.tokenDigest), session.accountID, session.formToken,
                    session.openedAt.milliseconds, session.usedAt.milliseconds,
                ] + HouseStore.columns(session.sharing)
            )
        }
    }

    /// The session of a token; `nil` when there is none.
    public func session(tokenDigest: [UInt8]) async throws(StoreFault) -> Session? {
        guard isWriter else { return try readSession(tokenDigest) }
        return try await memory.sessions.value(tokenDigest) { () throws(StoreFault) in try readSession(tokenDigest) }
    }

    private func readSession(_ tokenDigest: [UInt8]) throws(StoreFault) -> Session? {
        try readAtOnce { db in
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT token_digest, account_id, form_token, opened_at, used_at, is_shared,
                            present_account_id, present_since, present_lapsed
                        FROM sessions WHERE token_digest = ?
                        """
                ),
                arguments: [Data(tokenDigest)]
            )
            return try row.map { row in
                Session(
                    tokenDigest: try row.bytes(0),
                    accountID: try row.text(1),
                    formToken: try row.text(2),
                    openedAt: Instant(milliseconds: try row.exact(3)),
                    usedAt: Instant(milliseconds: try row.exact(4)),
                    sharing: try HouseStore.sharing(row)
                )
            }
        }
    }

    /// Notes that a session was used; to the nearest 15 seconds, so that a page read costs no commit.
    /// - Parameters:
    ///   - tokenDigest: SHA-256 of the cookie's token.
    ///   - now: the present instant.
    /// - Throws: what kept the store from writing.
    public func touch(tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        guard let session = try await session(tokenDigest: tokenDigest),
            now.milliseconds - session.usedAt.milliseconds >= HouseStore.touchResolution
        else { return }
        try await commits.perform { db in
            try db.execute(
                sql: "UPDATE sessions SET used_at = max(used_at, ?) WHERE token_digest = ?",
                arguments: [now.milliseconds, Data(tokenDigest)]
            )
        }
        memory.sessions.forget(tokenDigest)
    }

    /// Notes that a desk is shared and who is there; a session that is gone stays so.
    public func share(_ sharing: SharedDesk, tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(
                sql: """
                    UPDATE sessions SET is_shared = ?, present_account_id = ?, present_since = ?, present_lapsed = ?,
                        used_at = max(used_at, ?)
                    WHERE token_digest = ?
                    """,
                arguments: HouseStore.columns(sharing) + [now.milliseconds, Data(tokenDigest)]
            )
        }
        memory.sessions.forget(tokenDigest)
    }

    /// Who was there since an instant, by the sessions that still stand.
    public func presentAccounts(since: Instant) async throws(StoreFault) -> [String] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT DISTINCT CASE is_shared WHEN 1 THEN present_account_id ELSE account_id END AS who
                        FROM sessions WHERE used_at >= ? AND who IS NOT NULL ORDER BY who
                        """
                ),
                arguments: [since.milliseconds]
            )
            var accounts: [String] = []
            while let row = try rows.next() { accounts.append(try row.text(0)) }
            return accounts
        }
    }

    /// `is_shared`, `present_account_id`, `present_since` and `present_lapsed`.
    private static func columns(_ sharing: SharedDesk?) -> StatementArguments {
        let present = sharing?.present
        return [sharing != nil, present?.accountID, present?.since.milliseconds, present?.hasLapsed ?? false]
    }

    private static func sharing(_ row: Row) throws -> SharedDesk? {
        guard try row.exact(5) as Int == 1 else { return nil }
        guard let accountID = try row.textOrNil(6) else { return SharedDesk() }
        let presence = SharedDesk.Presence(
            accountID: accountID,
            since: Instant(milliseconds: try row.exact(7)),
            hasLapsed: try row.exact(8) as Int == 1
        )
        return SharedDesk(present: presence)
    }

    /// Forgets a session.
    public func close(tokenDigest: [UInt8]) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(sql: "DELETE FROM sessions WHERE token_digest = ?", arguments: [Data(tokenDigest)])
        }
        memory.sessions.forget(tokenDigest)
    }

    /// Forgets every session of an account, but one.
    public func closeSessions(of accountID: String, except kept: [UInt8]?) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(
                sql: "DELETE FROM sessions WHERE account_id = ? AND token_digest IS NOT ?",
                arguments: [accountID, kept.map { Data($0) }]
            )
        }
        memory.sessions.forgetAll()
    }
}
