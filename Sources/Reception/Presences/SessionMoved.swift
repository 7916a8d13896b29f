public import Journal
public import Territory

/// Body of `presence.session.moved`, version 1, in the stream for the network: the session of a day is held otherwise.
public struct SessionMoved: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "presence.session.moved"

    /// The presence, by identifier.
    public var presence: String
    /// From which day to which, at what time and where.
    public var move: PresenceMove

    /// A move from its parts.
    public init(presence: String, move: PresenceMove) {
        self.presence = presence
        self.move = move
    }

    private enum Key: CodingKey {
        case presence, move
    }

    /// Reads what `encode(to:)` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        presence = try container.decode(String.self, forKey: .presence)
        move = try container.decode(PresenceDocument.Move.self, forKey: .move).move()
    }

    /// Writes the move with the keys of `config/presences/`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(presence, forKey: .presence)
        try container.encode(PresenceDocument.Move(move), forKey: .move)
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, SessionMoved.kind, 1, self) }
}
