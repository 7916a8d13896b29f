/// The network's targets for some referrals: what each must be done within.
///
/// Of the targets that match a referral, the one that names most of its operator, motif and priority holds, and the last
/// written of equals; a measure that it does not set is taken from the next.
public struct ClockTarget: Hashable, Sendable {
    /// The identifier, which the sentences name.
    public var id: String
    /// The operators it is for; all when empty.
    public var operators: Set<String>
    /// The motifs it is for; all when empty.
    public var motifs: Set<String>
    /// The priorities it is for; all, and the ordinary one, when empty.
    public var priorities: Set<String>
    /// What each must be done within; a measure left out is not set.
    public var lengths: [ClockMeasure: WorkingLength]

    /// A target from its parts.
    public init(
        id: String,
        operators: Set<String> = [],
        motifs: Set<String> = [],
        priorities: Set<String> = [],
        lengths: [ClockMeasure: WorkingLength]
    ) {
        self.id = id
        self.operators = operators
        self.motifs = motifs
        self.priorities = priorities
        self.lengths = lengths
    }

    /// How many of the three it names; `nil` when it is not for them.
    func match(_ serviceOperator: String, _ motif: String, _ priority: String?) -> Int? {
        var named = 0
        for (names, value) in [(operators, serviceOperator), (motifs, motif), (priorities, priority ?? "")]
        where !names.isEmpty {
            guard names.contains(value) else { return nil }
            named += 1
        }
        return named
    }
}
