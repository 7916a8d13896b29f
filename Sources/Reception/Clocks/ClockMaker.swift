internal import Territory

/// Makes the readings of one scope: a referral from end to end, or one addressee's turn.
struct ClockMaker {
    let timeline: ReferralTimeline
    let working: WorkingTime
    let now: Instant
    /// When the scope begins.
    let start: Instant
    /// The turn, by index, and when it was passed on; `nil` from end to end.
    var turn: (hop: Int, until: Instant?)?

    /// What a clock shows; `nil` for one that has not begun.
    func reading(
        _ measure: ClockMeasure,
        _ target: ClockReading.Target?,
        _ reopening: ClockRules.Reopening
    ) -> ClockReading? {
        var start = start
        let reopened = timeline.reopenings.last { $0 >= start && $0 < turn?.until ?? .distantFuture }
        if reopening == .restarts, let reopened { start = reopened }
        var stop = turn?.until
        let answers = timeline.answers.filter { $0.at >= start && (turn == nil || $0.hop == turn?.hop) }
        switch measure {
        case .firstAnswer: stop = answers.first?.at ?? stop
        case .nextAnswer:
            guard let last = answers.last else { return nil }
            start = max(last.at, reopened ?? last.at)
        case .solved: break
        }
        let spans = timeline.spans(from: start, until: now, stop: stop, isTurn: turn != nil)
        // After the answer that settled it there is none to come.
        if measure == .nextAnswer, spans.allSatisfy({ $0.condition == .stopped }) { return nil }
        var reading = ClockReading(
            measure: measure,
            hop: turn?.hop,
            calendar: working.calendar.id,
            target: target,
            now: now,
            spans: spans,
            consumedDays: 0,
            consumedSeconds: 0,
            overdueSeconds: 0,
            overdueDays: 0
        )
        count(&reading)
        return reading
    }

    private func count(_ reading: inout ClockReading) {
        // Dies a quo: the day on which it begins does not count.
        let firstDay = working.endOfDay(reading.start)
        let running = reading.spans.filter { $0.condition == .running }
        let milliseconds = running.reduce(Int64(0)) { $0 + working.milliseconds(from: $1.from, to: $1.until) }
        reading.consumedSeconds = milliseconds / 1000
        reading.consumedDays = running.reduce(0) {
            $0 + working.closings(after: max($1.from, firstDay), through: $1.until)
        }
        switch reading.target {
        case nil: break
        case .deadline(let deadline):
            let end = reading.stoppedAt ?? now
            reading.due = deadline
            reading.overdueSeconds = working.seconds(from: deadline, to: end)
            reading.overdueDays = working.closings(after: self.end(ofDayBefore: deadline), through: end)
            let left = working.seconds(from: end, to: deadline)
            reading.remaining = .seconds(left - reading.overdueSeconds)
        case .length(let length, rule: _):
            switch length {
            case .days(let days):
                reading.remaining = .days(days - reading.consumedDays)
                reading.due = due(reading, days, firstDay)
            case .seconds(let seconds):
                reading.remaining = .seconds(seconds - reading.consumedSeconds)
                reading.due = due(reading, seconds)
            }
            guard let due = reading.due else { return }
            for span in running where due < span.until {
                let from = max(span.from, due)
                reading.overdueSeconds += working.seconds(from: from, to: span.until)
                reading.overdueDays += working.closings(after: max(from, end(ofDayBefore: due)), through: span.until)
            }
        }
    }

    /// The end of the day that an instant is in, its own when it is one: a target passed at three is not a day late at five.
    private func end(ofDayBefore due: Instant) -> Instant {
        working.endOfDay(Instant(milliseconds: due.milliseconds - 1))
    }

    private func due(_ reading: ClockReading, _ days: Int, _ firstDay: Instant) -> Instant? {
        guard days > 0 else { return reading.start }
        var left = days
        for span in reading.spans where span.condition == .running {
            let from = max(span.from, firstDay)
            let count = working.closings(after: from, through: span.until)
            if count >= left || span == reading.lastRun { return working.closing(left, after: from) }
            left -= count
        }
        return nil
    }

    private func due(_ reading: ClockReading, _ seconds: Int64) -> Instant? {
        var left = seconds * 1000
        for span in reading.spans where span.condition == .running {
            let count = working.milliseconds(from: span.from, to: span.until)
            if count >= left || span == reading.lastRun {
                return working.instant(after: span.from, workingMilliseconds: left)
            }
            left -= count
        }
        return nil
    }
}

extension ClockReading {
    /// The run that would have gone on: the last, unless a pause keeps it open.
    fileprivate var lastRun: ClockSpan? {
        let last = spans.last { $0.condition != .stopped }
        return last?.condition == .running ? last : nil
    }
}

extension Instant {
    /// Later than anything.
    fileprivate static let distantFuture = Instant(milliseconds: .max)
}
