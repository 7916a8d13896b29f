internal import Access
internal import Foundation
internal import GRDB
internal import Journal
internal import Territory

extension Projector {
    static let tokenKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        TokenChange.Kind.issued: (1, issueToken),
        TokenChange.Kind.revoked: (1, revokeToken),
    ]

    @Sendable
    private static func issueToken(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let token: TokenChange.Issued = try body(of: entry)
        guard let digest = Data(hex: token.digest) else { throw DatabaseError(resultCode: .SQLITE_MISMATCH) }
        try db.execute(
            sql: """
                INSERT INTO api_tokens (id, name, scopes, digest, expires_on, issued_at, issued_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                token.id, token.name, JSONText.list(token.scopes.map(\.rawValue)), digest, token.expiresOn.description,
                entry.time.wall.milliseconds, entry.actor,
            ]
        )
    }

    @Sendable
    private static func revokeToken(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let token: TokenChange.Revoked = try body(of: entry)
        try db.execute(
            sql: "UPDATE api_tokens SET revoked_at = ? WHERE id = ?",
            arguments: [entry.time.wall.milliseconds, token.id]
        )
        guard db.changesCount == 1 else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY) }
    }
}

extension Data {
    /// Bytes from two hexadecimal digits each; `nil` for anything else.
    fileprivate init?(hex: String) {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }
}
