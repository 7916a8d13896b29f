internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: DraftBook {
    /// The drafts of an account, the last typed first.
    public func drafts(of accountID: String) async throws(StoreFault) -> [SheetDraft] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT key, fields, saved_at, is_aside, place FROM drafts WHERE account_id = ?
                        ORDER BY saved_at DESC, key
                        """
                ),
                arguments: [accountID]
            )
            var drafts: [SheetDraft] = []
            while let row = try rows.next() {
                drafts.append(
                    SheetDraft(
                        key: try row.text(0),
                        accountID: accountID,
                        place: try row.text(4),
                        fields: try row.text(1),
                        savedAt: Instant(milliseconds: try row.exact(2)),
                        isAside: try row.exact(3) as Int == 1
                    )
                )
            }
            return drafts
        }
    }

    /// Keeps a draft in place of the one of the same key, unless it was recorded; another account's is left alone.
    public func keep(
        _ draft: SheetDraft,
        unlessRecorded key: String,
        limit: Int,
        oldest: Instant
    ) async throws(StoreFault) {
        try await commits.perform { [writer] db in
            guard try writer.position(of: key, in: db) == nil else { return }
            try db.cachedStatement(
                sql: """
                    INSERT INTO drafts (key, account_id, place, saved_at, is_aside, fields)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (key) DO UPDATE SET place = excluded.place, saved_at = excluded.saved_at, is_aside = excluded.is_aside,
                        fields = excluded.fields
                    WHERE account_id = excluded.account_id
                    """
            ).execute(arguments: [
                draft.key, draft.accountID, draft.place, draft.savedAt.milliseconds, draft.isAside ? 1 : 0,
                draft.fields,
            ])
            try db.cachedStatement(
                sql: """
                    DELETE FROM drafts WHERE account_id = ?1 AND (saved_at < ?2 OR key IN (
                        SELECT key FROM drafts WHERE account_id = ?1 ORDER BY saved_at DESC LIMIT -1 OFFSET ?3))
                    """
            ).execute(arguments: [draft.accountID, oldest.milliseconds, max(limit, 1)])
        }
    }

    /// Forgets a draft; nothing when it is not there.
    public func discard(key: String, of accountID: String) async throws(StoreFault) {
        try await commits.perform { db in try HouseStore.discard(key, accountID, db) }
    }

    /// Writes what a draft became, the keys it is sealed under, and forgets the draft, in one transaction.
    public func record(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: String,
        ending draft: (key: String, accountID: String),
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended {
        try await write(drafts, actor: actor, key: key, now: now) { db in
            try HouseStore.discard(draft.key, draft.accountID, db)
        } whenRecorded: { [writer] db in
            try HouseStore.keep(keys, in: db)
            try HouseStore.keepTerms(on: today, now: now, writer, in: db)
        }
    }

    private static func discard(_ key: String, _ accountID: String, _ db: Database) throws {
        var statement = try DirectStatement(db, "DELETE FROM drafts WHERE key = ? AND account_id = ?")
        try statement.give(key)
        try statement.give(accountID)
        try statement.run()
    }
}
