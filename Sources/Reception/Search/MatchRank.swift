/// How well a typed word found a motif, best first.
enum MatchRank: Int, Comparable {
    /// A whole synonym or label.
    case whole
    /// The beginning of a synonym.
    case synonym
    /// The beginning of a word of the label.
    case label
    /// The beginning of a word of an operator's name, or of a later word of a synonym.
    case name
    /// One typing mistake away.
    case mistaken

    static func < (left: MatchRank, right: MatchRank) -> Bool { left.rawValue < right.rawValue }
}
