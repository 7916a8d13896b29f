extension SchemaStep {
    /// Corrections and withdrawals; fewer pages a commit.
    static let version2 = SchemaStep(
        version: 2,
        reason: "visits can be corrected, moved and withdrawn; one row and one page a visit",
        remakesTables: true,
        sql: """
            DROP TABLE visit_requests;
            DROP TABLE visits;
            DROP TABLE passed_over;

            -- Entries that the tables below pass over, and why.
            CREATE TABLE passed_over (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                PRIMARY KEY (stream, sequence),
                FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            -- Lies in the order it is read: by civil day, then by number within it. A visit is named by the epoch and the
            -- sequence of its first entry, looked for within its day: an index would cost each commit one more page.
            CREATE TABLE visits (
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                number INTEGER NOT NULL CHECK (number >= 1),
                epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295),
                sequence INTEGER NOT NULL CHECK (sequence >= 1),
                actor TEXT NOT NULL,
                received_at INTEGER NOT NULL,
                channel TEXT NOT NULL CHECK (length(channel) > 0),
                level TEXT,
                commune TEXT,
                epci TEXT,
                typology TEXT,
                people INTEGER NOT NULL CHECK (people >= 1),
                age_band TEXT,
                publics TEXT CHECK (publics IS NULL OR json_valid(publics)),
                obstacles TEXT CHECK (obstacles IS NULL OR json_valid(obstacles)),
                wait_seconds INTEGER CHECK (wait_seconds >= 0),
                handling_seconds INTEGER CHECK (handling_seconds >= 0),
                form_id TEXT NOT NULL,
                form_version INTEGER NOT NULL,
                form_hash TEXT NOT NULL,
                source TEXT,
                case_id TEXT,
                -- [{"theme", "motif", "operators", "outcome", "effect"}…], at least one.
                requests TEXT NOT NULL CHECK (json_array_length(requests) > 0),
                corrected_at INTEGER,
                corrected_by TEXT,
                -- A row that no longer stands keeps its number.
                withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
                moved_to TEXT CHECK (moved_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                PRIMARY KEY (day, number)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
