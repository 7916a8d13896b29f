public import Territory

extension ClockBoard {
    /// Where the law's delay of a referral stands; `nil` when none is known for its motif.
    ///
    /// - Parameters:
    ///   - referral: its life; what happened after the instant is left out.
    ///   - now: the instant.
    /// - Returns: the reading; once silence has decided, nothing changes it.
    public func statutory(of referral: Referral, now: Instant) -> StatutoryReading? {
        guard let rule = rules.statutory[referral.made.motif] ?? rules.statutoryDefault else { return nil }
        var count = StatutoryCount(
            rule: rule,
            working: calendar(ofOperator: referral.hops[0].addressee.serviceOperator),
            from: zone.day(of: referral.made.receivedAt)
        )
        for event in referral.history where event.at <= now { count.take(event) }
        count.reach(now)
        return count.reading
    }
}

/// Counts a delay of the law through the events of a referral.
private struct StatutoryCount {
    let rule: StatutoryRule
    let working: WorkingTime
    var from: Day
    private var suspended = 0
    private var since: (day: Day, until: Day?)?
    private var status = StatutoryReading.Status.running

    init(rule: StatutoryRule, working: WorkingTime, from: Day) {
        self.rule = rule
        self.working = working
        self.from = from
    }

    private var lastDay: Day { rule.lastDay(from: from, suspended: suspended, working) }
    private func end(of day: Day) -> Instant { working.zone.startOfDay(day.advanced(by: 1)) }

    /// Lets an instant come: silence may have decided.
    mutating func reach(_ instant: Instant) {
        let day = working.zone.day(of: instant)
        // The days given for a document are over: the delay that stood still goes on without it.
        if rule.incomplete == .suspends, let until = since?.until, until < day { resume(on: until) }
        guard status == .running, end(of: lastDay) <= instant else { return }
        status = .born
    }

    mutating func take(_ event: ReferralEvent) {
        reach(event.at)
        guard status == .running || status == .suspended else { return }
        let day = working.zone.day(of: event.at)
        if event.wait?.isIndispensable != true, since != nil { resume(on: day) }
        for act in event.step.acts {
            switch act {
            case .treat, .close: status = .decided(event.at)
            case .cancel: status = .withdrawn(event.at)
            case .passOn where rule.receipt == .last: from = day
            default: break
            }
        }
        guard let wait = event.wait, wait.isIndispensable, since == nil, status == .running else { return }
        since = (day, wait.until)
        status = .suspended
    }

    private mutating func resume(on day: Day) {
        guard let began = since?.day else { return }
        since = nil
        status = .running
        switch rule.incomplete {
        case .restarts: from = day
        case .suspends: suspended += began.distance(to: day)
        }
    }

    var reading: StatutoryReading {
        let last = status == .suspended ? nil : lastDay
        return StatutoryReading(
            rule: rule,
            from: from,
            suspendedDays: suspended,
            lastDay: last,
            bornAt: last.map { end(of: $0) },
            status: status
        )
    }
}
