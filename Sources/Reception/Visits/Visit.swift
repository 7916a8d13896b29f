public import Journal
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

        /// A service request from its parts.
        public init(motif: String, outcome: String?, operators: [String] = []) {
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

        /// A recorded request from its parts.
        public init(theme: String, motif: String, operators: [String], outcome: String, effect: Outcome.Effect) {
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
    public var level: String?
    public var commune: String?
    public var epci: String?
    public var typology: String?
    public var people: Int
    public var ageBand: String?
    public var publics: [String]?
    public var obstacles: [String]?
    public var waitSeconds: Int?
    public var handlingSeconds: Int?
    /// The form it was typed in: identifier, version and hash of its file.
    public var form: FormStamp
    public var requests: [Request]
    /// Where it came from when not typed at the desk, such as `import`; `nil` at the desk.
    public var source: String?

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
        source: String? = nil
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
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.hub, VisitRecorded.kind, 1, self) }
}

/// Which form an answer was given in.
public struct FormStamp: Hashable, Sendable, Codable {
    /// The form's identifier, such as `visite`.
    public var id: String
    /// Its version.
    public var version: Int
    /// The first 16 hexadecimal digits of the SHA-256 of its file.
    public var hash: String

    /// A stamp from its parts.
    public init(id: String, version: Int, hash: String) {
        self.id = id
        self.version = version
        self.hash = hash
    }
}

/// A visit as the day's list shows it.
public struct VisitLine: Hashable, Sendable {
    /// Its place in the house's stream for the hub, which names it.
    public var position: Position
    /// Its number within the house's day, from 1.
    public var number: Int
    /// Who typed it.
    public var actor: String
    /// What was recorded.
    public var visit: VisitRecorded

    /// A line from its parts.
    public init(position: Position, number: Int, actor: String, visit: VisitRecorded) {
        self.position = position
        self.number = number
        self.actor = actor
        self.visit = visit
    }
}

/// Reads the visits that the journal made.
public protocol VisitBook: Ledger {
    /// The visits of a civil day, oldest first.
    /// - Parameter day: where the house stands.
    /// - Returns: every visit of it.
    /// - Throws: what kept the store from reading.
    func visits(on day: Day) async throws(StoreFault) -> [VisitLine]

    /// How often each motif was asked for in a period, in this house.
    /// - Parameters:
    ///   - from: the first day.
    ///   - through: the last day, included.
    /// - Returns: requests by motif; a motif never asked for is absent.
    /// - Throws: what kept the store from reading.
    func motifCounts(from: Day, through: Day) async throws(StoreFault) -> [String: Int]

    /// Visits and requests by civil day in a period, oldest first, days without any left out.
    /// - Parameters:
    ///   - from: the first day.
    ///   - through: the last day, included.
    /// - Returns: one line a day.
    /// - Throws: what kept the store from reading.
    func dailyVolumes(from: Day, through: Day) async throws(StoreFault) -> [DailyVolume]
}

/// How many came on a day.
public struct DailyVolume: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// Visits: one entry for a family is one visit.
    public var visits: Int
    /// Service requests: a visit with three motifs is three.
    public var requests: Int

    /// A day's volume from its parts.
    public init(day: Day, visits: Int, requests: Int) {
        self.day = day
        self.visits = visits
        self.requests = requests
    }
}
