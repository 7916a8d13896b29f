public import Territory

/// What the journal says of presences, over those of `config/presences/`.
public struct WrittenPresences: Hashable, Sendable {
    /// What was last said of a presence's rule.
    public struct Rule: Hashable, Sendable {
        /// The presence, by identifier.
        public var id: String
        /// The presence as it was last put; `nil` when only the file tells it.
        public var presence: Presence?
        /// The last day on which it may be held, when it was ended since.
        public var endedThrough: Day?
        /// The account that said so last, by identifier.
        public var actor: String
        /// When.
        public var changedAt: Instant

        /// A rule from its parts.
        public init(id: String, presence: Presence?, endedThrough: Day?, actor: String, changedAt: Instant) {
            self.id = id
            self.presence = presence
            self.endedThrough = endedThrough
            self.actor = actor
            self.changedAt = changedAt
        }
    }

    /// What was decided of the session of one day.
    public struct Session: Hashable, Sendable {
        /// The presence, by identifier.
        public var presence: String
        /// The day that its rule gives.
        public var day: Day
        /// A cancellation of that day, or a move from it.
        public var change: PresenceChange
        /// The account that decided, by identifier.
        public var actor: String
        /// When.
        public var changedAt: Instant

        /// A session from its parts.
        public init(presence: String, day: Day, change: PresenceChange, actor: String, changedAt: Instant) {
            self.presence = presence
            self.day = day
            self.change = change
            self.actor = actor
            self.changedAt = changedAt
        }
    }

    /// The presences that were put or ended, by identifier.
    public var rules: [Rule]
    /// The sessions that were moved or cancelled, by presence and day; a cancellation of one comes after its move.
    public var sessions: [Session]

    /// What is written; nothing unless told.
    public init(rules: [Rule] = [], sessions: [Session] = []) {
        self.rules = rules
        self.sessions = sessions
    }
}
