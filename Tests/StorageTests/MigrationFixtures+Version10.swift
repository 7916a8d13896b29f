extension Fixture {
    /// The same, the tables as version 10 leaves them.
    static let version10 =
        version9 + #"""

            BEGIN;
            CREATE TEMP TABLE kept_entries AS SELECT * FROM entries;
            CREATE TEMP TABLE kept_keys AS SELECT * FROM append_keys;
            CREATE TEMP TABLE kept_fingerprints AS SELECT * FROM append_fingerprints;
            CREATE TEMP TABLE kept_passed_over AS SELECT * FROM passed_over;
            CREATE TEMP TABLE kept_answers AS SELECT * FROM answers;
            DROP TABLE append_fingerprints;
            DROP TABLE append_keys;
            DROP TABLE passed_over;
            DROP TABLE answers;
            DROP TABLE entries;
            CREATE TABLE entries (
                place INTEGER PRIMARY KEY,
                stream INTEGER NOT NULL REFERENCES streams (id),
                sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 1099511627775),
                time INTEGER NOT NULL,
                actor TEXT NOT NULL CHECK (length(actor) > 0),
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                version INTEGER NOT NULL CHECK (version >= 1),
                body BLOB NOT NULL CHECK (length(body) > 0),
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                CHECK (place = stream << 40 | sequence)
            ) STRICT;
            CREATE TABLE append_keys (
                key TEXT PRIMARY KEY CHECK (length(key) > 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries (place)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE append_fingerprints (
                key TEXT PRIMARY KEY REFERENCES append_keys (key),
                fingerprint BLOB NOT NULL CHECK (length(fingerprint) > 0)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE passed_over (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries (place),
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE answers (
                case_id TEXT NOT NULL CHECK (length(case_id) > 0),
                ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                sheet TEXT NOT NULL CHECK (json_valid(sheet)),
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries (place),
                PRIMARY KEY (case_id, ordinal)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO entries SELECT stream << 40 | sequence, * FROM kept_entries;
            INSERT INTO append_keys SELECT * FROM kept_keys;
            INSERT INTO append_fingerprints SELECT * FROM kept_fingerprints;
            INSERT INTO passed_over SELECT * FROM kept_passed_over;
            INSERT INTO answers SELECT * FROM kept_answers;
            DROP TABLE kept_entries;
            DROP TABLE kept_keys;
            DROP TABLE kept_fingerprints;
            DROP TABLE kept_passed_over;
            DROP TABLE kept_answers;
            PRAGMA user_version = 10;
            COMMIT;
            """#
}
