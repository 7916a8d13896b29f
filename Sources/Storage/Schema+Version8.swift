extension SchemaStep {
    /// Persons, mandates, referrals.
    static let version8 = SchemaStep(
        version: 8,
        reason: "persons sealed under a key of their own, mandates, referrals and their steps",
        remakesTables: true,
        sql: """
            -- What is known of a person is sealed; the row tells nothing else of them.
            CREATE TABLE persons (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                body TEXT NOT NULL CHECK (json_valid(body)),
                made_at INTEGER NOT NULL,
                -- The last contact, from which the term is counted.
                contact_at INTEGER NOT NULL,
                merged_into TEXT,
                erased_at INTEGER,
                erased_reason TEXT
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX persons_merged ON persons (merged_into) WHERE merged_into IS NOT NULL;

            CREATE TABLE person_looks (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                person TEXT NOT NULL,
                actor TEXT NOT NULL,
                at INTEGER NOT NULL,
                purpose TEXT NOT NULL,
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX person_looks_by_person ON person_looks (person, at);

            -- The key that all of a person is sealed under, or a referral that is nobody's. Not made from the journal, so
            -- that destroying a row erases the person wherever the entries are.
            CREATE TABLE person_keys (
                owner TEXT PRIMARY KEY CHECK (length(owner) > 0),
                key BLOB NOT NULL CHECK (length(key) = 32)
            ) STRICT, WITHOUT ROWID;

            -- What a person is found by: keyed digests. Not made from the journal, and gone with the person.
            CREATE TABLE person_marks (
                mark BLOB NOT NULL,
                person TEXT NOT NULL,
                PRIMARY KEY (mark, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX person_marks_by_person ON person_marks (person);

            CREATE TABLE mandates (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                person TEXT NOT NULL,
                body TEXT NOT NULL CHECK (json_valid(body)),
                taken_by TEXT NOT NULL,
                taken_at INTEGER NOT NULL,
                paper_on TEXT CHECK (paper_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                revoked_at INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX mandates_by_person ON mandates (person);

            -- Where each referral stands, folded from its steps.
            CREATE TABLE referrals (
                number TEXT PRIMARY KEY CHECK (length(number) > 0),
                made TEXT NOT NULL CHECK (json_valid(made)),
                received_at INTEGER NOT NULL,
                operator TEXT NOT NULL,
                operator_group TEXT,
                person TEXT,
                state TEXT NOT NULL,
                is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
                last_at INTEGER NOT NULL,
                anomalies INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX referrals_open ON referrals (operator, received_at) WHERE is_over = 0;
            CREATE INDEX referrals_by_person ON referrals (person) WHERE person IS NOT NULL;

            -- Every step that came, before its referral too, in the order that all nodes fold them.
            CREATE TABLE referral_steps (
                referral TEXT NOT NULL,
                time INTEGER NOT NULL,
                author TEXT NOT NULL,
                epoch INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                body TEXT NOT NULL CHECK (json_valid(body)),
                PRIMARY KEY (referral, time, author, epoch, sequence)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE referral_texts (
                id TEXT PRIMARY KEY CHECK (length(id) > 0),
                referral TEXT NOT NULL,
                body TEXT NOT NULL CHECK (json_valid(body))
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX referral_texts_by_referral ON referral_texts (referral);
            """
    )
}
