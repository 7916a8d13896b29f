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
        self.commits = CommitQueue(pool: pool, path: folder.path)
        self.writer = JournalWriter(house: house, epoch: epoch, digest: digest)
        self.lock = lock
    }

    /// Writes drafts and the tables they change, safe on disk when it returns; see `Ledger`.
    public func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended {
        try await commits.perform { [writer] db in
            try writer.append(drafts, actor: actor, key: key, now: now, in: db)
        }
    }

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

    /// Reads from a consistent view of the file.
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
