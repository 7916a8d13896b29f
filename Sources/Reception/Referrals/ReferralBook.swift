public import Journal

/// Which referrals are asked for.
public struct ReferralQuery: Hashable, Sendable {
    /// Those that this operator has now; `nil` for all.
    public var serviceOperator: String?
    /// Those that this group of the operator has; `nil` for all of it.
    public var group: String?
    /// Those that are for a person, by identifier; `nil` for all.
    public var person: String?
    /// Those of a visit's case; `nil` for all.
    public var caseID: String?
    /// Those that are over as well; not unless told.
    public var withEnded: Bool
    /// How many at most, the oldest received first.
    public var limit: Int

    /// A question from its parts.
    public init(
        serviceOperator: String? = nil,
        group: String? = nil,
        person: String? = nil,
        caseID: String? = nil,
        withEnded: Bool = false,
        limit: Int = 500
    ) {
        self.serviceOperator = serviceOperator
        self.group = group
        self.person = person
        self.caseID = caseID
        self.withEnded = withEnded
        self.limit = limit
    }
}

/// Reads the referrals of a node; they are written as any entry is.
public protocol ReferralBook: Ledger {
    /// A referral as the journal tells it; `nil` when none has that number.
    /// - Throws: what kept the store from reading.
    func referral(_ number: CaseNumber) async throws(StoreFault) -> Referral?

    /// Referrals, those received first before.
    /// - Throws: what kept the store from reading.
    func referrals(_ query: ReferralQuery) async throws(StoreFault) -> [Referral]

    /// What was written in the steps of a referral, by identifier, with the keys that are left.
    /// - Throws: what kept the store from reading.
    func texts(of number: CaseNumber) async throws(StoreFault) -> [(text: ReferralText, key: [UInt8]?)]
}
