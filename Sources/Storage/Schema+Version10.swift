extension SchemaStep {
    /// Entries by a number that says where they stand, keys by the time of their sheet.
    static let version10 = SchemaStep(
        version: 10,
        reason: "entries and keys are added at the end of their tables, whoever writes",
        sql: """
            -- The number of an entry's row is its stream and its place in it: a table that grows by its rows' numbers fills
            -- a page before it begins another, and one that is kept by several columns splits and rewrites them.
            CREATE TABLE entries_10 (
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
            INSERT INTO entries_10 SELECT stream << 40 | sequence, * FROM entries ORDER BY stream, sequence;

            -- A sheet's key begins with the time. It stood after the account's, so that every account had its own end of
            -- the table: one more page of the disk for each of them in a shared commit.
            CREATE TABLE append_keys_10 (
                key TEXT PRIMARY KEY CHECK (length(key) > 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries_10 (place)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE append_fingerprints_10 (
                key TEXT PRIMARY KEY REFERENCES append_keys_10 (key),
                fingerprint BLOB NOT NULL CHECK (length(fingerprint) > 0)
            ) STRICT, WITHOUT ROWID;
            CREATE TEMP TABLE new_keys AS SELECT key, CASE
                    WHEN key GLOB 'visit:?*:*' AND substr(key, -65, 1) = ':' AND substr(key, -64) NOT GLOB '*[^0-9a-f]*'
                        AND substr(key, 7, length(key) - 71) NOT GLOB '*:*'
                    THEN 'visit:' || substr(key, -64) || ':' || substr(key, 7, length(key) - 71)
                    ELSE key
                END AS new_key, stream, sequence FROM append_keys;
            INSERT INTO append_keys_10 (key, stream, sequence) SELECT new_key, stream, sequence FROM new_keys ORDER BY new_key;
            INSERT INTO append_fingerprints_10
                SELECT n.new_key, f.fingerprint FROM append_fingerprints f JOIN new_keys n ON n.key = f.key;
            DROP TABLE new_keys;

            CREATE TABLE passed_over_10 (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries_10 (place),
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO passed_over_10 (stream, sequence, reason) SELECT stream, sequence, reason FROM passed_over;

            CREATE TABLE answers_10 (
                case_id TEXT NOT NULL CHECK (length(case_id) > 0),
                ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                sheet TEXT NOT NULL CHECK (json_valid(sheet)),
                place INTEGER GENERATED ALWAYS AS (stream << 40 | sequence) VIRTUAL REFERENCES entries_10 (place),
                PRIMARY KEY (case_id, ordinal)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO answers_10 (case_id, ordinal, stream, sequence, sheet)
                SELECT case_id, ordinal, stream, sequence, sheet FROM answers;

            DROP TABLE append_fingerprints;
            DROP TABLE append_keys;
            DROP TABLE passed_over;
            DROP TABLE answers;
            DROP TABLE entries;
            ALTER TABLE entries_10 RENAME TO entries;
            ALTER TABLE append_keys_10 RENAME TO append_keys;
            ALTER TABLE append_fingerprints_10 RENAME TO append_fingerprints;
            ALTER TABLE passed_over_10 RENAME TO passed_over;
            ALTER TABLE answers_10 RENAME TO answers;
            """
    )
}
