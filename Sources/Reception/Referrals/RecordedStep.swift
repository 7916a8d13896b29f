public import Journal

/// A step as the journal holds it: where it stands among those that other nodes wrote.
public struct RecordedStep: Hashable, Sendable, Comparable {
    /// The step.
    public var step: ReferralStep
    /// The hybrid time of its entry: orders steps across nodes whatever their clocks.
    public var time: HybridTime
    /// The node that wrote it.
    public var author: String
    /// Its place in that node's stream.
    public var position: Position

    /// A step of an entry.
    public init(_ step: ReferralStep, time: HybridTime, author: String, position: Position) {
        self.step = step
        self.time = time
        self.author = author
        self.position = position
    }

    /// Whether the left one comes first, the same everywhere: by time, then node, then place.
    public static func < (left: RecordedStep, right: RecordedStep) -> Bool {
        (left.time, left.author, left.position) < (right.time, right.author, right.position)
    }
}
