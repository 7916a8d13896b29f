public import Access
internal import Foundation
internal import GRDB
public import Journal
public import Territory

extension HouseStore: TokenBook {
    private static let tokenColumns = """
        SELECT t.id, t.name, t.scopes, t.digest, t.expires_on, t.issued_at, t.issued_by, t.revoked_at, u.day
        FROM api_tokens t LEFT JOIN api_token_uses u ON u.token = t.id
        """

    /// The token of a digest, one that no longer stands included.
    public func token(digest: [UInt8]) async throws(StoreFault) -> AccessToken? {
        try await tokens(where: "t.digest = ?", [Data(digest)]).first
    }

    /// Every token, the latest first.
    public func tokens() async throws(StoreFault) -> [AccessToken] {
        try await tokens(where: "TRUE ORDER BY t.issued_at DESC, t.id DESC", [])
    }

    /// Notes that a token was used on a day; a day before the one noted changes nothing.
    public func noteUse(ofToken id: String, on day: Day) async throws(StoreFault) {
        try await commits.perform { db in
            try db.execute(
                sql: """
                    INSERT INTO api_token_uses (token, day) VALUES (?, ?)
                    ON CONFLICT (token) DO UPDATE SET day = max(day, excluded.day)
                    """,
                arguments: [id, day.description]
            )
        }
    }

    private func tokens(
        where condition: String,
        _ arguments: StatementArguments
    ) async throws(StoreFault) -> [AccessToken] {
        let sql = "\(HouseStore.tokenColumns) WHERE \(condition)"
        return try await read { db in
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            var tokens: [AccessToken] = []
            while let row = try rows.next() { tokens.append(try HouseStore.token(row)) }
            return tokens
        }
    }

    private static func token(_ row: Row) throws -> AccessToken {
        // A scope that a later version gave is not this one's to grant.
        let scopes = try row.listOrNil(2)?.compactMap(TokenScope.init(rawValue:)) ?? []
        guard let expiresOn = Day(try row.text(4)) else { throw StrangeValue() }
        return AccessToken(
            id: try row.text(0),
            name: try row.text(1),
            scopes: Set(scopes),
            digest: try row.bytes(3),
            expiresOn: expiresOn,
            issuedAt: Instant(milliseconds: try row.exact(5)),
            issuedBy: try row.text(6),
            revokedAt: try row.exactOrNil(7).map(Instant.init(milliseconds:)),
            lastUsedOn: try row.textOrNil(8).flatMap { Day($0) }
        )
    }
}
