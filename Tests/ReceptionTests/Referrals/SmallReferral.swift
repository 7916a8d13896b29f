import Journal
import Reception
import Territory

/// A referral of a small network, and who acts on it.
enum SmallReferral {
    static let number = CaseNumber(random: [1, 2, 3, 4, 5])
    static let agent = ReferralActor(account: "amelie", house: "allonnes")
    static let caf = ReferralActor(account: "bruno", serviceOperator: "caf")
    static let msa = ReferralActor(account: "claire", serviceOperator: "msa")

    static func made(
        at instant: Instant,
        receivedAt: Instant? = nil,
        priority: String? = nil
    )
        -> ReferralMade
    {
        ReferralMade(
            referral: number,
            house: "allonnes",
            motif: "logement.apl",
            addressee: ReferralAddressee(serviceOperator: "caf"),
            priority: priority,
            receivedAt: receivedAt ?? instant,
            at: instant,
            actor: agent
        )
    }

    static func step(
        _ at: Instant,
        _ actor: ReferralActor,
        _ acts: [ReferralAct],
        reason: String? = nil
    ) -> ReferralStep {
        ReferralStep(of: number, at: at, by: actor, acts, reason: reason)
    }
}
