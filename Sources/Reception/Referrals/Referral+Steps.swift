internal import Territory

extension Referral {
    /// Takes a step.
    ///
    /// - Parameter step: who does what; its instant counts as the last step's when it is before it.
    /// - Throws: why it cannot be; nothing is then changed.
    public mutating func apply(_ step: ReferralStep) throws(ReferralFault) {
        guard step.referral == id else { throw .otherReferral }
        guard !step.acts.isEmpty else { throw .noAct }
        var next = self
        let at = max(step.at, lastAt)
        for act in step.acts { try next.act(act, step, at) }
        next.history.append(
            ReferralEvent(
                step: step,
                at: at,
                from: state,
                to: next.state,
                wait: next.wait,
                hop: next.hops.count - 1
            )
        )
        self = next
    }

    /// Takes a step that is in the journal already: what cannot be becomes an anomaly.
    ///
    /// - Parameter step: who did what.
    public mutating func take(_ step: ReferralStep) {
        do throws(ReferralFault) {
            try apply(step)
        } catch {
            anomalies.append(ReferralAnomaly(step: step, fault: error, state: state))
        }
    }

    /// The acts that somebody may do now, in the order of the cases.
    public func acts(_ actor: ReferralActor) -> [ReferralAct.Kind] {
        isActed(by: actor) ? ReferralTable.acts(actor.side, in: state) : []
    }

    private func isActed(by actor: ReferralActor) -> Bool {
        switch actor.side {
        case .house: actor.house == made.house
        case .serviceOperator: addressee.isActed(by: actor)
        }
    }

    private mutating func act(
        _ act: ReferralAct,
        _ step: ReferralStep,
        _ at: Instant
    )
        throws(ReferralFault)
    {
        guard let kind = act.kind else { throw .unknownAct }
        guard isActed(by: step.actor) else { throw .notTheirs }
        guard let row = ReferralTable.row(kind, in: state) else { throw .notInTable(kind, state) }
        guard row.sides.contains(step.actor.side) else { throw .otherSide(kind) }
        guard !act.needsReason || step.reason != nil || step.text != nil else { throw .noReason(kind) }
        let before = state
        switch row.target {
        case .to(let next): state = next
        case .same: break
        case .beforeWaiting: state = resumesTo
        }
        if state != .waiting { wait = nil }
        if state != .closed { closing = nil }
        try record(act, before: before, at)
    }

    private mutating func record(
        _ act: ReferralAct,
        before: ReferralState,
        _ at: Instant
    ) throws(ReferralFault) {
        switch act {
        case .wait(let wait):
            self.wait = wait
            resumesTo = before
        case .close(let outcome, let usefulness):
            closing = ReferralClosing(outcome: outcome, usefulness: usefulness, at: at)
        case .refuse:
            hops[hops.count - 1].refusedAt = at
        case .passOn(let next):
            guard next != addressee else { throw .sameAddressee }
            hops[hops.count - 1].until = at
            hops.append(ReferralHop(addressee: next, from: at))
            resumesTo = .new
        case .setPriority(let priority): self.priority = priority
        case .setDeadline(let deadline): self.deadline = deadline
        case .remind(let day):
            let hop = hops.count - 1
            guard !reminders.contains(where: { $0.day == day && $0.hop == hop }) else {
                throw .remindedAlready(day)
            }
            reminders.append(ReferralReminder(day: day, hop: hop, at: at))
        case .planFollowUp(let way, let due):
            followUps.append(FollowUp(number: followUps.count + 1, way: way, due: due))
        case .settleFollowUp(let number, let end):
            guard let index = followUps.firstIndex(where: { $0.number == number && $0.end == nil }) else {
                throw .noFollowUp(number)
            }
            followUps[index].end = end
        case .acknowledge, .takeCharge, .resume, .answer, .treat, .reopen, .cancel, .message, .note,
            .unknown:
            break
        }
    }
}
