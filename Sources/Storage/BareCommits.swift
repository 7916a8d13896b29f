internal import Foundation
internal import GRDB
public import Journal

/// The least that a safe commit can be: one row in one table of one SQLite file, with full synchronisation, nothing
/// made of it.
///
/// What the benchmarks put beside the store's own commits: a disk's slowness moves both, the ratio is the store's.
public final class BareCommits: Sendable {
    private let queue: DatabaseQueue
    private let folder: String

    /// A new file, `bare.sqlite`, in a folder.
    /// - Parameter folder: on the disk to measure.
    /// - Throws: what kept the disk from taking it.
    public init(folder: String) throws(StoreFault) {
        self.folder = folder
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            queue = try DatabaseQueue(path: folder + "/bare.sqlite", configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
            }
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    /// Commits one row.
    /// - Parameter body: its bytes.
    /// - Throws: what kept the disk from taking it.
    public func commit(_ body: [UInt8]) throws(StoreFault) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.cachedStatement(sql: "INSERT INTO bare (body) VALUES (?)").execute(arguments: [Data(body)])
            }
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    /// Closes the file.
    /// - Throws: what kept it from being closed.
    public func close() throws(StoreFault) {
        do { try queue.close() } catch { throw StoreFault(error, path: folder) }
    }
}
