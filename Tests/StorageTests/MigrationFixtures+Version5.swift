extension Fixture {
    /// The same, the tables as version 5 left them, somebody there on a shared desk.
    static let version5 =
        version4 + #"""
            PRAGMA foreign_keys = OFF;
            BEGIN;
            ALTER TABLE accounts ADD COLUMN pin_hash TEXT CHECK (pin_hash IS NULL OR length(pin_hash) > 0);
            ALTER TABLE sessions ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
            ALTER TABLE sessions ADD COLUMN present_account_id TEXT REFERENCES accounts (id);
            ALTER TABLE sessions ADD COLUMN present_since INTEGER;
            ALTER TABLE sessions ADD COLUMN present_lapsed INTEGER NOT NULL DEFAULT 0 CHECK (present_lapsed IN (0, 1));
            INSERT INTO sessions VALUES(zeroblob(32),'a1','f',1789977600000,1789977600000,1,'a1',1789977600000,0);
            PRAGMA user_version = 5;
            COMMIT;
            """#
}
