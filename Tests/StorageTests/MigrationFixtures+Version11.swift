extension Fixture {
    /// The same, the tables as version 11 leaves them.
    static let version11 =
        version10 + #"""

            BEGIN;
            CREATE TABLE mandate_uses (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                mandate TEXT NOT NULL,
                motif TEXT NOT NULL,
                actor TEXT NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX mandate_uses_by_mandate ON mandate_uses (mandate, at);
            PRAGMA user_version = 11;
            COMMIT;
            """#
}
