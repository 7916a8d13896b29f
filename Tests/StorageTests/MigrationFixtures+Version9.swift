extension Fixture {
    /// The same, the tables as version 9 leaves them.
    static let version9 =
        version8 + #"""

            BEGIN;
            CREATE TABLE offer_checks (
                offer TEXT PRIMARY KEY CHECK (length(offer) > 0),
                checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX visits_to_presences ON visits (day) WHERE instr(requests, '"presence.') > 0;
            PRAGMA user_version = 9;
            COMMIT;
            """#
}
