extension Fixture {
    /// The house of version 3 as version 4 brought it up: the new tables hold nothing yet.
    static let version4 =
        version3 + #"""

            CREATE TABLE forms (
                id TEXT NOT NULL CHECK (length(id) > 0),
                version INTEGER NOT NULL CHECK (version >= 1),
                hash TEXT NOT NULL CHECK (length(hash) = 16),
                text TEXT NOT NULL CHECK (length(text) > 0),
                actor TEXT NOT NULL,
                published_at INTEGER NOT NULL,
                PRIMARY KEY (id, version)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE form_drafts (
                account_id TEXT NOT NULL REFERENCES accounts (id),
                form_id TEXT NOT NULL,
                text TEXT NOT NULL,
                kept_at INTEGER NOT NULL,
                PRIMARY KEY (account_id, form_id)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE answers (
                case_id TEXT NOT NULL CHECK (length(case_id) > 0),
                ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                sheet TEXT NOT NULL CHECK (json_valid(sheet)),
                PRIMARY KEY (case_id, ordinal),
                FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE answer_keys (
                case_id TEXT NOT NULL CHECK (length(case_id) > 0),
                until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                key BLOB NOT NULL CHECK (length(key) = 32),
                PRIMARY KEY (case_id, until)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX answer_keys_by_term ON answer_keys (until);
            PRAGMA user_version = 4;
            """#
}
