public import Territory
public import Wording

/// What an obstacle closes, or makes harder: a deaf person and a plain telephone, say.
public struct AccessRule: Hashable, Sendable {
    /// What a rule does to a way.
    public enum Effect: Hashable, Sendable {
        /// It is not proposed.
        case rulesOut
        /// It costs so many points of effort more.
        case effort(Int)
    }

    /// The rule's identifier.
    public var id: String
    /// Its short name.
    public var label: Label
    /// What it says and why, for whoever asks.
    public var text: Label
    /// The obstacles it is about, one of which the person has.
    public var obstacles: Set<String>
    /// The modes it is about.
    public var modes: Set<OfferMode>
    /// The facilities of which one lifts it; none when nothing does.
    public var unless: Set<String>
    /// What it does.
    public var effect: Effect

    /// A rule from its parts.
    public init(
        id: String,
        label: Label,
        text: Label,
        obstacles: Set<String>,
        modes: Set<OfferMode>,
        unless: Set<String> = [],
        effect: Effect = .rulesOut
    ) {
        self.id = id
        self.label = label
        self.text = text
        self.obstacles = obstacles
        self.modes = modes
        self.unless = unless
        self.effect = effect
    }
}
