public import Journal
public import Territory

/// Names a visit that was recorded before.
///
/// A visit has no identifier of its own: the place of its first entry names it, whatever came after. The day tells where
/// to look for it, so that no index on places is needed.
public struct VisitReference: Hashable, Sendable, Codable {
    /// The civil day under which the visit stands now; one it was moved from since leads there too.
    public var day: Day
    /// The epoch of its first recording, in the house's stream for the hub.
    public var epoch: UInt32
    /// The sequence of its first recording.
    public var sequence: UInt64

    /// A reference from its parts.
    public init(day: Day, epoch: UInt32, sequence: UInt64) {
        self.day = day
        self.epoch = epoch
        self.sequence = sequence
    }

    /// The reference to the visit of a line.
    public init(_ line: VisitLine) {
        self.init(day: line.visit.day, epoch: line.position.epoch, sequence: line.position.sequence)
    }

    /// The place of its first recording.
    public var position: Position { Position(epoch: epoch, sequence: sequence) }
}
