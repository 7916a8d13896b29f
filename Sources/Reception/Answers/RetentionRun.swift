public import Journal
public import Territory

/// Body of `retention.run`, version 1, in the house's own stream: the proof that what was past its term was destroyed.
///
/// It tells how much, never what nor whose. Source: GDPR article 5(1)(e) and 5(2), storage limitation and its proof.
public struct RetentionRun: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "retention.run"

    /// The civil day on which terms were looked at.
    public var day: Day
    /// The keys of answers kept until an earlier day: one for all of a case's answers of the same term.
    public var answerKeys: Int
    /// The cases that those keys were of.
    public var cases: Int
    /// The visits put aside or being typed that were left too long ago.
    public var drafts: Int

    /// A run from its counts.
    public init(day: Day, answerKeys: Int, cases: Int, drafts: Int) {
        self.day = day
        self.answerKeys = answerKeys
        self.cases = cases
        self.drafts = drafts
    }

    /// Whether nothing was past its term.
    public var isEmpty: Bool { answerKeys == 0 && drafts == 0 }

    /// The entry to write.
    public var entry: EntryDraft { .json(.ownHouse, RetentionRun.kind, 1, self) }
}
