internal import GRDB
internal import Journal
internal import Synchronization

/// Lets concurrent writers share a commit: what waits while one is being made safe on disk goes together in the next.
///
/// Whoever comes while nobody writes commits at once, on its own thread: for one agent alone, two changes of thread
/// cost as much as a tenth of the disk. Once writers meet, their commits are made on the writer's own thread, so that
/// the others' is free to read what comes next.
///
/// A refused piece of work undoes nothing of its neighbours': what shares a commit is done together first, for nearly
/// always nothing is refused, and when something is, all of it again, each in a savepoint of its own. Everybody is told
/// after the commit only.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [CommitJob] = []
        /// Whether somebody is committing, or about to.
        var isTaken = false
        /// Whether the last commit was shared.
        var isCrowded = false
        var commits = 0
    }

    /// How many pieces of work share a commit at most.
    private static let largestBatch = 512

    private let pool: DatabasePool
    private let path: String
    private let heads: StreamHeads
    private let afterCommit: @Sendable () -> Void
    private let state = Mutex(State())

    /// A queue for a pool's writer.
    /// - Parameters:
    ///   - pool: the database.
    ///   - path: the folder that faults name.
    ///   - heads: where the streams stand in the transaction under way.
    ///   - afterCommit: done after each commit, before anybody is told of it.
    init(
        pool: DatabasePool,
        path: String,
        heads: StreamHeads,
        afterCommit: @escaping @Sendable () -> Void
    ) {
        self.pool = pool
        self.path = path
        self.heads = heads
        self.afterCommit = afterCommit
    }

    /// How many commits were made; for tests and measures.
    var commits: Int { state.withLock { $0.commits } }

    /// How many pieces of work wait for the writer; for tests.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Does something in a transaction, safe on disk when it returns.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreFault) -> Value {
        if takeLead() {
            // Whoever else this thread is about to serve joins first.
            await Task.yield()
            let outcome = Mutex<Result<Value, StoreFault>?>(nil)
            lead(CommitJob(path: path, work) { result in outcome.withLock { $0 = result } })
            guard let result = outcome.withLock(\.self) else { throw .refused(code: 0) }
            return try result.get()
        }
        let result: Result<Value, StoreFault> = await withCheckedContinuation { continuation in
            enqueue(CommitJob(path: path, work) { continuation.resume(returning: $0) })
        }
        return try result.get()
    }

    /// Whether the caller is to commit by itself: nobody is committing, nor was it crowded a moment ago.
    private func takeLead() -> Bool {
        state.withLock { state in
            if state.isTaken || state.isCrowded { return false }
            state.isTaken = true
            return true
        }
    }

    /// Commits a piece of work with those that joined it, then leaves to the writer's thread those that came meanwhile.
    private func lead(_ job: CommitJob) {
        state.withLock { $0.waiting.insert(job, at: 0) }
        pool.writeWithoutTransaction { db in commit(db) }
        if !release() { pool.asyncWriteWithoutTransaction { [self] db in drain(db) } }
    }

    private func enqueue(_ job: CommitJob) {
        let mustWake = state.withLock { state in
            state.waiting.append(job)
            defer { state.isTaken = true }
            return !state.isTaken
        }
        if mustWake { pool.asyncWriteWithoutTransaction { [self] db in drain(db) } }
    }

    private func drain(_ db: Database) {
        repeat { commit(db) } while !release()
    }

    private func next(atMost most: Int) -> [CommitJob] {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    /// Lets the next one commit, unless some wait.
    private func release() -> Bool {
        state.withLock { state in
            state.isTaken = !state.waiting.isEmpty
            return !state.isTaken
        }
    }

    private func commit(_ db: Database) {
        var batch = next(atMost: CommitQueue.largestBatch)
        if !attempt(&batch, db, apart: false) { _ = attempt(&batch, db, apart: true) }
    }

    /// Does all of a batch and commits it, with whoever comes while it is done; `false`, with nothing done nor told, when
    /// one was refused that would take its neighbours with it.
    private func attempt(_ batch: inout [CommitJob], _ db: Database, apart: Bool) -> Bool {
        var told: [CommitJob.Settlement] = []
        var fault: StoreFault?
        do {
            heads.forget()
            // Statements kept ready: one that is read anew costs as much as a row.
            try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
            while told.count < batch.count {
                let (tell, refusal) = batch[told.count].run(db, apart ? heads : nil)
                if let refusal, !apart {
                    if batch.count > 1 {
                        if db.isInsideTransaction { try db.rollback() }
                        return false
                    }
                    // Nor is there anything to commit when the only one is refused.
                    told.append(tell)
                    throw refusal
                }
                told.append(tell)
                // A full or failing disk undoes the whole transaction by itself: nothing more may go in.
                if !db.isInsideTransaction { throw refusal ?? StoreFault.corrupted(path: path) }
                if told.count == batch.count { batch += next(atMost: CommitQueue.largestBatch - batch.count) }
            }
            try heads.write(in: db)
            try db.cachedStatement(sql: "COMMIT").execute()
            state.withLock { state in
                state.commits += 1
                state.isCrowded = batch.count > 1
            }
            afterCommit()
        } catch {
            fault = StoreFault(error, path: path)
            if db.isInsideTransaction { try? db.rollback() }
        }
        for tell in told { tell(fault) }
        if let fault { for job in batch.dropFirst(told.count) { job.refuse(fault) } }
        return true
    }

    /// Does something that is undone alone when it fails.
    static func inSavepoint<Value>(_ db: Database, _ work: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try db.inSavepoint {
            value = try work(db)
            return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return value
    }
}
