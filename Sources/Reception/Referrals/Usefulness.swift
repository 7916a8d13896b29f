/// Whether the answer was of use to the person, as asked at closing.
///
/// Source: `domain/indicators.md`, `usefulness`.
public enum Usefulness: String, Hashable, Sendable, CaseIterable {
    /// Yes.
    case yes
    /// Nobody knows.
    case doNotKnow
    /// No.
    case no
}

extension Usefulness {
    /// The key of its name in `config/texts/`.
    public var textKey: String { "referrals.usefulness.\(rawValue)" }
}
