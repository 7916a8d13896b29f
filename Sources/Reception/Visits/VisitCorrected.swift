public import Journal

/// Body of `visit.corrected`, version 1, in the stream for the hub: a visit told anew, whole.
///
/// The last one in the journal is what the visit is; those before stay in the journal. One of a visit that was never
/// recorded, or that was withdrawn, changes nothing.
public struct VisitCorrected: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "visit.corrected"

    /// Which visit.
    public var of: VisitReference
    /// What it is from now on; on another day it takes that day's next number.
    public var visit: VisitRecorded

    /// A correction from its parts.
    public init(of: VisitReference, visit: VisitRecorded) {
        self.of = of
        self.visit = visit
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.hub, VisitCorrected.kind, 1, self) }
}
