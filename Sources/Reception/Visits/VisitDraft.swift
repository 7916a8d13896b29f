public import Territory

/// A visit as a person or a file gave it, before it is checked.
public struct VisitDraft: Hashable, Sendable {
    /// One service request as given.
    public struct Request: Hashable, Sendable {
        /// The motif's identifier.
        public var motif: String
        /// The outcome's identifier; `nil` when not chosen yet.
        public var outcome: String?
        /// The operators it concerns; empty takes none.
        public var operators: [String]
        /// Where the person was oriented; `nil` when nothing was chosen.
        public var orientation: Orientation?

        /// A service request from its parts.
        public init(
            motif: String,
            outcome: String?,
            operators: [String] = [],
            orientation: Orientation? = nil
        ) {
            self.orientation = orientation
            self.motif = motif
            self.outcome = outcome
            self.operators = operators
        }
    }

    /// When the person was received.
    public var receivedAt: Instant
    /// The channel's identifier; `nil` takes the form's default.
    public var channel: String?
    /// The level of service; `nil` when not told.
    public var level: String?
    /// The commune of residence, by code; `nil` when not told.
    public var commune: String?
    /// How many people this entry stands for; 1 unless told.
    public var people: Int
    /// The age band; `nil` when not told.
    public var ageBand: String?
    /// Publics; empty when not told.
    public var publics: [String]
    /// Obstacles; empty when not told.
    public var obstacles: [String]
    /// How long the person waited, in seconds; `nil` when not known.
    public var waitSeconds: Int?
    /// How long it took, in seconds; `nil` when not known.
    public var handlingSeconds: Int?
    /// What was asked for, at least one.
    public var requests: [Request]

    /// A visit as given.
    public init(
        receivedAt: Instant,
        channel: String? = nil,
        level: String? = nil,
        commune: String? = nil,
        people: Int = 1,
        ageBand: String? = nil,
        publics: [String] = [],
        obstacles: [String] = [],
        waitSeconds: Int? = nil,
        handlingSeconds: Int? = nil,
        requests: [Request] = []
    ) {
        self.receivedAt = receivedAt
        self.channel = channel
        self.level = level
        self.commune = commune
        self.people = people
        self.ageBand = ageBand
        self.publics = publics
        self.obstacles = obstacles
        self.waitSeconds = waitSeconds
        self.handlingSeconds = handlingSeconds
        self.requests = requests
    }
}
