public import Territory

/// What a step does to a referral.
public enum ReferralAct: Hashable, Sendable {
    /// The operator has seen it.
    case acknowledge
    /// Somebody at the operator works on it.
    case takeCharge
    /// It waits.
    case wait(ReferralWait)
    /// What it waited for has come, by whatever channel.
    case resume
    /// The operator answers.
    case answer
    /// The operator has done what was asked.
    case treat
    /// It ends: the outcome by identifier, and whether it was of use.
    case close(outcome: String, usefulness: Usefulness)
    /// It is taken up again.
    case reopen
    /// It is not the addressee's (mauvais destinataire).
    case refuse
    /// It is handed to another; the chain is kept.
    case passOn(ReferralAddressee)
    /// The house takes it back.
    case cancel
    /// Its priority becomes another, by identifier of `config/clocks/targets.yaml`.
    case setPriority(String)
    /// The day and hour by which it must be solved is set by hand, or no more (`nil`).
    case setDeadline(Instant?)
    /// The addressee is reminded, for the nth day of the plan.
    case remind(day: Int)
    /// Something is planned for the person afterwards.
    case planFollowUp(FollowUp.Way, due: Day)
    /// What was planned under a number is done or waived.
    case settleFollowUp(Int, FollowUp.End)
    /// A message to the other side.
    case message
    /// A note that stays on its side.
    case note
    /// Something that a later version wrote: its document, kept whole.
    case unknown(JSONValue)

    /// What the table of transitions speaks of.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case acknowledge, takeCharge, wait, resume, answer, treat, close, reopen, refuse, passOn, cancel
        case setPriority, setDeadline, remind, planFollowUp, settleFollowUp, message, note
    }

    /// What the table of transitions calls it; `nil` for what a later version wrote.
    public var kind: Kind? {
        switch self {
        case .acknowledge: .acknowledge
        case .takeCharge: .takeCharge
        case .wait: .wait
        case .resume: .resume
        case .answer: .answer
        case .treat: .treat
        case .close: .close
        case .reopen: .reopen
        case .refuse: .refuse
        case .passOn: .passOn
        case .cancel: .cancel
        case .setPriority: .setPriority
        case .setDeadline: .setDeadline
        case .remind: .remind
        case .planFollowUp: .planFollowUp
        case .settleFollowUp: .settleFollowUp
        case .message: .message
        case .note: .note
        case .unknown: nil
        }
    }

    /// Whether nobody understands it without being told why.
    public var needsReason: Bool {
        switch self {
        case .reopen, .refuse, .cancel, .settleFollowUp(_, .waived): true
        default: false
        }
    }
}
