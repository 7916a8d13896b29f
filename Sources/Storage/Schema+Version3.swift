extension SchemaStep {
    /// What is being typed at the desk.
    static let version3 = SchemaStep(
        version: 3,
        reason: "drafts of visits, so that no crash loses what was typed",
        sql: """
            -- Not made from the journal: a draft is gone once its visit is recorded. It may hold what somebody said, which
            -- secure_delete wipes from the file with the row.
            CREATE TABLE drafts (
                key TEXT PRIMARY KEY CHECK (length(key) > 0),
                account_id TEXT NOT NULL,
                -- The browser it is typed in.
                place TEXT NOT NULL,
                saved_at INTEGER NOT NULL,
                is_aside INTEGER NOT NULL CHECK (is_aside IN (0, 1)),
                fields TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            """
    )
}
