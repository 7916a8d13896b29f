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
                    INSERT INTO sessions (token_digest, account_id, form_token, opened_at, used_at)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Data(session.tokenDigest), session.accountID, session.formToken,
                    session.openedAt.milliseconds, session.usedAt.milliseconds,
                ]
            )
        }
    }

    /// The session of a token; `nil` when there is none.
    public func session(tokenDigest: [UInt8]) async throws(StoreFault) -> Session? {
        try await read { db in
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT token_digest, account_id, form_token, opened_at, used_at
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
                    usedAt: Instant(milliseconds: try row.exact(4))
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
    }

    /// Forgets a session.
    public func close(tokenDigest: [UInt8]) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(sql: "DELETE FROM sessions WHERE token_digest = ?", arguments: [Data(tokenDigest)])
        }
    }

    /// Forgets every session of an account, but one.
    public func closeSessions(of accountID: String, except kept: [UInt8]?) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(
                sql: "DELETE FROM sessions WHERE account_id = ? AND token_digest IS NOT ?",
                arguments: [accountID, kept.map { Data($0) }]
            )
        }
    }
}
