internal import GRDB
internal import Journal
internal import Synchronization

/// Where the house's streams stand while a transaction writes: read once in it, written once before its commit.
///
/// However many entries share a commit, each stream's row is changed once. Nothing is kept from one transaction to the
/// next, so that one that is undone leaves nothing behind.
final class StreamHeads: Sendable {
    /// Where a stream stands.
    struct Head {
        let id: Int64
        var sequence: UInt64
        var hash: [UInt8]
        /// The time of its last entry; `nil` until one is written.
        var time: Int64?
    }

    private struct State {
        var heads: [Audience: Head] = [:]
        var latest: HybridTime?
    }

    private let state = Mutex(State())

    /// Forgets what stood in a transaction that is over, or that is undone.
    func forget() {
        state.withLock { $0 = State() }
    }

    /// The time of the house's last entry, whichever stream it is in, for its entries have one order.
    func latest(in db: Database) throws -> HybridTime {
        if let known = state.withLock(\.latest) { return known }
        let statement = try DirectStatement(db, "SELECT MAX(time) FROM streams")
        let packed: Int64? = try statement.next() ? statement.exactOrNil(0) : nil
        return HybridTime(packed: packed ?? 0)
    }

    /// Where a stream stands; `nil` when nothing is known of it in this transaction.
    func known(_ audience: Audience) -> Head? { state.withLock { $0.heads[audience] } }

    /// Notes where a stream stands from now on.
    func note(_ head: Head, of audience: Audience, after time: HybridTime?) {
        state.withLock { state in
            state.heads[audience] = head
            if let time { state.latest = time }
        }
    }

    /// Writes what changed in the streams' rows.
    func write(in db: Database) throws {
        let changed = state.withLock { state in
            state.heads.values.filter { $0.time != nil }
        }
        for head in changed {
            var statement = try DirectStatement(db, "UPDATE streams SET sequence = ?, time = ?, hash = ? WHERE id = ?")
            try statement.give(head.sequence)
            try statement.give(head.time)
            try statement.give(head.hash)
            try statement.give(head.id)
            try statement.run()
        }
        state.withLock { state in
            for audience in state.heads.keys { state.heads[audience]?.time = nil }
        }
    }

    /// Does something that is undone alone when it fails, where the streams stand included.
    func inSavepoint<Value>(_ db: Database, _ work: (Database) throws -> Value) throws -> Value {
        // What the entries before it changed must outlive it.
        try write(in: db)
        do {
            return try CommitQueue.inSavepoint(db, work)
        } catch {
            forget()
            throw error
        }
    }
}
