extension SchemaStep {
    /// Presences as they are decided at the desks.
    static let version7 = SchemaStep(
        version: 7,
        reason: "presences put, ended, moved and cancelled",
        remakesTables: true,
        sql: """
            -- What was last said of each presence over the file's: whole, or its end alone.
            CREATE TABLE presences (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                body TEXT CHECK (body IS NULL OR json_valid(body)),
                ended_through TEXT CHECK (ended_through GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                CHECK (body IS NOT NULL OR ended_through IS NOT NULL)
            ) STRICT, WITHOUT ROWID;

            -- What was decided of the session of a day: a move stays under a cancellation, for when that is taken back.
            CREATE TABLE presence_sessions (
                presence TEXT NOT NULL CHECK (length(presence) > 0),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                decision TEXT NOT NULL CHECK (decision IN ('moved', 'cancelled')),
                body TEXT NOT NULL CHECK (json_valid(body)),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                PRIMARY KEY (presence, day, decision)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
