public import Territory

extension ClockBoard {
    /// Everything that a referral will have to be warned of if nothing happens, and has had to be, oldest first.
    ///
    /// A paused clock announces nothing, a stopped one no more.
    ///
    /// - Parameters:
    ///   - referral: its life.
    ///   - now: the instant.
    /// - Returns: the warnings, each in the hours of whom it is for.
    public func warnings(of referral: Referral, now: Instant) -> [ClockWarning] {
        guard !referral.state.isOver else { return [] }
        let turn = referral.hops.count - 1
        let readings = clocks(of: referral, now: now)
        let law = statutory(of: referral, now: now)
        let warnings = rules.warnings.flatMap { rule -> [ClockWarning] in
            switch rule.occasion {
            case .beforeTarget, .afterTarget:
                return readings.filter { $0.hop == (rule.to == .house ? nil : turn) }
                    .compactMap { warning(rule, $0, referral) }
            case .beforeDecision, .afterDecision:
                return law.flatMap { warning(rule, $0, referral) }.map { [$0] } ?? []
            }
        }
        return warnings.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// What is to be told now: once each, to somebody who is at work.
    ///
    /// - Parameters:
    ///   - referral: its life.
    ///   - now: the present instant.
    ///   - told: the names of those told already.
    /// - Returns: the warnings; none at night, at lunch or on a day off of whom they are for.
    public func dueWarnings(of referral: Referral, now: Instant, told: Set<String>) -> [ClockWarning] {
        warnings(of: referral, now: now).filter { warning in
            warning.isTimely(now) && !told.contains(warning.id)
                && hours(of: warning.to, referral).isOpen(at: now)
        }
    }

    private func hours(of side: ReferralSide, _ referral: Referral) -> WorkingTime {
        switch side {
        case .house: calendar(ofHouse: referral.made.house)
        case .serviceOperator: calendar(ofOperator: referral.addressee.serviceOperator)
        }
    }

    private func warning(_ rule: WarningRule, _ reading: ClockReading, _ referral: Referral) -> ClockWarning? {
        guard reading.condition == .running, let due = reading.due else { return nil }
        let serviceOperator = referral.hops[reading.hop ?? 0].addressee.serviceOperator
        let working = calendar(ofOperator: serviceOperator)
        let scope = reading.hop.map { String($0) } ?? "whole"
        let name = "\(reading.measure.rawValue).\(scope).\(reading.start.milliseconds)"
        let raw =
            rule.occasion == .beforeTarget
            ? working.opening(rule.days, before: due) : rule.days == 0 ? due : working.closing(rule.days, after: due)
        return warning(rule, raw, due, (reading.measure, reading.hop), name, referral)
    }

    private func warning(_ rule: WarningRule, _ law: StatutoryReading, _ referral: Referral) -> ClockWarning? {
        guard law.status == .running || law.status == .born, let last = law.lastDay, let due = law.bornAt else {
            return nil
        }
        let raw =
            rule.occasion == .beforeDecision
            ? zone.startOfDay(last.advanced(by: -rule.days)) : zone.startOfDay(last.advanced(by: rule.days + 1))
        return warning(rule, raw, due, nil, "statutory.\(last)", referral)
    }

    private func warning(
        _ rule: WarningRule,
        _ raw: Instant?,
        _ due: Instant,
        _ clock: (measure: ClockMeasure, hop: Int?)?,
        _ name: String,
        _ referral: Referral
    ) -> ClockWarning? {
        let hours = hours(of: rule.to, referral)
        guard let raw, var at = hours.nextOpen(onOrAfter: raw) else { return nil }
        switch rule.occasion {
        case .beforeTarget, .beforeDecision:
            // Nobody is there between: told on the last day that somebody is.
            if at >= due { at = hours.opening(1, before: raw) ?? at }
        case .afterTarget, .afterDecision: break
        }
        return ClockWarning(
            occasion: rule.occasion,
            to: rule.to,
            measure: clock?.measure,
            hop: clock?.hop,
            at: at,
            due: due,
            id: "\(rule.occasion.rawValue).\(rule.to.rawValue).\(name)"
        )
    }
}
