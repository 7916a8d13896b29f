internal import Territory
internal import Wording

extension ClockSpeech {
    func target(_ reading: ClockReading) -> String {
        switch reading.target {
        case nil: say("why.noTarget")
        case .deadline(let deadline): say("why.deadline", ["instant": instant(deadline)])
        case .length(let length, let rule):
            say("why.target", ["length": written(length), "rule": rule, "calendar": calendar(reading)])
        }
    }

    func start(_ reading: ClockReading) -> String {
        let places = ["instant": instant(reading.start)]
        if case .length(.days, rule: _) = reading.target { return say("why.startOfDays", places) }
        return say("why.start", places)
    }

    /// The pauses, and the time during which it was over before it was taken up again.
    func spans(_ reading: ClockReading) -> [String] {
        reading.spans.enumerated().compactMap { index, span in
            let isLast = index == reading.spans.count - 1
            let places = ["from": instant(span.from), "until": instant(span.until)]
            switch span.condition {
            case .running: return nil
            case .stopped: return isLast ? nil : say("why.over", places)
            case .paused(let party):
                let awaited = ["party": say("party.\(party.rawValue)")].merging(places) { first, _ in first }
                return say(isLast ? "why.pausedSince" : "why.paused", awaited)
            }
        }
    }

    /// The days on which somebody would have worked in an ordinary week and nobody did.
    func daysOff(_ reading: ClockReading) -> [String] {
        guard let working = working(reading) else { return [] }
        let first = board.zone.day(of: reading.start)
        let end = board.zone.day(of: max(reading.due ?? reading.now, reading.stoppedAt ?? reading.now))
        let days = (first...min(max(first, end), first.advanced(by: ClockSpeech.daysToldAbout))).compactMap { day in
            dayOff(day, working)
        }
        return days.isEmpty ? [] : [say("why.daysOff", ["days": days.joined(separator: ", ")])]
    }

    func consumed(_ reading: ClockReading) -> String {
        let places = [
            "days": String(reading.consumedDays), "duration": moments.duration(Int(reading.consumedSeconds)),
        ]
        guard let remaining = reading.remaining, !reading.isLate, reading.condition != .stopped else {
            return say("why.consumed", places)
        }
        return say("why.consumedOf", ["remaining": written(remaining)].merging(places) { first, _ in first })
    }

    func end(_ reading: ClockReading) -> String {
        let due = reading.due.map(instant)
        if let stopped = reading.stoppedAt {
            guard reading.target != nil else { return say("why.stopped", ["instant": instant(stopped)]) }
            return say(reading.isLate ? "why.stoppedLate" : "why.stoppedInTime", ["instant": instant(stopped)])
        }
        if reading.isLate, let due {
            return reading.overdueDays > 0
                ? say("why.late", ["instant": due, "days": String(reading.overdueDays)])
                : say("why.justLate", ["instant": due])
        }
        if let due { return say("why.due", ["instant": due]) }
        return reading.target == nil ? say("why.noDue") : say("why.frozen")
    }

    /// More days off than those of a year are not told one by one.
    private static let daysToldAbout = 370

    private func working(_ reading: ClockReading) -> WorkingTime? { board.calendar(reading.calendar) }

    private func calendar(_ reading: ClockReading) -> String {
        working(reading)?.calendar.label.text(language) ?? reading.calendar
    }

    private func dayOff(_ day: Day, _ working: WorkingTime) -> String? {
        let calendar = working.calendar
        guard !calendar.hours.segments(on: day).isEmpty, calendar.segments(on: day, working.holidays).isEmpty else {
            return nil
        }
        let reason = calendar.exception(on: day)?.reason ?? working.holidays.holiday(on: day)?.name ?? ""
        return say("why.dayOff", ["day": self.day(day), "reason": reason])
    }
}
