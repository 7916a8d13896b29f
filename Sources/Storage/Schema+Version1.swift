extension SchemaStep {
    /// The first tables.
    static let version1 = SchemaStep(
        version: 1,
        reason: "the journal, visits and their requests, accounts, sessions",
        sql: """
            -- The house that the file belongs to: one row.
            CREATE TABLE meta (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                house TEXT NOT NULL CHECK (length(house) > 0),
                epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295),
                created_at INTEGER NOT NULL
            ) STRICT;

            -- A stream is one house's writing for one audience; the row says where it stands.
            CREATE TABLE streams (
                id INTEGER PRIMARY KEY,
                author TEXT NOT NULL CHECK (length(author) > 0),
                audience TEXT NOT NULL CHECK (length(audience) > 0),
                epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295),
                sequence INTEGER NOT NULL CHECK (sequence >= 0),
                time INTEGER NOT NULL,
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                UNIQUE (author, audience, epoch)
            ) STRICT;

            CREATE TABLE entries (
                stream INTEGER NOT NULL REFERENCES streams (id),
                sequence INTEGER NOT NULL CHECK (sequence >= 1),
                time INTEGER NOT NULL,
                actor TEXT NOT NULL CHECK (length(actor) > 0),
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                version INTEGER NOT NULL CHECK (version >= 1),
                body BLOB NOT NULL CHECK (length(body) > 0),
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            -- What makes an append happen once: the key it came with, and its first entry. Not made from the journal.
            CREATE TABLE append_keys (
                key TEXT PRIMARY KEY CHECK (length(key) > 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            -- Entries that the tables below pass over, and why: kept for a later Maillage.
            CREATE TABLE passed_over (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('unknownKind', 'laterVersion')),
                PRIMARY KEY (stream, sequence),
                FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            -- Lies in the order it is read: by civil day, then by number within it.
            CREATE TABLE visits (
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                number INTEGER NOT NULL CHECK (number >= 1),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
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
                PRIMARY KEY (day, number),
                UNIQUE (stream, sequence),
                FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE visit_requests (
                day TEXT NOT NULL,
                number INTEGER NOT NULL,
                ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
                theme TEXT NOT NULL,
                motif TEXT NOT NULL CHECK (length(motif) > 0),
                operators TEXT NOT NULL CHECK (json_valid(operators)),
                outcome TEXT NOT NULL CHECK (length(outcome) > 0),
                effect TEXT NOT NULL
                    CHECK (effect IN ('closesOnSite', 'closesWithout', 'transmits', 'redirects', 'staysOpen')),
                PRIMARY KEY (day, number, ordinal),
                FOREIGN KEY (day, number) REFERENCES visits (day, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE accounts (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
                display_name TEXT NOT NULL,
                role TEXT NOT NULL,
                operator_id TEXT,
                password_hash TEXT NOT NULL CHECK (length(password_hash) > 0),
                must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
                disabled_at INTEGER
            ) STRICT, WITHOUT ROWID;

            -- Who is signed in. Not made from the journal: worth nothing after a while.
            CREATE TABLE sessions (
                token_digest BLOB PRIMARY KEY CHECK (length(token_digest) = 32),
                account_id TEXT NOT NULL REFERENCES accounts (id),
                form_token TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                used_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX sessions_by_account ON sessions (account_id);
            """
    )
}
