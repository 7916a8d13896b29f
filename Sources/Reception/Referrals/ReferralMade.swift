public import Territory

/// Body of `referral.made`, version 1, in the stream of its first addressee: a request is handed to an operator.
///
/// It says nothing of the person but an identifier: who they are is kept apart, under their own key.
public struct ReferralMade: Hashable, Sendable {
    /// The name of this kind in the journal.
    public static let kind = "referral.made"

    /// The referral's case number, which is its identifier everywhere.
    public var referral: CaseNumber
    /// The visit's case, as `CaseID` makes it; `nil` when the visit is not at hand.
    public var caseID: String?
    /// The request within the visit, from 1; `nil` with `caseID`.
    public var request: Int?
    /// The house that hands it over.
    public var house: String
    /// What the person came for, by identifier.
    public var motif: String
    /// To whom.
    public var addressee: ReferralAddressee
    /// Its priority, by identifier of `config/clocks/targets.yaml`; `nil` for the ordinary one.
    public var priority: String?
    /// The person, by identifier; `nil` when nobody has to be known.
    public var person: String?
    /// When the person asked: the end-to-end clock and the statutory delay run from it.
    public var receivedAt: Instant
    /// When it was handed over, not before `receivedAt`: the first hop's clock runs from it.
    public var at: Instant
    /// Who handed it over.
    public var actor: ReferralActor
    /// What a later version wrote, kept as it was.
    public var unknown: [String: JSONValue] = [:]

    /// A referral from its parts.
    public init(
        referral: CaseNumber,
        caseID: String? = nil,
        request: Int? = nil,
        house: String,
        motif: String,
        addressee: ReferralAddressee,
        priority: String? = nil,
        person: String? = nil,
        receivedAt: Instant,
        at: Instant,
        actor: ReferralActor
    ) {
        self.referral = referral
        self.caseID = caseID
        self.request = request
        self.house = house
        self.motif = motif
        self.addressee = addressee
        self.priority = priority
        self.person = person
        self.receivedAt = receivedAt
        self.at = max(at, receivedAt)
        self.actor = actor
    }
}
