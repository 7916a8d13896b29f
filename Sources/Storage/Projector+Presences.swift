internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let presenceKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        PresencePut.kind: (1, putPresence),
        PresenceEnded.kind: (1, endPresence),
        SessionCancelled.kind: (1, cancelSession),
        SessionMoved.kind: (1, moveSession),
        SessionRestored.kind: (1, restoreSession),
    ]

    /// The last one stands, and an end said before is no more.
    @Sendable
    private static func putPresence(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let put: PresencePut = try body(of: entry)
        try db.execute(
            sql: "INSERT OR REPLACE INTO presences (id, body, actor, changed_at) VALUES (?, ?, ?, ?)",
            arguments: [put.presence.id, try JSONText.written(put), entry.actor, entry.time.wall.milliseconds]
        )
    }

    /// The presence may be a file's, of which no entry tells.
    @Sendable
    private static func endPresence(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let ended: PresenceEnded = try body(of: entry)
        try db.execute(
            sql: """
                INSERT INTO presences (id, ended_through, actor, changed_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET ended_through = excluded.ended_through, actor = excluded.actor,
                    changed_at = excluded.changed_at
                """,
            arguments: [ended.presence, ended.through.description, entry.actor, entry.time.wall.milliseconds]
        )
    }

    @Sendable
    private static func cancelSession(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let cancelled: SessionCancelled = try body(of: entry)
        try decide("cancelled", cancelled.presence, cancelled.day, try JSONText.written(cancelled), entry, db)
    }

    /// A session that was cancelled and is moved is held again.
    @Sendable
    private static func moveSession(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let moved: SessionMoved = try body(of: entry)
        try takeBack("cancelled", moved.presence, moved.move.from, db)
        try decide("moved", moved.presence, moved.move.from, try JSONText.written(moved), entry, db)
    }

    /// Takes the cancellation back, else the move; of neither nothing changes.
    @Sendable
    private static func restoreSession(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let restored: SessionRestored = try body(of: entry)
        try takeBack("cancelled", restored.presence, restored.day, db)
        if db.changesCount == 0 { try takeBack("moved", restored.presence, restored.day, db) }
    }

    private static func decide(
        _ decision: String,
        _ presence: String,
        _ day: Day,
        _ body: String,
        _ entry: Entry,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO presence_sessions (presence, day, decision, body, actor, changed_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [presence, day.description, decision, body, entry.actor, entry.time.wall.milliseconds]
        )
    }

    private static func takeBack(_ decision: String, _ presence: String, _ day: Day, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM presence_sessions WHERE presence = ? AND day = ? AND decision = ?",
            arguments: [presence, day.description, decision]
        )
    }
}
