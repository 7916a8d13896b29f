extension Fixture {
    /// The same, the tables as version 6 leaves them, the key `k1` remembering what it was for.
    static let version6 =
        version5 + #"""

            BEGIN;
            CREATE TABLE api_tokens (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                name TEXT NOT NULL CHECK (length(name) > 0),
                scopes TEXT NOT NULL CHECK (json_valid(scopes)),
                digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
                expires_on TEXT NOT NULL CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                issued_at INTEGER NOT NULL,
                issued_by TEXT NOT NULL,
                revoked_at INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE api_token_uses (
                token TEXT PRIMARY KEY REFERENCES api_tokens (id),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE append_fingerprints (
                key TEXT PRIMARY KEY REFERENCES append_keys (key),
                fingerprint BLOB NOT NULL CHECK (length(fingerprint) > 0)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO append_fingerprints VALUES('k1',X'01');
            PRAGMA user_version = 6;
            COMMIT;
            """#
}
