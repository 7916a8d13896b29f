/// The chain of hashes that ties each entry of a stream to all the ones before it.
///
/// Every field is preceded by its length, so that no two entries give the same bytes; the body is hashed as it is
/// stored, fields unknown to this version included.
public enum EntryChain {
    /// What the first entry of a stream has for a previous hash; another for every author, audience and epoch.
    public static func genesis(author: String, audience: Audience, epoch: UInt32, digest: Digest) -> [UInt8] {
        var bytes = ChainBytes("maillage.stream.1")
        bytes.add(author)
        bytes.add(audience.description)
        bytes.add(UInt64(epoch))
        return digest(bytes.bytes)
    }

    /// The hash of an entry after another; the entry's own `hash` is not read.
    public static func hash(of entry: Entry, previous: [UInt8], digest: Digest) -> [UInt8] {
        var bytes = ChainBytes("maillage.entry.1", capacity: entry.body.count + 256)
        bytes.add(previous)
        bytes.add(entry.author)
        bytes.add(entry.audience.description)
        bytes.add(UInt64(entry.position.epoch))
        bytes.add(entry.position.sequence)
        bytes.add(UInt64(bitPattern: entry.time.packed))
        bytes.add(entry.actor)
        bytes.add(entry.kind)
        bytes.add(UInt64(bitPattern: Int64(entry.version)))
        bytes.add(entry.body)
        return digest(bytes.bytes)
    }
}

/// Fields laid end to end, each with its length before it.
struct ChainBytes {
    private(set) var bytes: [UInt8]

    /// Begins with a tag that says what the bytes are for, so that a hash made for one thing is never one for another.
    init(_ tag: String, capacity: Int = 128) {
        bytes = []
        bytes.reserveCapacity(capacity)
        add(tag)
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ field: [UInt8]) {
        add(UInt64(field.count))
        bytes.append(contentsOf: field)
    }

    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}
