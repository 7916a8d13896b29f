public import Territory
public import Wording

/// What a network wants of the mandates that its houses take; under `mandates` in `config/persons.yaml`.
public struct MandateRules: Hashable, Sendable {
    /// The version of the text, as it is written under it.
    public var version: String
    /// What is read to the person before they agree; the French text is the one that binds, and whose SHA-256 is kept.
    public var text: Label
    /// The longest that a mandate is in force; a year unless told.
    public var longest: Retention

    /// Rules from their parts.
    public init(version: String, text: Label, longest: Retention = .period(months: 12, days: 0)) {
        self.version = version
        self.text = text
        self.longest = longest
    }

    /// The last day that a mandate given on a day may be in force.
    public func lastDay(from day: Day) -> Day {
        longest.lastDay(ofVisitOn: day) ?? day
    }
}
