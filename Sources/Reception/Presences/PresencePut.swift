public import Journal
public import Territory

/// Body of `presence.put`, version 1, in the stream for the network: a presence, new or told anew, whole.
///
/// The last one in the journal is what the presence is, over the file's of the same identifier; one that had ended goes
/// on. What was cancelled or moved of its days stays so.
public struct PresencePut: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "presence.put"

    /// The presence.
    public var presence: Presence

    /// A presence to be put.
    public init(_ presence: Presence) {
        self.presence = presence
    }

    /// Reads what `encode(to:)` writes.
    public init(from decoder: any Decoder) throws {
        presence = try PresenceDocument(from: decoder).presence()
    }

    /// Writes the presence with the keys of `config/presences/`.
    public func encode(to encoder: any Encoder) throws {
        try PresenceDocument(presence).encode(to: encoder)
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, PresencePut.kind, 1, self) }
}
