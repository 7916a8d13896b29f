/// Where a referral stands; it stands in exactly one state at any instant.
///
/// Source: the words of the field (nouvelle, accusée, prise en charge, en attente, répondue, traitée, close, rouverte).
public enum ReferralState: String, Hashable, Sendable, CaseIterable {
    /// Handed over, and nobody of the operator has seen it yet; also at each new addressee.
    case new
    /// The operator has seen it.
    case acknowledged
    /// Somebody at the operator works on it.
    case inCharge
    /// Nothing moves until somebody else has done something: `ReferralWait` says who.
    case waiting
    /// The operator has answered, and the matter goes on.
    case answered
    /// The operator has done what was asked.
    case treated
    /// Over: with an outcome, and whether it was of use.
    case closed
    /// Taken up again after it was treated or closed.
    case reopened
    /// The addressee says that it is not theirs (mauvais destinataire): to be passed on.
    case refused
    /// Taken back by the house.
    case cancelled

    /// Whether nobody has anything more to do about it.
    public var isOver: Bool { self == .closed || self == .cancelled }

    /// Whether the operator has done its part, so that no clock of its runs.
    public var isSettled: Bool { isOver || self == .treated }
}
