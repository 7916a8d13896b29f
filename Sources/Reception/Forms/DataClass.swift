/// How personal an answer is, which decides the streams that may hold it (RGPD, articles 4 and 9).
public enum DataClass: String, Hashable, Sendable, CaseIterable {
    /// Tells nothing of an identified person.
    case neutral = "neutre"
    /// Tells something of a person.
    case personal = "personnel"
    /// Health, opinions, origin and the like.
    case sensitive = "sensible"
    /// The social security number.
    case nir
}
