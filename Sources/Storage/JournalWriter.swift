internal import Foundation
internal import GRDB
internal import Journal
internal import Territory

/// Writes entries and the tables they make; runs inside a transaction of the one writer.
struct JournalWriter: Sendable {
    /// The house whose streams these are.
    let house: String
    /// The epoch of its streams.
    let epoch: UInt32
    let digest: Digest
    let memory: HouseMemory
    /// Where its streams stand in the transaction under way.
    let heads: StreamHeads

    /// Writes drafts at the end of their streams, unless their key was used before.
    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant,
        in db: Database
    ) throws -> Appended {
        guard !drafts.isEmpty else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        if let key, let position = try position(of: key, in: db) { return .already(position) }
        var clock = HybridClock(after: try heads.latest(in: db))
        var positions: [Position] = []
        for draft in drafts {
            var head = try heads.known(draft.audience) ?? head(of: draft.audience, in: db)
            let entry = next(draft, after: head, actor: actor, time: clock.tick(now: now))
            try insert(entry, stream: head.id, in: db)
            (head.sequence, head.hash, head.time) = (entry.position.sequence, entry.hash, entry.time.packed)
            heads.note(head, of: draft.audience, after: entry.time)
            try Projector.apply(entry, stream: head.id, in: db)
            memory.note(draft)
            if let key, positions.isEmpty { try keep(key, for: entry, stream: head.id, in: db) }
            positions.append(entry.position)
        }
        return .recorded(positions)
    }

    private func next(_ draft: EntryDraft, after head: StreamHeads.Head, actor: String, time: HybridTime) -> Entry {
        var entry = Entry(
            draft,
            author: house,
            position: Position(epoch: epoch, sequence: head.sequence + 1),
            time: time,
            actor: actor
        )
        entry.hash = EntryChain.hash(of: entry, previous: head.hash, digest: digest)
        return entry
    }

    static let keyPlace = """
        SELECT s.epoch, k.sequence FROM append_keys k JOIN streams s ON s.id = k.stream WHERE k.key = ?
        """

    /// Where the append of a key began; `nil` when the key was not used.
    func position(of key: String, in db: Database) throws -> Position? {
        var statement = try DirectStatement(db, JournalWriter.keyPlace)
        try statement.give(key)
        guard try statement.next() else { return nil }
        return try Position(epoch: statement.exact(0), sequence: statement.exact(1))
    }

    private func keep(_ key: String, for entry: Entry, stream: Int64, in db: Database) throws {
        var statement = try DirectStatement(db, "INSERT INTO append_keys (key, stream, sequence) VALUES (?, ?, ?)")
        try statement.give(key)
        try statement.give(stream)
        try statement.give(entry.position.sequence)
        try statement.run()
    }

    static let streamHead = "SELECT id, sequence, hash FROM streams WHERE author = ? AND audience = ? AND epoch = ?"

    private func head(of audience: Audience, in db: Database) throws -> StreamHeads.Head {
        var statement = try DirectStatement(db, JournalWriter.streamHead)
        try statement.give(house)
        try statement.give(audience.description)
        try statement.give(epoch)
        if try statement.next() {
            return try StreamHeads.Head(id: statement.exact(0), sequence: statement.exact(1), hash: statement.bytes(2))
        }
        let genesis = EntryChain.genesis(author: house, audience: audience, epoch: epoch, digest: digest)
        try db.execute(
            sql: "INSERT INTO streams (author, audience, epoch, sequence, time, hash) VALUES (?, ?, ?, 0, 0, ?)",
            arguments: [house, audience.description, epoch, Data(genesis)]
        )
        return StreamHeads.Head(id: db.lastInsertedRowID, sequence: 0, hash: genesis)
    }

    private func insert(_ entry: Entry, stream: Int64, in db: Database) throws {
        var statement = try DirectStatement(
            db,
            """
            INSERT INTO entries (place, stream, sequence, time, actor, kind, version, body, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        )
        try statement.give(StreamRow.place(entry.position.sequence, in: stream))
        try statement.give(stream)
        try statement.give(entry.position.sequence)
        try statement.give(entry.time.packed)
        try statement.give(entry.actor)
        try statement.give(entry.kind)
        try statement.give(entry.version)
        try statement.give(entry.body)
        try statement.give(entry.hash)
        try statement.run()
    }
}
