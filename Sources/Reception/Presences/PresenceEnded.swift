public import Journal
public import Territory

/// Body of `presence.ended`, version 1, in the stream for the network: after which day a presence is held no more.
public struct PresenceEnded: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "presence.ended"

    /// The presence, by identifier.
    public var presence: String
    /// The last day on which it may be held.
    public var through: Day

    /// An end from its parts.
    public init(presence: String, through: Day) {
        self.presence = presence
        self.through = through
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, PresenceEnded.kind, 1, self) }
}
