internal import GRDB
public import Journal
public import Territory

/// A house's journal and the tables made from it, in one SQLite file of its data folder.
///
/// What `append` returned is on disk: commits are made with full synchronisation, and concurrent ones are shared.
/// One process writes in a folder at a time; others may read it meanwhile.
public final class HouseStore: Ledger {
    /// The identifier of the house.
    public let house: String
    /// The epoch of its streams.
    public let epoch: UInt32
    /// The data folder, as given.
    public let folder: String
    let pool: DatabasePool
    let commits: CommitQueue
    let writer: JournalWriter
    /// Held as long as the store is there; `nil` in one that only reads.
    private let lock: WriterLock?
    let memory = HouseMemory()

    init(
        folder: DataFolder,
        pool: DatabasePool,
        house: String,
        epoch: UInt32,
        digest: @escaping Digest,
        lock: WriterLock?
    ) {
        self.house = house
        self.epoch = epoch
        self.folder = folder.path
        self.pool = pool
        let heads = StreamHeads()
        self.commits = CommitQueue(pool: pool, path: folder.path, heads: heads, afterCommit: memory.settle)
        self.writer = JournalWriter(house: house, epoch: epoch, digest: digest, memory: memory, heads: heads)
        self.lock = lock
    }

    /// Writes drafts and the tables they change, safe on disk when it returns; see `Ledger`.
    public func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended {
        try await write(drafts, actor: actor, key: key, now: now)
    }

    /// Appends drafts, and does what goes with them in the same transaction: before in any case, after when they were not
    /// written already.
    func write(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant,
        before: @escaping @Sendable (Database) throws -> Void = { _ in },
        whenRecorded after: @escaping @Sendable (Database) throws -> Void = { _ in }
    ) async throws(StoreFault) -> Appended {
        let generation = memory.numbers.generation
        let (appended, number) = try await commits.perform { [writer] db in
            try before(db)
            let appended = try writer.append(drafts, actor: actor, key: key, now: now, in: db)
            if case .recorded = appended { try after(db) }
            return (appended, try HouseStore.number(appended, drafts, db))
        }
        if let number { memory.numbers.keep(number.position, number.place, since: generation) }
        return appended
    }

    /// Whether this process alone changes the file, so that what it read may be kept in memory.
    var isWriter: Bool { lock != nil }

    /// Finishes what was asked to be written and closes the file; whatever is asked afterwards is refused.
    /// - Throws: what kept the file from being closed.
    public func close() throws(StoreFault) {
        do {
            try pool.barrierWriteWithoutTransaction { _ in }
            // The pool closes its readers after its writer, and SQLite folds the WAL back in the file only when a writer
            // goes last.
            pool.invalidateReadOnlyConnections()
            try pool.close()
            lock?.release()
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    /// Reads a few rows from a consistent view of the file, on the caller's own thread: quicker than changing twice.
    func readBriefly<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        do {
            return try pool.read(work)
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    /// The same for one row, or for rows that need not be of one moment.
    func readAtOnce<Value>(_ work: (Database) throws -> Value) throws(StoreFault) -> Value {
        do {
            return try pool.unsafeRead(work)
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    /// Reads from a consistent view of the file, however much.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreFault) -> Value {
        do {
            return try await pool.read(work)
        } catch {
            throw StoreFault(error, path: folder)
        }
    }
}
