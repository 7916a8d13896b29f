/// Something to ask the person, since the answer depends on it.
public enum OpenQuestion: Hashable, Sendable {
    /// Which regime: these rules depend on it.
    case regime(rules: [String])
    /// Whether the person belongs to one of these publics, for which some of the offers are kept.
    case publics([String])
    /// How the person travels: a means was taken for granted.
    case mobility
}
