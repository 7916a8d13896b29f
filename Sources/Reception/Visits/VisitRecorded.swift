public import Journal
public import Territory

/// Body of `visit.recorded`, version 1, in the stream for the hub: facts without personal data.
///
/// The visit has no identifier of its own: its author, epoch and sequence name it.
public struct VisitRecorded: Hashable, Sendable, Codable {
    /// One service request as recorded.
    public struct Request: Hashable, Sendable, Codable {
        /// The theme's identifier on the day.
        public var theme: String
        /// The motif's identifier.
        public var motif: String
        /// The operators it concerns.
        public var operators: [String]
        /// The outcome's identifier.
        public var outcome: String
        /// What the outcome did, so that a later change of the words does not change the past.
        public var effect: Outcome.Effect
        /// Where the person was oriented, among what was proposed; `nil` when nothing was chosen.
        public var orientation: Orientation?

        /// A recorded request from its parts.
        public init(
            theme: String,
            motif: String,
            operators: [String],
            outcome: String,
            effect: Outcome.Effect,
            orientation: Orientation? = nil
        ) {
            self.orientation = orientation
            self.theme = theme
            self.motif = motif
            self.operators = operators
            self.outcome = outcome
            self.effect = effect
        }
    }

    /// The name of this kind in the journal.
    public static let kind = "visit.recorded"

    /// When the person was received, in milliseconds since 1970.
    public var receivedAt: Instant
    /// The civil day of it, where the house stands.
    public var day: Day
    /// The channel's identifier.
    public var channel: String
    /// The level of service; `nil` when not told.
    public var level: String?
    /// The commune of residence, by today's code; `nil` when not told.
    public var commune: String?
    /// The commune's EPCI on the day, by SIREN; `nil` when the commune is not told or has none.
    public var epci: String?
    /// The commune's class on the day; `nil` when the commune is not told or is in none.
    public var typology: String?
    /// How many people this entry stands for.
    public var people: Int
    /// The age band; `nil` when not told.
    public var ageBand: String?
    /// Publics; `nil` when not told.
    public var publics: [String]?
    /// Obstacles; `nil` when not told.
    public var obstacles: [String]?
    /// How long the person waited, in seconds; `nil` when not known.
    public var waitSeconds: Int?
    /// How long it took, in seconds; `nil` when not known.
    public var handlingSeconds: Int?
    /// The form it was typed in: identifier, version and hash of its file.
    public var form: FormStamp
    /// What was asked for, at least one.
    public var requests: [Request]
    /// Where it came from when not typed at the desk, such as `import`; `nil` at the desk.
    public var source: String?
    /// The case that holds the visit's answers in forms: an opaque number that says nothing of the person; `nil`, and
    /// absent from the entry, when there are none.
    public var caseID: String?

    private enum CodingKeys: String, CodingKey {
        case receivedAt, day, channel, level, commune, epci, typology, people, ageBand, publics, obstacles
        case waitSeconds, handlingSeconds, form, requests, source
        case caseID = "caseId"
    }

    /// A recorded visit from its parts.
    public init(
        receivedAt: Instant,
        day: Day,
        channel: String,
        level: String? = nil,
        commune: String? = nil,
        epci: String? = nil,
        typology: String? = nil,
        people: Int = 1,
        ageBand: String? = nil,
        publics: [String]? = nil,
        obstacles: [String]? = nil,
        waitSeconds: Int? = nil,
        handlingSeconds: Int? = nil,
        form: FormStamp,
        requests: [Request],
        source: String? = nil,
        caseID: String? = nil
    ) {
        self.receivedAt = receivedAt
        self.day = day
        self.channel = channel
        self.level = level
        self.commune = commune
        self.epci = epci
        self.typology = typology
        self.people = people
        self.ageBand = ageBand
        self.publics = publics
        self.obstacles = obstacles
        self.waitSeconds = waitSeconds
        self.handlingSeconds = handlingSeconds
        self.form = form
        self.requests = requests
        self.source = source
        self.caseID = caseID
    }

    /// The entry to write.
    public var draft: EntryDraft {
        guard let bytes = plainJSON else { return .json(.hub, VisitRecorded.kind, 1, self) }
        return EntryDraft(.hub, VisitRecorded.kind, 1, bytes, of: self)
    }
}
