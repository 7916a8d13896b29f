internal import Territory

extension YAMLMap {
    /// The timetable of a map whose keys are weekdays, each with a list: `"09:00-12:30"` for every week, or a map
    /// `{ofMonth: [1], hours: ["09:00-12:00"]}`, `{weeks: even, hours: …}`, `{everyWeeks: 2, from: 2026-01-05, hours: …}`.
    func weeklyHours() -> WeeklyHours {
        WeeklyHours(
            rules: Weekday.allCases.flatMap { weekday in
                self[weekday.word].map { $0.rules(weekday) } ?? []
            }
        )
    }
}

extension YAMLValue {
    /// The timetable of a map of weekdays; empty, and faults, where it is not one.
    var weeklyHours: WeeklyHours {
        map(Weekday.allCases.map(\.word))?.weeklyHours() ?? WeeklyHours()
    }

    /// The segments of a list such as `["09:00-12:30", "14:00-17:00"]`, with a fault for each that is not right.
    func segments(of items: [YAMLValue]) -> [OpeningSegment] {
        let written = items.compactMap { item -> String? in
            guard let text = item.text else { return nil }
            let read = OpeningHoursText(text)
            for fault in read.faults { item.hoursFault(fault) }
            return read.faults.isEmpty ? text : nil
        }
        let day = OpeningHoursText(written.joined(separator: " / "))
        for fault in day.faults { hoursFault(fault) }
        return day.segments
    }

    fileprivate func rules(_ weekday: Weekday) -> [WeeklyHours.Rule] {
        let items = items
        let everyWeek = segments(of: items.filter(\.isScalar))
        var rules = everyWeek.isEmpty ? [] : [WeeklyHours.Rule(weekday: weekday, segments: everyWeek)]
        for item in items where !item.isScalar {
            guard let map = item.map(["ofMonth", "weeks", "everyWeeks", "from", "hours"]),
                let hours = map.required("hours"), let recurrence = map.recurrence()
            else { continue }
            let segments = hours.segments(of: hours.items)
            if !segments.isEmpty {
                rules.append(WeeklyHours.Rule(weekday: weekday, segments: segments, recurrence: recurrence))
            }
        }
        return rules
    }

    private func hoursFault(_ fault: OpeningHoursFault) {
        self.fault("territory.hours.\(fault.kind.rawValue)", ["value": fault.text])
    }
}

extension YAMLMap {
    /// The days that differ, under the key `exceptions`: each with its hours and why.
    var openingExceptions: [OpeningException] {
        items("exceptions").compactMap { item in
            guard let exception = item.map(["from", "through", "hours", "reason"]),
                let from = exception.required("from")?.day, let reason = exception.requiredText("reason")
            else { return nil }
            let through = exception["through"].map(\.day) ?? from
            guard let through else { return nil }
            guard from <= through else {
                item.fault("territory.endsBeforeStart", ["from": from.description, "through": through.description])
                return nil
            }
            let segments = exception["hours"].map { $0.segments(of: $0.items) } ?? []
            return OpeningException(from: from, through: through, segments: segments, reason: reason)
        }
    }
}

extension YAMLMap {
    fileprivate func recurrence() -> WeeklyHours.Recurrence? {
        let given = ["ofMonth", "weeks", "everyWeeks"].filter { self[$0] != nil }
        guard given.count == 1 else {
            value.fault("territory.badRecurrence")
            return nil
        }
        if let ranks = self["ofMonth"] {
            let read = ranks.items.map { item in
                item.read("territory.badRank") { text in
                    Int(text).flatMap { (1...5).contains($0) || $0 == -1 ? $0 : nil }
                }
            }
            let known = read.compactMap { $0 }
            return known.isEmpty || known.count < read.count ? nil : .ofMonth(known.sorted())
        }
        if let weeks = self["weeks"] {
            return weeks.read("territory.badWeeks") { ["even": .evenWeeks, "odd": .oddWeeks][$0] }
        }
        let step = self["everyWeeks"]?.read("territory.badStep") { text in
            Int(text).flatMap { (2...52).contains($0) ? $0 : nil }
        }
        guard let step, let from = required("from")?.day else { return nil }
        return .everyWeeks(step, from: from)
    }
}

extension Weekday {
    /// The word that files use for it, such as `monday`.
    var word: String { String(describing: self) }
}
