extension SchemaStep {
    /// The tokens of machines, and what each request's key was for.
    static let version6 = SchemaStep(
        version: 6,
        reason: "tokens of machines, and the fingerprint of what an append key was used for",
        remakesTables: true,
        sql: """
            -- What a machine shows to be let in.
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

            -- The last day that each was used on. Not made from the journal: a use is no decision of anybody's.
            CREATE TABLE api_token_uses (
                token TEXT PRIMARY KEY REFERENCES api_tokens (id),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT, WITHOUT ROWID;

            -- What a key was used for, where the asker wants a key that comes back with something else told. Not made
            -- from the journal, as the keys themselves.
            CREATE TABLE append_fingerprints (
                key TEXT PRIMARY KEY REFERENCES append_keys (key),
                fingerprint BLOB NOT NULL CHECK (length(fingerprint) > 0)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
