public import Journal

/// A visit as the day's list shows it.
public struct VisitLine: Hashable, Sendable {
    /// Its place in the house's stream for the hub, which names it.
    public var position: Position
    /// Its number within the house's day, from 1.
    public var number: Int
    /// Who typed it.
    public var actor: String
    /// What was recorded.
    public var visit: VisitRecorded

    /// A line from its parts.
    public init(position: Position, number: Int, actor: String, visit: VisitRecorded) {
        self.position = position
        self.number = number
        self.actor = actor
        self.visit = visit
    }
}
