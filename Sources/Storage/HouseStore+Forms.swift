internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: FormBook {
    /// Every published form, all versions of it, by identifier and version.
    public func publishedForms() async throws(StoreFault) -> [PublishedForm] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT id, version, hash, text, actor, published_at FROM forms ORDER BY id, version"
            )
            var forms: [PublishedForm] = []
            while let row = try rows.next() {
                forms.append(
                    PublishedForm(
                        form: FormPublished(
                            id: try row.text(0),
                            version: try row.exact(1),
                            hash: try row.text(2),
                            text: try row.text(3)
                        ),
                        actor: try row.text(4),
                        publishedAt: Instant(milliseconds: try row.exact(5))
                    )
                )
            }
            return forms
        }
    }

    /// What an account was writing of a form; `nil` when nothing.
    public func formDraft(of form: String, by account: String) async throws(StoreFault) -> String? {
        try await read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT text FROM form_drafts WHERE account_id = ? AND form_id = ?",
                arguments: [account, form]
            )
            return try row?.text(0)
        }
    }

    /// Keeps what an account is writing of a form, or forgets it.
    public func keepFormDraft(
        _ text: String?,
        of form: String,
        by account: String,
        now: Instant
    ) async throws(StoreFault) {
        try await commits.perform { db in
            guard let text else {
                return try db.execute(
                    sql: "DELETE FROM form_drafts WHERE account_id = ? AND form_id = ?",
                    arguments: [account, form]
                )
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO form_drafts (account_id, form_id, text, kept_at) VALUES (?, ?, ?, ?)",
                arguments: [account, form, text, now.milliseconds]
            )
        }
    }
}
