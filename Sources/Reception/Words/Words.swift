public import Wording

/// The network's words: what people come for, who can help, and how a visit is told. All from `config/words/`.
public struct Words: Sendable {
    /// The official themes, the first level.
    public var themes: [Theme]
    /// What people come for, the second level; at most 60.
    public var motifs: [Motif]
    /// CAF, CPAM, France Travail…
    public var operators: [ServiceOperator]
    /// How the person came: at the desk, by telephone…
    public var channels: [Term]
    /// How far the house went: information, accompaniment, doing it for the person…
    public var levels: [Term]
    /// Publics that the scheme names.
    public var publics: [Term]
    /// What makes it harder for the person.
    public var obstacles: [Term]
    /// Age bands.
    public var ageBands: [Term]
    /// How a request ended at the desk.
    public var outcomes: [Outcome]

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
        outcomes: [Outcome]
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
    }

    /// The motif with an identifier.
    public func motif(_ id: String) -> Motif? { motifs.first { $0.id == id } }

    /// The outcome with an identifier.
    public func outcome(_ id: String) -> Outcome? { outcomes.first { $0.id == id } }

    /// The operator with an identifier.
    public func serviceOperator(_ id: String) -> ServiceOperator? { operators.first { $0.id == id } }
}

/// One word of a list.
public struct Term: Hashable, Sendable {
    /// The identifier in files and exports.
    public var id: String
    /// What people read.
    public var label: Label

    /// A word from its identifier and label.
    public init(id: String, label: Label) {
        self.id = id
        self.label = label
    }
}

/// A theme, such as `famille`.
public struct Theme: Hashable, Sendable {
    /// The identifier (Aidants Connect `DEMARCHES`, the same list as La Coop's administrative themes).
    public var id: String
    /// What people read.
    public var label: Label

    /// A theme from its identifier and label.
    public init(id: String, label: Label) {
        self.id = id
        self.label = label
    }
}

/// What somebody comes for, such as `logement.apl`.
public struct Motif: Hashable, Sendable {
    /// `theme.name`.
    public var id: String
    /// The theme's identifier.
    public var theme: String
    /// What people read.
    public var label: Label
    /// What people really type: "apl", "carte grise".
    public var synonyms: [String]
    /// The operators that usually answer, most usual first.
    public var operators: [String]

    /// A motif from its parts.
    public init(id: String, theme: String, label: Label, synonyms: [String], operators: [String]) {
        self.id = id
        self.theme = theme
        self.label = label
        self.synonyms = synonyms
        self.operators = operators
    }
}

/// A public service that houses work with.
public struct ServiceOperator: Hashable, Sendable {
    /// The identifier, such as `caf`.
    public var id: String
    /// The full name.
    public var label: Label
    /// The short one, such as `CAF`.
    public var shortLabel: String
    /// The themes it handles.
    public var themes: [String]
    /// Other names that people type.
    public var synonyms: [String]

    /// An operator from its parts.
    public init(id: String, label: Label, shortLabel: String, themes: [String], synonyms: [String]) {
        self.id = id
        self.label = label
        self.shortLabel = shortLabel
        self.themes = themes
        self.synonyms = synonyms
    }
}

/// How a request ended at the desk.
public struct Outcome: Hashable, Sendable {
    /// What it does to the request.
    public enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
        /// Closed, the house answered it.
        case closesOnSite
        /// Closed without an answer.
        case closesWithout
        /// Handed to one operator or more, and open until answered.
        case transmits
        /// Closed, the person was sent elsewhere.
        case redirects
        /// Open: something is still to be done here.
        case staysOpen
    }

    /// The identifier, such as `resoluSurPlace`.
    public var id: String
    /// What people read.
    public var label: Label
    /// What it does to the request.
    public var effect: Effect

    /// An outcome from its parts.
    public init(id: String, label: Label, effect: Effect) {
        self.id = id
        self.label = label
        self.effect = effect
    }
}
