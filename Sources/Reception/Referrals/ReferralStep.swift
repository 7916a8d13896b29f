public import Territory

/// Body of `referral.step`, version 1, in the stream of the addressee: who does what with a referral, when and why.
///
/// The acts of one step are done in their order, all or none: an answer that also asks for a document is one step.
public struct ReferralStep: Hashable, Sendable {
    /// The name of this kind in the journal.
    public static let kind = "referral.step"

    /// Which referral.
    public var referral: CaseNumber
    /// When, on the clock of whoever acts.
    public var at: Instant
    /// Who.
    public var actor: ReferralActor
    /// What, at least one.
    public var acts: [ReferralAct]
    /// Why, by identifier of a word; `nil` when none is given.
    public var reason: String?
    /// The identifier under which what was written is kept, sealed and apart; `nil` when nothing was.
    public var text: String?
    /// The channel by which it came, by identifier; `nil` when it was done on the screen.
    public var channel: String?
    /// What a later version wrote, kept as it was.
    public var unknown: [String: JSONValue] = [:]

    /// A step from its parts.
    public init(
        of referral: CaseNumber,
        at: Instant,
        by actor: ReferralActor,
        _ acts: [ReferralAct],
        reason: String? = nil,
        text: String? = nil,
        channel: String? = nil
    ) {
        self.referral = referral
        self.at = at
        self.actor = actor
        self.acts = acts
        self.reason = reason
        self.text = text
        self.channel = channel
    }
}
