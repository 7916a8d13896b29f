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
        // One clock for all the house's streams, so that its entries have one order.
        let latest = try Int64.fetchOne(db.cachedStatement(sql: "SELECT MAX(time) FROM streams")) ?? 0
        var clock = HybridClock(after: HybridTime(packed: latest))
        var positions: [Position] = []
        for draft in drafts {
            let stream = try head(of: draft.audience, in: db)
            let entry = next(draft, after: stream, actor: actor, time: clock.tick(now: now))
            try insert(entry, stream: stream.id, in: db)
            try Projector.apply(entry, stream: stream.id, in: db)
            memory.note(draft)
            if let key, positions.isEmpty {
                try db.cachedStatement(sql: "INSERT INTO append_keys (key, stream, sequence) VALUES (?, ?, ?)")
                    .execute(arguments: [key, stream.id, Int64(clamping: entry.position.sequence)])
            }
            positions.append(entry.position)
        }
        return .recorded(positions)
    }

    private func next(_ draft: EntryDraft, after stream: StreamHead, actor: String, time: HybridTime) -> Entry {
        var entry = Entry(
            draft,
            author: house,
            position: Position(epoch: epoch, sequence: stream.sequence + 1),
            time: time,
            actor: actor
        )
        entry.hash = EntryChain.hash(of: entry, previous: stream.hash, digest: digest)
        return entry
    }

    /// Where the append of a key began; `nil` when the key was not used.
    func position(of key: String, in db: Database) throws -> Position? {
        let found = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT s.epoch, k.sequence FROM append_keys k JOIN streams s ON s.id = k.stream WHERE k.key = ?
                    """
            ),
            arguments: [key]
        )
        return try found.map { try Position(epoch: $0.exact(0), sequence: $0.exact(1)) }
    }

    private func head(of audience: Audience, in db: Database) throws -> StreamHead {
        let select = "SELECT id, sequence, hash FROM streams WHERE author = ? AND audience = ? AND epoch = ?"
        let name: StatementArguments = [house, audience.description, epoch]
        if let row = try Row.fetchOne(db.cachedStatement(sql: select), arguments: name) {
            return try StreamHead(id: row.exact(0), sequence: row.exact(1), hash: row.bytes(2))
        }
        let genesis = EntryChain.genesis(author: house, audience: audience, epoch: epoch, digest: digest)
        try db.execute(
            sql: "INSERT INTO streams (author, audience, epoch, sequence, time, hash) VALUES (?, ?, ?, 0, 0, ?)",
            arguments: name + [Data(genesis)]
        )
        return StreamHead(id: db.lastInsertedRowID, sequence: 0, hash: genesis)
    }

    private func insert(_ entry: Entry, stream: Int64, in db: Database) throws {
        let sequence = Int64(clamping: entry.position.sequence)
        let time = entry.time.packed
        let hash = Data(entry.hash)
        try db.cachedStatement(
            sql: """
                INSERT INTO entries (stream, sequence, time, actor, kind, version, body, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            stream, sequence, time, entry.actor, entry.kind, entry.version, Data(entry.body), hash,
        ])
        try db.cachedStatement(sql: "UPDATE streams SET sequence = ?, time = ?, hash = ? WHERE id = ?")
            .execute(arguments: [sequence, time, hash, stream])
    }
}

/// Where a stream stands.
private struct StreamHead {
    let id: Int64
    let sequence: UInt64
    let hash: [UInt8]
}
