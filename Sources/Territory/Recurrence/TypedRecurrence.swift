/// What someone typed of when a presence is held: its days, and what else the sentence said.
public struct TypedRecurrence: Hashable, Sendable {
    /// On which days.
    public var pattern: RecurrencePattern
    /// The stretches that were said; empty when none was.
    public var segments: [OpeningSegment]
    /// The part of the day that was said in place of hours.
    public var part: PresenceHours.PartOfDay?
    /// The first day, when it begins on one.
    public var validFrom: Day?
    /// Whether public holidays are left out; they are unless said.
    public var skipsPublicHolidays: Bool
    /// Whether school holidays are left out; not unless said.
    public var skipsSchoolHolidays: Bool
    /// Whether one must have booked; `nil` when not said.
    public var needsAppointment: Bool?
    /// How people are received; `nil` when not said.
    public var mode: Presence.Mode?

    /// What was typed, from its days; the rest is as usual until set.
    public init(pattern: RecurrencePattern, segments: [OpeningSegment] = []) {
        self.pattern = pattern
        self.segments = segments
        skipsPublicHolidays = true
        skipsSchoolHolidays = false
    }
}

/// Why a typed recurrence was not understood.
public struct TypingFault: Error, Hashable, Sendable {
    /// What is wrong; the sentence of each is `recurrence.typing.` and its name in the text catalogue.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Some words are not known, or have no place where they stand.
        case notUnderstood
        /// No day is said.
        case noDays
        /// "Once a month" without saying which day: it is asked.
        case onceAMonth
        /// Some weekdays have a rank in the month and others none.
        case mixedRanks
        /// Two things that were said cannot be together.
        case contradiction
        /// The hours do not go by two, or end before they begin.
        case badHours
    }

    /// What is wrong.
    public var kind: Kind
    /// The words that are meant, as they are read.
    public var words: String

    /// A fault from its parts.
    public init(_ kind: Kind, words: String = "") {
        self.kind = kind
        self.words = words
    }
}
