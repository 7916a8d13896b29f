public import Journal

/// Body of `visit.withdrawn`, version 1, in the stream for the hub: a visit that should not have been recorded.
///
/// Its number is never given again; no list, count or export tells of it. It is not recorded again by a correction.
public struct VisitWithdrawn: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "visit.withdrawn"

    /// Which visit.
    public var of: VisitReference

    /// A withdrawal of a visit.
    public init(of: VisitReference) {
        self.of = of
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.hub, VisitWithdrawn.kind, 1, self) }
}
