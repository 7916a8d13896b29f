internal import GRDB
internal import Journal

/// A stream as its row says it stands.
struct StreamRow: Sendable {
    let id: Int64
    let author: String
    let audience: Audience
    let epoch: UInt32
    let sequence: UInt64
    let time: Int64
    let hash: [UInt8]

    /// The number of the row of an entry, by its stream's row and its sequence in it.
    static func place(_ sequence: UInt64, in stream: Int64) -> Int64 {
        stream << 40 | Int64(clamping: min(sequence, StreamRow.lastSequence))
    }

    /// The most entries that a stream holds; at a million a day, enough for three thousand years.
    static let lastSequence: UInt64 = (1 << 40) - 1

    /// Every stream, in the order they began.
    static func all(_ db: Database) throws -> [StreamRow] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT id, author, audience, epoch, sequence, time, hash FROM streams ORDER BY id"
        )
        var streams: [StreamRow] = []
        while let row = try rows.next() {
            guard let audience = Audience(try row.text(2)) else { throw StrangeValue() }
            streams.append(
                StreamRow(
                    id: try row.exact(0),
                    author: try row.text(1),
                    audience: audience,
                    epoch: try row.exact(3),
                    sequence: try row.exact(4),
                    time: try row.exact(5),
                    hash: try row.bytes(6)
                )
            )
        }
        return streams
    }
}

/// Reads a stream's entries in order, one at a time.
struct EntryReader {
    static let entries = """
        SELECT sequence, time, actor, kind, version, body, hash
        FROM entries WHERE place BETWEEN ? AND ? ORDER BY place LIMIT ?
        """

    private let stream: StreamRow
    private let rows: RowCursor

    /// A reader from a sequence on; of at most `limit` entries, or of all of them.
    init(_ db: Database, _ stream: StreamRow, from sequence: UInt64 = 1, limit: Int = -1) throws {
        self.stream = stream
        rows = try Row.fetchCursor(
            db,
            sql: EntryReader.entries,
            arguments: [
                StreamRow.place(sequence, in: stream.id), StreamRow.place(StreamRow.lastSequence, in: stream.id), limit,
            ]
        )
    }

    /// The next entry; `nil` after the last.
    func next() throws -> Entry? {
        guard let row = try rows.next() else { return nil }
        return Entry(
            author: stream.author,
            audience: stream.audience,
            position: Position(epoch: stream.epoch, sequence: try row.exact(0)),
            time: HybridTime(packed: try row.exact(1)),
            actor: try row.text(2),
            kind: try row.text(3),
            version: try row.exact(4),
            body: try row.bytes(5),
            hash: try row.bytes(6)
        )
    }
}
