internal import GRDB
internal import Journal

/// Replays a journal into fresh tables of its own, checking its chain on the way, and compares.
struct Replay {
    /// How often progress is told, in entries.
    private static let stride = 1000

    private let digest: Digest
    /// The fresh tables: a nameless file that SQLite keeps in memory while small and takes away by itself.
    private let fresh: DatabaseQueue
    private var report = VerifyReport()

    init(digest: @escaping Digest) throws {
        self.digest = digest
        var configuration = Configuration()
        // The journal's own tables are not copied, so that rows have nothing to refer to.
        configuration.foreignKeysEnabled = false
        fresh = try DatabaseQueue(path: "", configuration: configuration)
        try fresh.writeWithoutTransaction { try Schema.migrate($0) }
    }

    /// Reads it all; stops at the first difference.
    mutating func verify(_ db: Database, progress: (Int, Int) -> Void) throws -> VerifyReport {
        guard try Replay.isSound(db) else { return found(.damaged) }
        let streams: [StreamRow]
        do {
            streams = try StreamRow.all(db)
        } catch is StrangeValue {
            return found(.strangeStream)
        }
        report.streams = streams.count
        // Counted from the heads: reading them is checking them.
        let total = streams.reduce(0) { $0 + Int(clamping: $1.sequence) }
        let difference = try fresh.writeWithoutTransaction { fresh in
            try replayAll(db, streams, into: fresh, total: total, progress: progress)
                ?? (try TableComparison(kept: db, replayed: fresh).first(&report))
                ?? Replay.brokenReference(db)
        }
        report.difference = difference
        return report
    }

    private mutating func found(_ difference: VerifyDifference) -> VerifyReport {
        report.difference = difference
        return report
    }

    /// Whether SQLite finds the file whole.
    private static func isSound(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok"
    }

    /// The first row that refers to none, once the journal and its tables are known to be right.
    private static func brokenReference(_ db: Database) throws -> VerifyDifference? {
        let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check")
        return try row.map { .brokenReference(table: try $0.text(0)) }
    }

    /// Replays every stream in the one order that the house's clock gave its entries.
    private mutating func replayAll(
        _ db: Database,
        _ streams: [StreamRow],
        into fresh: Database,
        total: Int,
        progress: (Int, Int) -> Void
    ) throws -> VerifyDifference? {
        var walks = try streams.map { try StreamWalk(db, $0, digest: digest) }
        var difference: VerifyDifference?
        try fresh.inTransaction {
            while let index = StreamWalk.earliest(walks), difference == nil {
                difference = try walks[index].step(into: fresh)
                report.entries += 1
                if report.entries.isMultiple(of: Replay.stride) { progress(report.entries, total) }
            }
            return .commit
        }
        progress(report.entries, total)
        return difference ?? walks.lazy.compactMap(\.headDifference).first
    }
}
