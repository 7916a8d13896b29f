/// Walks a stream from its beginning, or from a known place, and finds the first entry that does not follow.
public struct ChainCheck: Sendable {
    /// Why an entry does not follow the one before.
    public enum Break: Error, Hashable, Sendable {
        /// An entry of another author, audience or epoch.
        case foreign(at: UInt64)
        /// An entry is missing, twice there or out of order: another sequence was due.
        case notDense(expected: UInt64, found: UInt64)
        /// The entry, or one before it, is not what was written.
        case altered(at: UInt64)
    }

    /// The author of the stream.
    public let author: String
    /// For whom the stream is.
    public let audience: Audience
    /// The epoch of the stream.
    public let epoch: UInt32
    /// The sequence of the last entry taken; 0 before the first.
    public private(set) var sequence: UInt64
    /// The hash of the last entry taken; the stream's genesis before the first.
    public private(set) var hash: [UInt8]
    private let digest: Digest

    /// A walk from a stream's very beginning.
    public init(author: String, audience: Audience, epoch: UInt32, digest: @escaping Digest) {
        self.author = author
        self.audience = audience
        self.epoch = epoch
        self.sequence = 0
        self.hash = EntryChain.genesis(author: author, audience: audience, epoch: epoch, digest: digest)
        self.digest = digest
    }

    /// Takes the next entry; `nil` when it follows, else why not, and then the walk stays where it was.
    public mutating func take(_ entry: Entry) -> Break? {
        guard entry.author == author, entry.audience == audience, entry.position.epoch == epoch else {
            return .foreign(at: entry.position.sequence)
        }
        guard entry.position.sequence == sequence + 1 else {
            return .notDense(expected: sequence + 1, found: entry.position.sequence)
        }
        guard EntryChain.hash(of: entry, previous: hash, digest: digest) == entry.hash else {
            return .altered(at: entry.position.sequence)
        }
        sequence += 1
        hash = entry.hash
        return nil
    }

    /// The first break in a run of entries; `nil` when each follows the one before.
    public mutating func firstBreak(in entries: some Sequence<Entry>) -> Break? {
        for entry in entries {
            if let found = take(entry) { return found }
        }
        return nil
    }
}
