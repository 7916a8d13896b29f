extension Fixture {
    /// The same, the tables as version 7 leaves them.
    static let version7 =
        version6 + #"""

            BEGIN;
            CREATE TABLE presences (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                body TEXT CHECK (body IS NULL OR json_valid(body)),
                ended_through TEXT CHECK (ended_through GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                CHECK (body IS NOT NULL OR ended_through IS NOT NULL)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE presence_sessions (
                presence TEXT NOT NULL CHECK (length(presence) > 0),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                decision TEXT NOT NULL CHECK (decision IN ('moved', 'cancelled')),
                body TEXT NOT NULL CHECK (json_valid(body)),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                PRIMARY KEY (presence, day, decision)
            ) STRICT, WITHOUT ROWID;
            PRAGMA user_version = 7;
            COMMIT;
            """#
}
