public import Journal
public import Territory

/// Body of `presence.session.restored`, version 1, in the stream for the network: the last change of a session is taken
/// back, its cancellation if there is one, else its move.
public struct SessionRestored: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "presence.session.restored"

    /// The presence, by identifier.
    public var presence: String
    /// The day that its rule gives.
    public var day: Day

    /// A session from its parts.
    public init(presence: String, day: Day) {
        self.presence = presence
        self.day = day
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, SessionRestored.kind, 1, self) }
}
