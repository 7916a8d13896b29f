extension Fixture {
    /// The house of version 2 as version 3 brought it up: a table more, empty.
    static let version3 =
        version2 + """

            BEGIN;
            CREATE TABLE drafts (
                key TEXT PRIMARY KEY CHECK (length(key) > 0),
                account_id TEXT NOT NULL,
                place TEXT NOT NULL,
                saved_at INTEGER NOT NULL,
                is_aside INTEGER NOT NULL CHECK (is_aside IN (0, 1)),
                fields TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            PRAGMA user_version = 3;
            COMMIT;
            """
}
