public import Journal
public import Territory

/// A visit as the day's list shows it.
public struct VisitLine: Hashable, Sendable {
    /// Its place in the house's stream for the hub, which names it.
    public var position: Position
    /// Its number within the house's day, from 1.
    public var number: Int
    /// Who typed it first.
    public var actor: String
    /// What was recorded, as last corrected.
    public var visit: VisitRecorded
    /// When it was last corrected; `nil` when it never was.
    public var correctedAt: Instant?
    /// Who last corrected it; `nil` when nobody did.
    public var correctedBy: String?

    /// A line from its parts.
    public init(
        position: Position,
        number: Int,
        actor: String,
        visit: VisitRecorded,
        correctedAt: Instant? = nil,
        correctedBy: String? = nil
    ) {
        self.position = position
        self.number = number
        self.actor = actor
        self.visit = visit
        self.correctedAt = correctedAt
        self.correctedBy = correctedBy
    }
}
