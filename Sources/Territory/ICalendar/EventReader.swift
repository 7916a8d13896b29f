/// Reads one VEVENT.
struct EventReader {
    let event: ICalendarComponent
    let zone: CivilZone
    let sameZones: Set<String>
    /// What was not taken.
    private(set) var remarks: [ICalendarRemark] = []
    /// The names of the properties that only keep the file's own books.
    private(set) var keeping: Set<String> = []

    private static let read: Set<String> = [
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "SUMMARY", "LOCATION", "GEO", "STATUS",
        "RECURRENCE-ID",
    ]
    private static let books: Set<String> = [
        "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY",
    ]
    private static let once: Set<String> = ["DTSTART", "DTEND", "RRULE", "LOCATION", "SUMMARY", "GEO", "STATUS"]

    init(event: ICalendarComponent, zone: CivilZone, sameZones: Set<String>) {
        self.event = event
        self.zone = zone
        self.sameZones = sameZones
    }

    /// The presence of the event; `nil`, and a remark, when it cannot be said as one.
    mutating func presence(_ owner: Presence, _ number: Int) -> Presence? {
        noteTheRest()
        guard status != "CANCELLED" else { return refuse(event.number, "cancelled") }
        guard event["EXRULE"].isEmpty, event["RRULE"].count < 2 else { return refuse(event.number, "severalRules") }
        guard let (start, segment) = stretch() else { return nil }
        guard let rule = rule(start) else { return nil }
        var presence = owner
        presence.id = "\(owner.id)-\(number)"
        let needsAnchor = rule.interval > 1 || rule.takesDaysFromAnchor
        presence.pattern = RecurrencePattern(rule: rule, anchor: needsAnchor ? start.day : nil)
        presence.hours = segment.map { .segments([$0]) } ?? .unknown(nil)
        presence.validFrom = start.day
        // The file names each day on which it is not held.
        presence.skipsPublicHolidays = false
        presence.source = text("SUMMARY")
        presence.places = owner.places.prefix(1).map { place(beside: $0) }
        if rule.days(from: start.day, through: start.day, anchor: start.day).isEmpty {
            presence.changes.append(.added(start.day))
            note(event["DTSTART"].first?.number, "startNotOfRule", ["day": start.day.description])
        }
        presence.changes += days("RDATE", start).map { .added($0) }
        for day in days("EXDATE", start) {
            if presence.pattern.days(from: day, through: day).isEmpty {
                note(event["EXDATE"].first?.number, "exceptionOfNothing", ["day": day.description])
            } else {
                presence.changes.append(.cancelled(from: day, through: day, reason: nil))
            }
        }
        return presence
    }

    /// What an event with a RECURRENCE-ID changes in the presence that it is of.
    mutating func change(of presence: Presence) -> PresenceChange? {
        noteTheRest()
        guard let line = event["RECURRENCE-ID"].first else { return nil }
        guard line.parameters["RANGE"] == nil else { return refuse(line.number, "range") }
        guard let from = times(line, isOnce: true)?.first?.day else { return nil }
        guard !presence.pattern.days(from: from, through: from).isEmpty else {
            return refuse(line.number, "changeOfNothing")
        }
        if status == "CANCELLED" { return .cancelled(from: from, through: from, reason: nil) }
        guard let (start, segment) = stretch() else { return nil }
        let usual = presence.places.first
        let held = usual.map { place(beside: $0) }
        return .moved(
            PresenceMove(
                from: from,
                to: start.day,
                segments: segment.map { [$0] },
                place: held == usual ? nil : held
            )
        )
    }

    /// When it begins, and from when to when; a whole day has no stretch.
    private mutating func stretch() -> (start: ICalendarTime, segment: OpeningSegment?)? {
        guard let line = event["DTSTART"].first else { return refuse(event.number, "noStart") }
        let isOnce = event["RRULE"].isEmpty && event["RDATE"].isEmpty
        guard let start = times(line, isOnce: isOnce)?.first else { return nil }
        if line.parameters["TZID"] == nil, start.time != nil, !line.value.hasSuffix("Z") {
            note(line.number, "floating", ["zone": zone.identifier])
        }
        guard let opens = start.time else { return wholeDay(start) }
        var end: ICalendarTime?
        if let line = event["DTEND"].first {
            guard let time = times(line, isOnce: isOnce)?.first else { return nil }
            end = time
        } else if let line = event["DURATION"].first {
            guard let minutes = EventReader.minutes(line.value) else { return refuse(line.number, "badDuration") }
            let closes = opens.minutes + minutes
            end = ICalendarTime(
                day: start.day.advanced(by: closes / 1440),
                time: TimeOfDay(clamping: closes % 1440)
            )
        }
        guard let end, let closes = end.time else { return refuse(event.number, "noEnd") }
        let isMidnight = closes == .midnight && end.day == start.day.advanced(by: 1)
        guard isMidnight || end.day == start.day,
            let segment = OpeningSegment(opens: opens, closes: isMidnight ? .endOfDay : closes)
        else { return refuse(event.number, "overMidnight") }
        return (start, segment)
    }

    private mutating func wholeDay(_ start: ICalendarTime) -> (start: ICalendarTime, segment: OpeningSegment?)? {
        if let line = event["DTEND"].first {
            guard let end = times(line, isOnce: true)?.first else { return nil }
            guard end.day == start.day || end.day == start.day.advanced(by: 1) else {
                return refuse(line.number, "severalDays")
            }
        } else if let line = event["DURATION"].first, line.value != "P1D" {
            return refuse(line.number, "severalDays")
        }
        note(event["DTSTART"].first?.number, "wholeDay")
        return (start, nil)
    }

    private mutating func rule(_ start: ICalendarTime) -> RecurrenceRule? {
        let line = event["RRULE"].first
        var text = line?.value ?? "FREQ=DAILY;COUNT=1"
        var parts = text.split(separator: ";").map(String.init)
        if let index = parts.firstIndex(where: { $0.uppercased().hasPrefix("UNTIL=") && $0.contains("T") }) {
            // An instant: its last day is the last on which the event begins before it.
            let bound = ICalendarLine("UNTIL:\(parts[index].dropFirst(6))", number: line?.number ?? 0)
            guard let bound, let until = times(bound, isOnce: true)?.first else { return nil }
            let isAfter = (start.time ?? .midnight) <= (until.time ?? .endOfDay)
            parts[index] = "UNTIL=\((isAfter ? until.day : until.day.advanced(by: -1)).basic)"
            text = parts.joined(separator: ";")
        }
        do throws(RecurrenceFault) {
            return try RecurrenceRule(rrule: text)
        } catch {
            remarks.append(
                ICalendarRemark(
                    line: line?.number,
                    textKey: "recurrence.fault.\(error.kind.rawValue)",
                    places: ["part": error.part, "value": error.value]
                )
            )
            return refuse(event.number, "ruleRefused")
        }
    }

    /// The days of RDATE or EXDATE lines; a value of another time of the day is told.
    private mutating func days(_ name: String, _ start: ICalendarTime) -> [Day] {
        var days: [Day] = []
        for line in event[name] {
            guard line.parameters["VALUE"] != "PERIOD" else {
                note(line.number, "period")
                continue
            }
            for time in times(line, isOnce: true) ?? [] {
                if time.time == start.time || time.time == nil {
                    days.append(time.day)
                } else {
                    note(line.number, "otherTime", ["name": name, "day": time.day.description])
                }
            }
        }
        return days
    }

    private mutating func place(beside place: PresencePlace) -> PresencePlace {
        var found = place
        if let name = text("LOCATION") { found.name = name }
        if let line = event["GEO"].first {
            let numbers = line.value.split(separator: ";").compactMap { Double($0) }
            let point = numbers.count == 2 ? Coordinates(latitude: numbers[0], longitude: numbers[1]) : nil
            if point == nil { note(line.number, "badPoint") }
            found.location = point ?? found.location
        }
        return found
    }

    private mutating func noteTheRest() {
        for line in event.lines where !EventReader.read.contains(line.name) {
            if EventReader.books.contains(line.name) {
                keeping.insert(line.name)
            } else {
                note(line.number, "property", ["name": line.name])
            }
        }
        for name in EventReader.once.sorted() {
            for line in event[name].dropFirst() where name != "RRULE" { note(line.number, "twice", ["name": name]) }
        }
        for component in event.components { note(component.number, "component", ["name": component.name]) }
        if status == "TENTATIVE", let line = event["STATUS"].first { note(line.number, "tentative") }
    }

    private var status: String { event["STATUS"].first?.value.trimmed.uppercased() ?? "" }

    private func text(_ name: String) -> String? {
        let text = event[name].first.map { ICalendarText.unescaped($0.value) }?
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text?.isEmpty == false ? text : nil
    }

    private mutating func times(_ line: ICalendarLine, isOnce: Bool) -> [ICalendarTime]? {
        do throws(ICalendarTime.Fault) {
            return try ICalendarTime.values(line, in: zone, sameZones: sameZones, isOnce: isOnce)
        } catch {
            return refuse(line.number, error.rawValue, ["name": line.name])
        }
    }

    /// `PT3H30M`, `P1DT2H`, in minutes; `nil` for anything else.
    private static func minutes(_ text: String) -> Int? {
        guard text.hasPrefix("P") else { return nil }
        var (total, number) = (0, 0)
        for character in text.dropFirst() where character != "T" {
            if let digit = character.wholeNumberValue, number < 100_000 {
                number = number * 10 + digit
                continue
            }
            switch character {
            case "W": total += number * 10_080
            case "D": total += number * 1440
            case "H": total += number * 60
            case "M": total += number
            case "S" where number == 0: break
            default: return nil
            }
            number = 0
        }
        return total > 0 ? total : nil
    }

    private mutating func note(_ line: Int?, _ key: String, _ places: [String: String] = [:]) {
        remarks.append(ICalendarRemark(line: line, textKey: "presence.ics.\(key)", places: places))
    }

    private mutating func refuse<Value>(_ line: Int, _ key: String, _ places: [String: String] = [:]) -> Value? {
        note(line, key, places)
        return nil
    }
}
