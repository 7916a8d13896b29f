extension Fixture {
    /// The house of version 1 as version 2 brought it up.
    static let version2 = #"""
        PRAGMA foreign_keys = OFF;
        PRAGMA journal_mode = WAL;
        BEGIN;
        CREATE TABLE meta (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        house TEXT NOT NULL CHECK (length(house) > 0),
        epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295),
        created_at INTEGER NOT NULL
                ) STRICT;
        INSERT INTO meta VALUES(1,'425',7,1789977600000);
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
        INSERT INTO streams VALUES(1,'425','self',7,1,117307971993600000,X'cb2a1ddba6750fb709cb1b0178c8f85f5\#
        b17bfec02de27ef4c142f51e37d8ba0');
        INSERT INTO streams VALUES(2,'425','hub',7,2,117307971993600002,X'e35c0d5df9686e7313ba8884e0c80c0d78\#
        f4cf7f7cc66e9cb4aec8a276d57cdf');
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
        INSERT INTO entries VALUES(1,1,117307971993600000,'system','account.opened',1,X'7b22646973706c61794e\#
        616d65223a225a6fc3a9222c226964223a226131222c226c6f67696e223a227a6f65222c226d7573744368616e6765506173\#
        73776f7264223a66616c73652c2270617373776f726448617368223a22247363727970742431222c22726f6c65223a226465\#
        736b4167656e74227d',X'cb2a1ddba6750fb709cb1b0178c8f85f5b17bfec02de27ef4c142f51e37d8ba0');
        INSERT INTO entries VALUES(2,1,117307971993600001,'a1','visit.recorded',1,X'7b2261676542616e64223a22\#
        32352d3339222c226368616e6e656c223a2267756963686574222c22636f6d6d756e65223a223732303530222c2264617922\#
        3a22323032362d30392d3231222c2265706369223a22323030303733303837222c22666f726d223a7b2268617368223a2230\#
        313233343536373839616263646566222c226964223a22766973697465222c2276657273696f6e223a317d2c2268616e646c\#
        696e675365636f6e6473223a3930302c226c6576656c223a226163636f6d7061676e656d656e74222c226f62737461636c65\#
        73223a5b5d2c2270656f706c65223a322c227075626c696373223a5b226a65756e65225d2c2272656365697665644174223a\#
        313738393937373630303030302c227265717565737473223a5b7b22656666656374223a227472616e736d697473222c226d\#
        6f746966223a226c6f67656d656e742e61706c222c226f70657261746f7273223a5b22636166222c226d7361225d2c226f75\#
        74636f6d65223a227472616e736d6973222c227468656d65223a226c6f67656d656e74227d2c7b22656666656374223a2274\#
        72616e736d697473222c226d6f746966223a2273616e74652e637373222c226f70657261746f7273223a5b22636166222c22\#
        6d7361225d2c226f7574636f6d65223a227472616e736d6973222c227468656d65223a226c6f67656d656e74227d5d2c2274\#
        79706f6c6f6779223a22727572616c537472756374757265222c22776169745365636f6e6473223a3234307d',X'1e878259\#
        aa5df30b990b2a03c9bf4e9feed8b2b4f388d16f8a1b156d950191fb');
        INSERT INTO entries VALUES(2,2,117307971993600002,'a1','visit.dreamt',1,X'7b227822203a20317d',X'e35c\#
        0d5df9686e7313ba8884e0c80c0d78f4cf7f7cc66e9cb4aec8a276d57cdf');
        CREATE TABLE append_keys (
        key TEXT PRIMARY KEY CHECK (length(key) > 0),
        stream INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
                ) STRICT, WITHOUT ROWID;
        INSERT INTO append_keys VALUES('k1',2,1);
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
        INSERT INTO accounts VALUES('a1','zoe','Zoé','deskAgent',NULL,'$scrypt$1',0,NULL);
        CREATE TABLE sessions (
        token_digest BLOB PRIMARY KEY CHECK (length(token_digest) = 32),
        account_id TEXT NOT NULL REFERENCES accounts (id),
        form_token TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        used_at INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
        CREATE TABLE passed_over (
            stream INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (length(reason) > 0),
            PRIMARY KEY (stream, sequence),
            FOREIGN KEY (stream, sequence) REFERENCES entries (stream, sequence)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO passed_over VALUES(2,2,'unknownKind');
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
        INSERT INTO visits VALUES('2026-09-21',1,7,1,'a1',1789977600000,'guichet','accompagnement','72050','\#
        200073087','ruralStructure',2,'25-39','["jeune"]','[]',240,900,'visite',1,'0123456789abcdef',NULL,NU\#
        LL,'[{"theme":"logement","motif":"logement.apl","operators":["caf","msa"],"outcome":"transmis","effe\#
        ct":"transmits"},{"theme":"logement","motif":"sante.css","operators":["caf","msa"],"outcome":"transm\#
        is","effect":"transmits"}]',NULL,NULL,0,NULL);
        CREATE INDEX sessions_by_account ON sessions (account_id);
        PRAGMA application_id = 1296124236;
        PRAGMA user_version = 2;
        COMMIT;
        """#
}
