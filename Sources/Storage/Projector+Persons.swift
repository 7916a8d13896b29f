internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let personKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        PersonRecorded.kind: (1, recordPerson),
        PersonChange.Kind.merged: (1, mergePerson),
        PersonChange.Kind.parted: (1, partPerson),
        PersonChange.Kind.looked: (1, lookAtPerson),
        PersonChange.Kind.erased: (1, erasePerson),
        MandateGiven.kind: (1, giveMandate),
        MandatePaper.kind: (1, keepPaper),
        MandateRevoked.kind: (1, revokeMandate),
        MandateUsed.kind: (1, useMandate),
    ]

    /// The last record stands; one that was erased stays erased.
    @Sendable
    private static func recordPerson(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let recorded: PersonRecorded = try body(of: entry)
        let at = entry.time.wall.milliseconds
        try db.execute(
            sql: """
                INSERT INTO persons (id, body, made_at, contact_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET body = excluded.body, contact_at = excluded.contact_at
                """,
            arguments: [recorded.person, try JSONText.written(recorded), at, at]
        )
    }

    @Sendable
    private static func mergePerson(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: PersonChange.Merged = try body(of: entry)
        // What was merged into the second is read as the first too; a merge into oneself says nothing.
        guard change.kept != change.merged else { return try passOver(entry, stream, .unknownPerson, db) }
        try db.execute(
            sql: "UPDATE persons SET merged_into = ? WHERE id = ? AND EXISTS (SELECT 1 FROM persons WHERE id = ?)",
            arguments: [change.kept, change.merged, change.kept]
        )
        if db.changesCount == 0 { try passOver(entry, stream, .unknownPerson, db) }
    }

    @Sendable
    private static func partPerson(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let change: PersonChange.Parted = try body(of: entry)
        try db.execute(sql: "UPDATE persons SET merged_into = NULL WHERE id = ?", arguments: [change.merged])
        if db.changesCount == 0 { try passOver(entry, stream, .unknownPerson, db) }
    }

    @Sendable
    private static func lookAtPerson(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let look: PersonChange.Looked = try body(of: entry)
        try db.execute(
            sql: "INSERT INTO person_looks (stream, sequence, person, actor, at, purpose) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                stream, Int64(clamping: entry.position.sequence), look.person, entry.actor,
                entry.time.wall.milliseconds, look.purpose.rawValue,
            ]
        )
    }

    @Sendable
    private static func erasePerson(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let erased: PersonChange.Erased = try body(of: entry)
        try db.execute(
            sql: "UPDATE persons SET erased_at = ?, erased_reason = ? WHERE id = ?",
            arguments: [entry.time.wall.milliseconds, erased.reason.rawValue, erased.person]
        )
        if db.changesCount == 0 { try passOver(entry, stream, .unknownPerson, db) }
    }

    @Sendable
    private static func giveMandate(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let given: MandateGiven = try body(of: entry)
        let at = entry.time.wall.milliseconds
        try db.execute(
            sql: "INSERT INTO mandates (id, person, body, taken_by, taken_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [given.mandate, given.person, try JSONText.written(given), entry.actor, at]
        )
        try touch(given.person, at, db)
    }

    @Sendable
    private static func keepPaper(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let paper: MandatePaper = try body(of: entry)
        try db.execute(
            sql: "UPDATE mandates SET paper_on = ? WHERE id = ?",
            arguments: [paper.on.description, paper.mandate]
        )
        if db.changesCount == 0 { try passOver(entry, stream, .unknownMandate, db) }
    }

    /// The first revocation stands.
    @Sendable
    private static func revokeMandate(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let revoked: MandateRevoked = try body(of: entry)
        try db.execute(
            sql: "UPDATE mandates SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?",
            arguments: [entry.time.wall.milliseconds, revoked.mandate]
        )
        if db.changesCount == 0 { try passOver(entry, stream, .unknownMandate, db) }
    }

    /// Something done in a person's place is a contact with them.
    @Sendable
    private static func useMandate(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let used: MandateUsed = try body(of: entry)
        let at = entry.time.wall.milliseconds
        let find = "SELECT person FROM mandates WHERE id = ?"
        guard let person = try String.fetchOne(db, sql: find, arguments: [used.mandate]) else {
            return try passOver(entry, stream, .unknownMandate, db)
        }
        try db.execute(
            sql: "INSERT INTO mandate_uses (stream, sequence, mandate, motif, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                stream, Int64(clamping: entry.position.sequence), used.mandate, used.motif, entry.actor, at,
            ]
        )
        try touch(person, at, db)
    }

    /// Notes a contact with a person: their term is counted from it.
    static func touch(_ person: String, _ at: Int64, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE persons SET contact_at = max(contact_at, ?) WHERE id = ?",
            arguments: [at, person]
        )
    }
}
