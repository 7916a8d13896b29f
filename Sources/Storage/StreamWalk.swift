internal import GRDB
internal import Journal

/// Walks one stream for a replay: checks that each entry follows, then has the tables made from it.
struct StreamWalk {
    private let stream: StreamRow
    private let reader: EntryReader
    private var check: ChainCheck
    private var next: Entry?
    private var lastTime: Int64 = 0

    init(_ db: Database, _ stream: StreamRow, digest: @escaping Digest) throws {
        self.stream = stream
        reader = try EntryReader(db, stream)
        check = ChainCheck(author: stream.author, audience: stream.audience, epoch: stream.epoch, digest: digest)
        next = try reader.next()
    }

    /// Which walk has the entry written first; `nil` when all are at their end.
    static func earliest(_ walks: [StreamWalk]) -> Int? {
        walks.indices.filter { walks[$0].next != nil }.min { left, right in
            (walks[left].next?.time.packed ?? .max) < (walks[right].next?.time.packed ?? .max)
        }
    }

    /// Takes the next entry; tells what is wrong with it, if anything.
    mutating func step(into fresh: Database) throws -> VerifyDifference? {
        guard let entry = next else { return nil }
        switch check.take(entry) {
        case nil: break
        case .notDense(let expected, _):
            return .missingEntry(audience: audience, epoch: stream.epoch, sequence: expected)
        case .altered(let at), .foreign(let at):
            return .alteredEntry(audience: audience, epoch: stream.epoch, sequence: at)
        }
        do {
            try CommitQueue.inSavepoint(fresh) { try Projector.apply(entry, stream: stream.id, in: $0) }
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_MISMATCH
        {
            return .refusedEntry(audience: audience, epoch: stream.epoch, sequence: entry.position.sequence)
        }
        lastTime = entry.time.packed
        next = try reader.next()
        return nil
    }

    /// How the stream's row disagrees with its last entry, once all are read.
    var headDifference: VerifyDifference? {
        if check.sequence == stream.sequence, check.hash == stream.hash, lastTime == stream.time { return nil }
        return .wrongHead(audience: audience, epoch: stream.epoch, sequence: stream.sequence)
    }

    private var audience: String { stream.audience.description }
}
