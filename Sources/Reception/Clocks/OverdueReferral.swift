public import Territory

/// A referral of the list *en souffrance*: a clock of it is past its target and nobody has stopped it.
public struct OverdueReferral: Hashable, Sendable {
    /// Which.
    public var referral: CaseNumber
    /// Who has it.
    public var addressee: ReferralAddressee
    /// The clock that is the most late.
    public var reading: ClockReading
}

extension ClockBoard {
    /// The referrals that are late, the most late first, and the oldest of equals.
    ///
    /// - Parameters:
    ///   - referrals: the referrals to look at.
    ///   - now: the instant.
    /// - Returns: the list; a paused clock that was late before its pause is in it.
    public func overdue(_ referrals: some Sequence<Referral>, now: Instant) -> [OverdueReferral] {
        referrals.compactMap { referral -> OverdueReferral? in
            let turn = referral.hops.count - 1
            let late = clocks(of: referral, now: now).filter {
                $0.isLate && $0.condition != .stopped && ($0.hop == nil || $0.hop == turn)
            }
            guard let worst = late.max(by: { $0.overdueSeconds < $1.overdueSeconds }) else { return nil }
            return OverdueReferral(referral: referral.id, addressee: referral.addressee, reading: worst)
        }
        .sorted { left, right in
            let (first, second) = (left.reading, right.reading)
            return first.overdueSeconds == second.overdueSeconds
                ? (first.start, left.referral) < (second.start, right.referral)
                : first.overdueSeconds > second.overdueSeconds
        }
    }
}
