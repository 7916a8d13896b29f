public import Territory
public import Wording

/// What a place of a clause holds, written in the reader's language.
public enum RoutingValue: Hashable, Sendable {
    /// A label.
    case label(Label)
    /// A day and a time.
    case instant(Instant)
    /// The day of an instant.
    case day(Instant)
    /// A distance in metres.
    case metres(Int)
    /// A duration in seconds.
    case seconds(Int)
    /// An amount in euro cents.
    case cents(Int)
    /// A number.
    case number(Int)
}
