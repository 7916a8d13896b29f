public import Territory

/// Who may read a stream: a stream is one house's writing for one audience.
public enum Audience: Hashable, Sendable, CustomStringConvertible {
    /// The offer, presences, announcements: every house.
    case network
    /// Facts for statistics, without personal data: the hub.
    case hub
    /// What is handed to an operator.
    case `operator`(String)
    /// A file passed to another house.
    case house(String)
    /// Never leaves the house.
    case ownHouse

    /// `network`, `hub`, `operator:ID`, `house:ID` or `self`, as stored and sent.
    public var description: String {
        switch self {
        case .network: "network"
        case .hub: "hub"
        case .operator(let id): "operator:\(id)"
        case .house(let id): "house:\(id)"
        case .ownHouse: "self"
        }
    }

    /// Reads what `description` writes; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("network", 1): self = .network
        case ("hub", 1): self = .hub
        case ("self", 1): self = .ownHouse
        case ("operator", 2) where !parts[1].isEmpty: self = .operator(parts[1])
        case ("house", 2) where !parts[1].isEmpty: self = .house(parts[1])
        default: return nil
        }
    }
}

/// Something to write in the journal, before the journal gives it its place.
public struct EntryDraft: Hashable, Sendable {
    /// For whom.
    public var audience: Audience
    /// What happened, such as `visit.recorded`.
    public var kind: String
    /// The version of the kind's body, from 1.
    public var version: Int
    /// JSON, kept byte for byte.
    public var body: [UInt8] { didSet { known = nil } }
    /// What the body was written from; `nil` once the body is changed.
    var known: KnownBody?

    /// A draft from its parts.
    public init(audience: Audience, kind: String, version: Int, body: [UInt8]) {
        self.audience = audience
        self.kind = kind
        self.version = version
        self.body = body
    }
}

/// Where an entry stands in its stream.
public struct Position: Hashable, Comparable, Sendable {
    /// Random, and new whenever the log's continuity cannot be proven.
    public var epoch: UInt32
    /// Dense, from 1.
    public var sequence: UInt64

    /// A position from its epoch and sequence.
    public init(epoch: UInt32, sequence: UInt64) {
        self.epoch = epoch
        self.sequence = sequence
    }

    /// Whether the left one comes first.
    public static func < (left: Position, right: Position) -> Bool {
        (left.epoch, left.sequence) < (right.epoch, right.sequence)
    }
}

/// A written entry.
///
/// What it says is never changed, only followed.
public struct Entry: Hashable, Sendable {
    /// The house that wrote it.
    public var author: String
    /// For whom.
    public var audience: Audience
    /// Its place in the stream.
    public var position: Position
    /// Hybrid logical time: orders entries across houses whatever their clocks.
    public var time: HybridTime
    /// The account that acted, by its identifier, or `system`.
    public var actor: String
    /// What happened.
    public var kind: String
    /// The version of the body.
    public var version: Int
    /// JSON, kept byte for byte, fields unknown to this version included.
    public var body: [UInt8] { didSet { known = nil } }
    /// SHA-256 over the previous entry's hash and all of the above; 32 bytes.
    public var hash: [UInt8]
    /// What the body was written from, in an entry being written.
    private(set) var known: KnownBody?

    /// An entry from its parts.
    public init(
        author: String,
        audience: Audience,
        position: Position,
        time: HybridTime,
        actor: String,
        kind: String,
        version: Int,
        body: [UInt8],
        hash: [UInt8]
    ) {
        self.author = author
        self.audience = audience
        self.position = position
        self.time = time
        self.actor = actor
        self.kind = kind
        self.version = version
        self.body = body
        self.hash = hash
    }

    /// An entry made of a draft, before its hash is known.
    public init(
        _ draft: EntryDraft,
        author: String,
        position: Position,
        time: HybridTime,
        actor: String
    ) {
        self.init(
            author: author,
            audience: draft.audience,
            position: position,
            time: time,
            actor: actor,
            kind: draft.kind,
            version: draft.version,
            body: draft.body,
            hash: []
        )
        known = draft.known
    }
}

/// A hybrid logical clock's reading: the wall's milliseconds, and a counter for what happened within one.
///
/// Source: Kulkarni and others, *Logical Physical Clocks*, 2014.
public struct HybridTime: Hashable, Comparable, Sendable {
    /// The wall clock, never going back.
    public var wall: Instant
    /// 0…65 535.
    public var counter: UInt16

    /// A reading from its parts.
    public init(wall: Instant, counter: UInt16) {
        self.wall = wall
        self.counter = counter
    }

    /// Both in one integer that sorts like the pair: 48 bits of milliseconds, 16 of counter.
    public var packed: Int64 { wall.milliseconds << 16 | Int64(counter) }

    /// Reads what `packed` gives.
    public init(packed: Int64) {
        self.init(wall: Instant(milliseconds: packed >> 16), counter: UInt16(truncatingIfNeeded: packed))
    }

    /// Whether the left one comes first.
    public static func < (left: HybridTime, right: HybridTime) -> Bool { left.packed < right.packed }
}
