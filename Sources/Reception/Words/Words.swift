/// The network's words: what people come for, who can help, and how a visit is told.
///
/// All come from `config/words/`.
public struct Words: Sendable {
    /// The official themes, the first level.
    public var themes: [Theme]
    /// What people come for, the second level; at most 60.
    public var motifs: [Motif]
    /// The public services, such as CAF, CPAM or France Travail.
    public var operators: [ServiceOperator]
    /// How the person came: at the desk, by telephone and so on.
    public var channels: [Term]
    /// How far the house went: information, accompaniment, doing it for the person.
    public var levels: [Term]
    /// Publics that the scheme names.
    public var publics: [Term]
    /// What makes it harder for the person.
    public var obstacles: [Term]
    /// Age bands.
    public var ageBands: [Term]
    /// How a request ended at the desk.
    public var outcomes: [Outcome]
    /// Words that a search leaves out, such as `de`; none unless told.
    public var ignored: [String]

    /// The network's words from their lists.
    public init(
        themes: [Theme],
        motifs: [Motif],
        operators: [ServiceOperator],
        channels: [Term],
        levels: [Term],
        publics: [Term],
        obstacles: [Term],
        ageBands: [Term],
        outcomes: [Outcome],
        ignored: [String] = []
    ) {
        self.themes = themes
        self.motifs = motifs
        self.operators = operators
        self.channels = channels
        self.levels = levels
        self.publics = publics
        self.obstacles = obstacles
        self.ageBands = ageBands
        self.outcomes = outcomes
        self.ignored = ignored
    }

    /// The motif with an identifier.
    public func motif(_ id: String) -> Motif? { motifs.first { $0.id == id } }

    /// The outcome with an identifier.
    public func outcome(_ id: String) -> Outcome? { outcomes.first { $0.id == id } }

    /// The operator with an identifier.
    public func serviceOperator(_ id: String) -> ServiceOperator? { operators.first { $0.id == id } }
}
