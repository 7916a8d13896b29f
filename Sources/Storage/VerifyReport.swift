/// What proving a house's journal found.
public struct VerifyReport: Hashable, Sendable {
    /// How many streams the journal has.
    public var streams = 0
    /// How many entries were read and found chained.
    public var entries = 0
    /// How many of them the tables pass over: of a later Maillage, or about something that is not there.
    public var passedOver = 0
    /// How many rows of each table were found to be what replaying gives, by table.
    public var rows: [String: Int] = [:]
    /// The first thing that is not as it should be; `nil` when all is.
    public var difference: VerifyDifference?

    /// Whether the journal and its tables are proven.
    public var isClean: Bool { difference == nil }

    /// A report of nothing read yet.
    public init() {}
}

/// Something that is not as the journal says; names places, never values, for a row may be about somebody.
public enum VerifyDifference: Hashable, Sendable {
    /// SQLite itself finds the file damaged.
    case damaged
    /// A row that no entry makes (an append's key, a session) refers to one that is not there.
    case brokenReference(table: String)
    /// A stream's audience cannot be read.
    case strangeStream
    /// An entry is missing: another sequence was due.
    case missingEntry(audience: String, epoch: UInt32, sequence: UInt64)
    /// An entry is not what was written.
    case alteredEntry(audience: String, epoch: UInt32, sequence: UInt64)
    /// A stream's head does not agree with its last entry: entries are missing at its end, or the head was changed.
    case wrongHead(audience: String, epoch: UInt32, sequence: UInt64)
    /// An entry that the tables refuse when it is replayed.
    case refusedEntry(audience: String, epoch: UInt32, sequence: UInt64)
    /// A row that the journal makes is not in the table.
    case missingRow(table: String, key: String)
    /// A row that the journal does not make is in the table.
    case strangeRow(table: String, key: String)
    /// A column holds another value than the journal gives it.
    case changedColumn(table: String, key: String, column: String)

    /// The key of its sentence in the text catalogue: what is wrong; what to do.
    public var textKey: String {
        switch self {
        case .damaged: "storage.verify.damaged"
        case .brokenReference: "storage.verify.brokenReference"
        case .strangeStream: "storage.verify.strangeStream"
        case .missingEntry: "storage.verify.missingEntry"
        case .alteredEntry: "storage.verify.alteredEntry"
        case .wrongHead: "storage.verify.wrongHead"
        case .refusedEntry: "storage.verify.refusedEntry"
        case .missingRow: "storage.verify.missingRow"
        case .strangeRow: "storage.verify.strangeRow"
        case .changedColumn: "storage.verify.changedColumn"
        }
    }

    /// What fills the places of its sentence.
    public var places: [String: String] {
        switch self {
        case .damaged, .strangeStream: [:]
        case .brokenReference(let table): ["table": table]
        case .missingEntry(let audience, let epoch, let sequence),
            .alteredEntry(let audience, let epoch, let sequence),
            .wrongHead(let audience, let epoch, let sequence),
            .refusedEntry(let audience, let epoch, let sequence):
            ["audience": audience, "epoch": String(epoch), "sequence": String(sequence)]
        case .missingRow(let table, let key), .strangeRow(let table, let key): ["table": table, "key": key]
        case .changedColumn(let table, let key, let column): ["table": table, "key": key, "column": column]
        }
    }
}
