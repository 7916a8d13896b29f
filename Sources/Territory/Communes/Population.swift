/// A commune's municipal population of a year (INSEE, *population municipale*).
public struct Population: Hashable, Sendable {
    /// The INSEE code in the geography of the publication.
    public var commune: String
    /// The year of reference, such as 2023.
    public var year: Int
    /// Inhabitants.
    public var inhabitants: Int

    /// A commune's population of a year.
    public init(commune: String, year: Int, inhabitants: Int) {
        self.commune = commune
        self.year = year
        self.inhabitants = inhabitants
    }
}
