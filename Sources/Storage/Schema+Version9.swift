extension SchemaStep {
    /// Offers made sure of at the desks, and the places that are taken in the sessions of presences.
    static let version9 = SchemaStep(
        version: 9,
        reason: "offers checked at the desks; places taken in sessions found without reading every visit",
        remakesTables: true,
        sql: """
            -- When each offer was last said to be true.
            CREATE TABLE offer_checks (
                offer TEXT PRIMARY KEY CHECK (length(offer) > 0),
                checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                actor TEXT NOT NULL,
                changed_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            -- The few visits that send somebody to a presence: a commit of any other writes nothing here.
            CREATE INDEX visits_to_presences ON visits (day) WHERE instr(requests, '"presence.') > 0;
            """
    )
}
