extension Fixture {
    /// The same, the tables as version 9 leaves them.
    static let version9 =
        version8 + #"""

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
            PRAGMA user_version = 9;
            COMMIT;
            """#
}
