extension RecurrenceSentence {
    /// What was said, whole.
    func typed() throws(TypingFault) -> TypedRecurrence {
        let left = unread + waiting.map(\.text) + (asked.map { [$0.text] } ?? [])
        guard left.isEmpty else { throw TypingFault(.notUnderstood, words: left.joined(separator: ", ")) }
        var pattern = RecurrencePattern(rule: try rule())
        // Every period holds: there is no phase to settle.
        if pattern.rule.interval > 1 { pattern.anchor = anchor }
        pattern.weeks = try parity()
        pattern.season = season
        var typed = TypedRecurrence(pattern: pattern, segments: try segments())
        if typed.segments.isEmpty, signs.contains(.morning) != signs.contains(.afternoon) {
            typed.part = signs.contains(.morning) ? .morning : .afternoon
        }
        typed.validFrom = validFrom
        typed.skipsPublicHolidays = try !either(.withPublicHolidays, .withoutPublicHolidays, true, false, or: false)
        typed.skipsSchoolHolidays = signs.contains(.withoutSchoolHolidays)
        typed.needsAppointment = try either(.onAppointment, .walkIn, true, false, or: nil)
        let modes: [(RecurrenceWords.Sign, Presence.Mode)] = [
            (.onSite, .onSite), (.video, .video), (.telephone, .telephone),
        ]
        let said = modes.filter { signs.contains($0.0) }
        guard said.count < 2 else { throw TypingFault(.contradiction) }
        typed.mode = said.first?.1
        return typed
    }

    private func rule() throws(TypingFault) -> RecurrenceRule {
        guard weekdays.isEmpty || ranked.isEmpty else { throw TypingFault(.mixedRanks) }
        let isDaily = step?.unit == .day
        let every = signs.contains(.everyDay) || isDaily
        let isMonthly = !ranked.isEmpty || !monthDays.isEmpty
        let isOver = [every, !weekdays.isEmpty, !ranked.isEmpty, !monthDays.isEmpty].filter(\.self).count > 1
        guard !isOver, months.isEmpty || withoutMonths.isEmpty else { throw TypingFault(.contradiction) }
        guard isMonthly || !signs.contains(.onceAMonth) else { throw TypingFault(.onceAMonth) }
        guard every || isMonthly || !weekdays.isEmpty else { throw TypingFault(.noDays) }
        var days = (every ? Set(Weekday.allCases) : weekdays).subtracting(withoutWeekdays)
        guard isMonthly ? withoutWeekdays.isEmpty : !days.isEmpty else { throw TypingFault(.contradiction) }
        var frequency = RecurrenceRule.Frequency.weekly
        if isMonthly {
            frequency = .monthly
        } else if every, step?.unit != .week, isDaily || withoutWeekdays.isEmpty {
            frequency = .daily
            if withoutWeekdays.isEmpty { days = [] }
        }
        let units: [RecurrenceRule.Frequency: RecurrenceWords.Sign] = [
            .daily: .day, .weekly: .week, .monthly: .month,
        ]
        guard step == nil || step?.unit == units[frequency] else { throw TypingFault(.contradiction) }
        do throws(RecurrenceFault) {
            return try RecurrenceRule(
                frequency,
                interval: step?.count ?? 1,
                weekdays: isMonthly ? ranked : days.compactMap { RankedWeekday($0) },
                monthDays: monthDays,
                months: withoutMonths.isEmpty
                    ? Array(months) : Set(1...12).subtracting(withoutMonths).sorted(),
                end: until.map(RecurrenceRule.End.until) ?? .never
            )
        } catch {
            throw TypingFault(.contradiction, words: error.value)
        }
    }

    private func parity() throws(TypingFault) -> WeekParity? {
        try either(.evenWeeks, .oddWeeks, .even, .odd, or: nil)
    }

    private func either<Value>(
        _ one: RecurrenceWords.Sign,
        _ other: RecurrenceWords.Sign,
        _ first: Value,
        _ second: Value,
        or neither: Value
    ) throws(TypingFault) -> Value {
        switch (signs.contains(one), signs.contains(other)) {
        case (true, true): throw TypingFault(.contradiction)
        case (true, false): first
        case (false, true): second
        case (false, false): neither
        }
    }

    private func segments() throws(TypingFault) -> [OpeningSegment] {
        let written = times.map(\.description).joined(separator: ", ")
        guard times.count.isMultiple(of: 2) else { throw TypingFault(.badHours, words: written) }
        var segments: [OpeningSegment] = []
        for index in stride(from: 0, to: times.count, by: 2) {
            guard let segment = OpeningSegment(opens: times[index], closes: times[index + 1]) else {
                throw TypingFault(.badHours, words: "\(times[index]), \(times[index + 1])")
            }
            segments.append(segment)
        }
        guard segments.united.count == segments.count else { throw TypingFault(.badHours, words: written) }
        return segments.sorted()
    }
}
