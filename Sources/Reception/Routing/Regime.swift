/// Whom the person's social security is with, which decides between operators (CAF or MSA, CPAM or MSA).
///
/// An unknown regime (inconnu) is `nil`, never one of these.
public enum Regime: String, Hashable, Sendable, Codable, CaseIterable {
    /// Employees and most people.
    case general
    /// Farmers and farm workers.
    case agricole
    /// The self-employed.
    case independant
}
