internal import GRDB
internal import Journal
internal import Synchronization

/// Lets concurrent writers share a commit: what waits while one is being made safe on disk goes together in the next.
///
/// Each piece of work stands in a savepoint of its own, so that a refused one undoes nothing of its neighbours', and
/// is told of after the commit only. A lone piece of work waits for nobody.
final class CommitQueue: Sendable {
    /// Tells whoever waits: with a fault when the commit failed after all.
    private typealias Settlement = @Sendable (_ fault: StoreFault?) -> Void

    private struct Job: Sendable {
        /// Does the work in the transaction; gives whom to tell after the commit, and why it was refused, if it was.
        let run: @Sendable (Database) -> (tell: Settlement, refusal: StoreFault?)
        /// Tells that its turn never came.
        let refuse: @Sendable (StoreFault) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        /// Whether the writer has been asked to come.
        var isDraining = false
        var commits = 0
    }

    /// How many pieces of work share a commit at most.
    private static let largestBatch = 512

    private let pool: DatabasePool
    private let path: String
    private let state = Mutex(State())

    init(pool: DatabasePool, path: String) {
        self.pool = pool
        self.path = path
    }

    /// How many commits were made; for tests and measures.
    var commits: Int { state.withLock { $0.commits } }

    /// How many pieces of work wait for the writer; for tests.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Does something in a transaction, safe on disk when it returns.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreFault) -> Value {
        let path = path
        let result: Result<Value, StoreFault> = await withCheckedContinuation { continuation in
            let run: @Sendable (Database) -> (tell: Settlement, refusal: StoreFault?) = { db in
                do {
                    let value = try CommitQueue.inSavepoint(db, work)
                    return ({ continuation.resume(returning: $0.map(Result.failure) ?? .success(value)) }, nil)
                } catch {
                    let fault = StoreFault(error, path: path)
                    return ({ _ in continuation.resume(returning: .failure(fault)) }, fault)
                }
            }
            enqueue(Job(run: run, refuse: { continuation.resume(returning: .failure($0)) }))
        }
        return try result.get()
    }

    private func enqueue(_ job: Job) {
        let mustWake = state.withLock { state in
            state.waiting.append(job)
            defer { state.isDraining = true }
            return !state.isDraining
        }
        guard mustWake else { return }
        pool.asyncWriteWithoutTransaction { [self] db in drain(db) }
    }

    private func drain(_ db: Database) {
        while true {
            let batch = state.withLock { state in
                let batch = Array(state.waiting.prefix(CommitQueue.largestBatch))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isDraining = false }
                return batch
            }
            guard !batch.isEmpty else { return }
            commit(batch, db)
        }
    }

    private func commit(_ batch: [Job], _ db: Database) {
        var told: [Settlement] = []
        var fault: StoreFault?
        do {
            try db.inTransaction(.immediate) {
                for job in batch {
                    let (tell, refusal) = job.run(db)
                    told.append(tell)
                    // A full or failing disk undoes the whole transaction by itself: nothing more may go in.
                    if !db.isInsideTransaction { throw refusal ?? StoreFault.corrupted(path: path) }
                }
                return .commit
            }
            state.withLock { $0.commits += 1 }
        } catch {
            fault = StoreFault(error, path: path)
        }
        for tell in told { tell(fault) }
        if let fault { for job in batch.dropFirst(told.count) { job.refuse(fault) } }
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
