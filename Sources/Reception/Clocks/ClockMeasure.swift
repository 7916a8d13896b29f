/// What a clock measures.
public enum ClockMeasure: String, Hashable, Sendable, CaseIterable {
    /// Until the first answer.
    case firstAnswer
    /// From the last answer until the next one.
    case nextAnswer
    /// Until it is treated or closed.
    case solved
}
