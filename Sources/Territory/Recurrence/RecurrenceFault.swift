/// Why a recurrence rule is refused: what is wrong, in which part, with which value.
public struct RecurrenceFault: Error, Hashable, Sendable {
    /// What is wrong; the sentence of each is `recurrence.fault.` and its name in the text catalogue.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It does not begin with a frequency.
        case noFrequency
        /// The frequency is finer than a day, or is none.
        case badFrequency
        /// The part is of RFC 5545 or of another, but not of the subset (BYWEEKNO, BYHOUR…).
        case unknownPart
        /// The part is written twice.
        case repeatedPart
        /// The part holds what it cannot.
        case badValue
        /// Both COUNT and UNTIL are said (RFC 5545 section 3.3.10 forbids it).
        case twoEnds
        /// A weekday has a rank where there is no month or year to count in.
        case rankWithoutMonth
        /// A day of the month is said of weeks.
        case monthDayOfWeek
        /// BYSETPOS is said with no other part to choose from.
        case positionAlone
    }

    /// What is wrong.
    public var kind: Kind
    /// The part's name, such as `BYDAY`; empty when the whole rule is meant.
    public var part: String
    /// What the part holds, as it is written.
    public var value: String

    /// A fault of a part.
    public init(_ kind: Kind, part: String = "", value: String = "") {
        self.kind = kind
        self.part = part
        self.value = value
    }
}
