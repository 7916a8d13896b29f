public import Territory

/// What is asked of the routing: this person, here, now, with this need.
///
/// Nothing in it tells who the person is.
public struct RoutingQuestion: Hashable, Sendable {
    /// What the person came for, by its identifier.
    public var motif: String
    /// Where the person lives, by today's INSEE code.
    public var commune: String
    /// The regime; `nil` when not known.
    public var regime: Regime?
    /// How the person may travel, by the identifiers of `config/routing/travel.yaml`; empty for no means, `nil` when it
    /// was not asked.
    public var mobilities: Set<String>?
    /// What makes it harder for the person, by the words' identifiers.
    public var obstacles: Set<String>
    /// The publics the person belongs to, by the words' identifiers; empty when not known.
    public var publics: Set<String>
    /// The channel the person would like, by the words' identifier; `nil` when any will do.
    public var channel: String?
    /// Whether it cannot wait.
    public var isUrgent: Bool
    /// When the person could set out.
    public var at: Instant
    /// The house the person is in; `nil` when in none.
    public var house: String?

    /// A question from its parts.
    public init(
        motif: String,
        commune: String,
        regime: Regime? = nil,
        mobilities: Set<String>? = nil,
        obstacles: Set<String> = [],
        publics: Set<String> = [],
        channel: String? = nil,
        isUrgent: Bool = false,
        at: Instant,
        house: String? = nil
    ) {
        self.motif = motif
        self.commune = commune
        self.regime = regime
        self.mobilities = mobilities
        self.obstacles = obstacles
        self.publics = publics
        self.channel = channel
        self.isUrgent = isUrgent
        self.at = at
        self.house = house
    }
}
