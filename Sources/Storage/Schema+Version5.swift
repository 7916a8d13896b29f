extension SchemaStep {
    /// Shared desks: the code that signs on them, and who is there in each session.
    static let version5 = SchemaStep(
        version: 5,
        reason: "codes of accounts, and who is there on a shared desk",
        remakesTables: true,
        sql: """
            ALTER TABLE accounts ADD COLUMN pin_hash TEXT CHECK (pin_hash IS NULL OR length(pin_hash) > 0);

            ALTER TABLE sessions ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
            ALTER TABLE sessions ADD COLUMN present_account_id TEXT REFERENCES accounts (id);
            ALTER TABLE sessions ADD COLUMN present_since INTEGER;
            ALTER TABLE sessions ADD COLUMN present_lapsed INTEGER NOT NULL DEFAULT 0 CHECK (present_lapsed IN (0, 1));
            """
    )
}
