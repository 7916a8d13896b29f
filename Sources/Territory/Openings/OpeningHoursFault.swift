/// Something wrong in the hours of a day, and what was done about it.
public struct OpeningHoursFault: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Error, Hashable, Sendable, CaseIterable {
        /// It closes when it opens, such as `00:00 - 00:00`.
        case emptySegment
        /// It closes before it opens.
        case inverted
        /// It overlaps another of the day.
        case overlapping
        /// It is written twice.
        case repeated
        /// It begins when another ends, so there is no break between them.
        case touching
        /// It is written after one that opens later.
        case outOfOrder
        /// It is not a range of times.
        case badSyntax
        /// There is no such time, such as `25:00`.
        case timeOutOfRange
    }

    /// What was done with the range.
    public enum Treatment: String, Hashable, Sendable, CaseIterable {
        /// It was left out.
        case dropped
        /// It was made one with another.
        case merged
        /// It was put in its place.
        case sorted
    }

    /// What is wrong.
    public var kind: Kind
    /// What was done with it.
    public var treatment: Treatment
    /// The range as it is written; empty where one is missing between two separators.
    public var text: String

    /// A fault of a range.
    public init(_ kind: Kind, _ treatment: Treatment, in text: String) {
        self.kind = kind
        self.treatment = treatment
        self.text = text
    }
}
