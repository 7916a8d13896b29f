extension SchemaStep {
    /// What was done under mandates.
    static let version11 = SchemaStep(
        version: 11,
        reason: "acts done in a person's place, each under its mandate",
        remakesTables: true,
        sql: """
            CREATE TABLE mandate_uses (
                stream INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                mandate TEXT NOT NULL,
                motif TEXT NOT NULL,
                actor TEXT NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (stream, sequence)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX mandate_uses_by_mandate ON mandate_uses (mandate, at);
            """
    )
}
