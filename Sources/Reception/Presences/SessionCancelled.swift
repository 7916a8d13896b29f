public import Journal
public import Territory

/// Body of `presence.session.cancelled`, version 1, in the stream for the network: a presence is not held on one day.
public struct SessionCancelled: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "presence.session.cancelled"

    /// The presence, by identifier.
    public var presence: String
    /// The day that its rule gives, were it held on another.
    public var day: Day
    /// Why, for people.
    public var reason: String

    /// A cancellation from its parts.
    public init(presence: String, day: Day, reason: String) {
        self.presence = presence
        self.day = day
        self.reason = reason
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, SessionCancelled.kind, 1, self) }
}
