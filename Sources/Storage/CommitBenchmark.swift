internal import Foundation
internal import GRDB
public import Journal
public import Territory

/// How long one committed entry takes, with a bare SQLite commit of as many bytes beside it in the same run.
///
/// A disk's own slowness moves both: the ratio is what is the store's.
public struct CommitBenchmark: Hashable, Sendable {
    /// How many of each were made.
    public var count: Int
    /// One append through the store: the median.
    public var store: Duration
    /// One append through the store: 99 in 100 take no longer.
    public var storeP99: Duration
    /// One bare commit: the median.
    public var bare: Duration
    /// One bare commit: 99 in 100 take no longer.
    public var bareP99: Duration

    /// The store's median over the bare one's; 0 when nothing was measured.
    public var ratio: Double { bare > .zero ? store / bare : 0 }

    /// Measures single appends and bare commits (one row, WAL, full synchronisation) in turn, each on a file of its own.
    /// - Parameters:
    ///   - folder: a folder on the disk to measure; what is put there is taken away.
    ///   - count: how many of each, at least 1.
    ///   - now: the present instant.
    ///   - digest: SHA-256.
    ///   - draft: what to write at each turn, from 0.
    /// - Returns: the medians.
    /// - Throws: what kept the disk from taking it.
    public static func run(
        folder: String,
        count: Int,
        now: Instant,
        digest: @escaping Digest,
        draft: @Sendable (_ turn: Int) -> EntryDraft
    ) async throws(StoreFault) -> CommitBenchmark {
        let place = folder + "/maillage-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: place) }
        let store = try HouseStore.create(folder: place, house: "bench", now: now, randomEpoch: 1, digest: digest)
        let bare = try BareFile(folder: place)
        var taken: (store: [Duration], bare: [Duration]) = ([], [])
        let clock = ContinuousClock()
        for turn in 0..<max(count, 1) {
            let draft = draft(turn)
            let instant = Instant(milliseconds: now.milliseconds + Int64(turn))
            let start = clock.now
            _ = try await store.append([draft], actor: "bench", key: "bench-\(turn)", now: instant)
            let between = clock.now
            try bare.commit(draft.body)
            taken.bare.append(between.duration(to: clock.now))
            taken.store.append(start.duration(to: between))
        }
        try store.close()
        try bare.close()
        taken = (taken.store.sorted(), taken.bare.sorted())
        return CommitBenchmark(
            count: taken.store.count,
            store: quantile(taken.store, 0.5),
            storeP99: quantile(taken.store, 0.99),
            bare: quantile(taken.bare, 0.5),
            bareP99: quantile(taken.bare, 0.99)
        )
    }

    private static func quantile(_ sorted: [Duration], _ rank: Double) -> Duration {
        sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * rank))]
    }
}

/// The least that a safe commit can be: one row in one table of one file, nothing made of it.
private struct BareFile {
    private let queue: DatabaseQueue
    private let folder: String

    init(folder: String) throws(StoreFault) {
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

    func commit(_ body: [UInt8]) throws(StoreFault) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.cachedStatement(sql: "INSERT INTO bare (body) VALUES (?)").execute(arguments: [Data(body)])
            }
        } catch {
            throw StoreFault(error, path: folder)
        }
    }

    func close() throws(StoreFault) {
        do { try queue.close() } catch { throw StoreFault(error, path: folder) }
    }
}
