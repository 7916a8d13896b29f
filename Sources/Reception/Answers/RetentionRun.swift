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
    /// The persons whose last contact was too long ago, with all that was merged into theirs as one.
    public var persons: Int
    /// The persons past their term who are kept while a referral of theirs is open.
    public var waiting: Int

    /// A run from its counts.
    public init(day: Day, answerKeys: Int, cases: Int, drafts: Int, persons: Int = 0, waiting: Int = 0) {
        self.persons = persons
        self.waiting = waiting
        self.day = day
        self.answerKeys = answerKeys
        self.cases = cases
        self.drafts = drafts
    }

    /// Whether nothing was past its term.
    public var isEmpty: Bool { answerKeys == 0 && drafts == 0 && persons == 0 }

    /// The entry to write.
    public var entry: EntryDraft { .json(.ownHouse, RetentionRun.kind, 1, self) }
}

extension RetentionRun {
    private enum Keys: String, CodingKey {
        case day, answerKeys, cases, drafts, persons, waiting
    }

    /// Reads an entry; those from before persons were kept tell of none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        self.init(
            day: try values.decode(Day.self, forKey: .day),
            answerKeys: try values.decode(Int.self, forKey: .answerKeys),
            cases: try values.decode(Int.self, forKey: .cases),
            drafts: try values.decode(Int.self, forKey: .drafts),
            persons: try values.decodeIfPresent(Int.self, forKey: .persons) ?? 0,
            waiting: try values.decodeIfPresent(Int.self, forKey: .waiting) ?? 0
        )
    }
}
