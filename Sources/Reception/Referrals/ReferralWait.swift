public import Territory

/// What a waiting referral waits for.
public struct ReferralWait: Hashable, Sendable {
    /// Who has to do something.
    public enum Party: String, Hashable, Sendable, CaseIterable {
        /// The person: an answer, a call, a choice.
        case person
        /// A document, from the person or from elsewhere.
        case document
        /// The operator: the house waits, and the operator's time goes on.
        case serviceOperator = "operator"
    }

    /// Who has to do something.
    public var party: Party
    /// The document, by identifier; `nil` when none is named.
    public var document: String?
    /// Whether nothing can be examined without it: only then does it touch the statutory delay.
    ///
    /// Source: CRPA, L114-5-1, as `domain/law.md` L4 tells it.
    public var isIndispensable: Bool
    /// The last day given for it; `nil` when none was.
    public var until: Day?

    /// A wait from its parts; for nothing indispensable unless told.
    public init(
        for party: Party,
        document: String? = nil,
        isIndispensable: Bool = false,
        until: Day? = nil
    ) {
        self.party = party
        self.document = document
        self.isIndispensable = isIndispensable
        self.until = until
    }
}
