internal import Foundation
internal import GRDB
public import Journal
public import Territory

extension HouseStore {
    /// What a store is opened for.
    public enum Purpose: Hashable, Sendable {
        /// To write as well: one process at a time.
        case writing
        /// To read only, beside a writer or not.
        case reading
    }

    /// Makes a house's data folder and opens it for writing.
    ///
    /// The file gets its name once whole: a creation cut short leaves nothing that looks like a house.
    /// - Parameters:
    ///   - folder: the folder's path; made if it is not there.
    ///   - house: the house's identifier.
    ///   - now: the present instant.
    ///   - randomEpoch: a random number, the epoch of the house's streams.
    ///   - digest: SHA-256.
    /// - Returns: the empty store.
    /// - Throws: `alreadyThere` when the folder holds a house; what kept the folder from being written.
    public static func create(
        folder: String,
        house: String,
        now: Instant,
        randomEpoch: UInt32,
        digest: @escaping Digest
    ) throws(StoreFault) -> HouseStore {
        let place = DataFolder(path: folder)
        if place.hasDatabase { throw .alreadyThere(path: folder) }
        try place.make()
        let lock = try WriterLock(place)
        if place.hasDatabase { throw .alreadyThere(path: folder) }
        try place.makePrivateFile(place.unfinished)
        do {
            let queue = try DatabaseQueue(path: place.unfinished, configuration: configuration(.writing))
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try Schema.migrate(db)
                try db.execute(
                    sql: "INSERT INTO meta (id, house, epoch, created_at) VALUES (1, ?, ?, ?)",
                    arguments: [house, randomEpoch, now.milliseconds]
                )
            }
            try queue.close()
        } catch {
            throw StoreFault(error, path: folder)
        }
        try place.publish()
        return try open(place, .writing, digest, lock)
    }

    /// Opens a house's data folder.
    /// - Parameters:
    ///   - folder: the folder's path.
    ///   - purpose: to write, unless told otherwise.
    ///   - digest: SHA-256.
    /// - Returns: the store, its tables brought to this program's version when opened for writing.
    /// - Throws: `missing`, `readOnly`, `newerVersion`, `corrupted`, `busy` when another process writes in it.
    public static func open(
        folder: String,
        for purpose: Purpose = .writing,
        digest: @escaping Digest
    ) throws(StoreFault) -> HouseStore {
        let place = DataFolder(path: folder)
        guard place.hasDatabase else { throw .missing(path: folder) }
        return try open(place, purpose, digest, purpose == .writing ? WriterLock(place) : nil)
    }

    private static func open(
        _ place: DataFolder,
        _ purpose: Purpose,
        _ digest: @escaping Digest,
        _ lock: WriterLock?
    ) throws(StoreFault) -> HouseStore {
        do {
            if purpose == .writing {
                try inspect(place)
            }
            let pool = try DatabasePool(path: place.database, configuration: configuration(purpose))
            if purpose == .writing {
                try pool.writeWithoutTransaction { db in
                    // The pool sets NORMAL when it opens, which loses confirmed commits at a power cut: FULL, after.
                    try db.execute(sql: "PRAGMA synchronous = FULL")
                    try Schema.migrate(db)
                }
            }
            let (house, epoch) = try pool.read { db in
                try Schema.check(db, path: place.path)
                guard let row = try Row.fetchOne(db, sql: "SELECT house, epoch FROM meta") else { throw StrangeValue() }
                return try (row.text(0), row.exact(1) as UInt32)
            }
            return HouseStore(folder: place, pool: pool, house: house, epoch: epoch, digest: digest, lock: lock)
        } catch {
            throw StoreFault(error, path: place.path)
        }
    }

    /// The largest file whose pages are all checked before it is opened, in bytes: a tenth of a second.
    private static let checkedAtOpening = 32_000_000

    /// Looks at the file before anything is written in it.
    ///
    /// Whose it is, its version, whether its pages hold together when there are few. A file that fails is left as it was
    /// found.
    private static func inspect(_ place: DataFolder) throws {
        guard access(place.database, W_OK) == 0, access(place.path, W_OK) == 0 else {
            throw StoreFault.readOnly(path: place.path)
        }
        var configuration = configuration(.reading)
        configuration.label = "inspection"
        let queue = try DatabaseQueue(path: place.database, configuration: configuration)
        try queue.read { db in
            try Schema.check(db, path: place.path)
            if try size(db) <= checkedAtOpening { try checkPages(db, place.path) }
        }
        try queue.close()
    }

    /// Checks that the pages of the file hold together, beside whoever reads and writes; some 0.3 s for 100 MB.
    ///
    /// Nothing when they were checked as it was opened: a larger file is not, so that a house with ten years of visits
    /// starts as fast as a new one.
    /// - Throws: `corrupted` when they do not; what kept them from being read.
    public func checkPages() async throws(StoreFault) {
        try await read { [folder] db in
            if try HouseStore.size(db) > HouseStore.checkedAtOpening { try HouseStore.checkPages(db, folder) }
        }
    }

    private static func size(_ db: Database) throws -> Int {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return try pages * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }

    private static func checkPages(_ db: Database, _ path: String) throws {
        guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
            throw StoreFault.corrupted(path: path)
        }
    }

    private static func configuration(_ purpose: Purpose) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = purpose == .reading
        configuration.foreignKeysEnabled = true
        // A reader beside the writer never waits in WAL; this is for the moments of opening and of closing.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            if purpose == .writing { try db.execute(sql: "PRAGMA secure_delete = ON") }
        }
        return configuration
    }
}
