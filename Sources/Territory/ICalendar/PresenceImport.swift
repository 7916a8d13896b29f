/// Presences read from an iCalendar file.
///
/// What has no place in a presence is told, each construct at its line: nothing is dropped in silence.
public struct PresenceImport: Sendable {
    /// The presences, in the order of the file.
    public private(set) var presences: [Presence] = []
    /// What was not taken, or not as it is written, by line.
    public private(set) var remarks: [ICalendarRemark] = []

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - text: the file.
    ///   - zone: the network's clock.
    ///   - owner: a presence with what the file does not know: house, operator, commune. Its `id` begins the others'.
    public init(_ text: String, zone: CivilZone, owner: Presence) {
        let (roots, unread) = ICalendarComponent.read(text)
        for number in unread { note(number, "unreadLine") }
        let calendars = roots.filter { $0.name == "VCALENDAR" }
        if calendars.isEmpty { note(nil, "noCalendar") }
        for other in roots where other.name != "VCALENDAR" { note(other.number, "component", ["name": other.name]) }
        for calendar in calendars { take(calendar, zone, owner) }
        remarks = remarks.enumerated()
            .sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }.map(\.element)
    }

    private mutating func take(_ calendar: ICalendarComponent, _ zone: CivilZone, _ owner: Presence) {
        var sameZones: Set<String> = []
        var events: [ICalendarComponent] = []
        for component in calendar.components {
            switch component.name {
            case "VEVENT": events.append(component)
            case "VTIMEZONE":
                guard let name = component["TZID"].first?.value, name != zone.identifier else { continue }
                guard CivilZone(name) == nil, PresenceImport.isSame(component, zone) else { continue }
                sameZones.insert(name)
                note(component.number, "sameZone", ["zone": zone.identifier])
            default: note(component.number, "component", ["name": component.name])
            }
        }
        var kept: [String: Int] = [:]
        var keeping: Set<String> = []
        for line in calendar.lines { keeping.insert(line.name) }
        for event in events where event["RECURRENCE-ID"].isEmpty {
            var reader = EventReader(event: event, zone: zone, sameZones: sameZones)
            if let presence = reader.presence(owner, presences.count + 1) {
                if let uid = event["UID"].first?.value { kept[uid] = presences.count }
                presences.append(presence)
            }
            remarks += reader.remarks
            keeping.formUnion(reader.keeping)
        }
        for event in events where !event["RECURRENCE-ID"].isEmpty {
            var reader = EventReader(event: event, zone: zone, sameZones: sameZones)
            if let index = event["UID"].first.flatMap({ kept[$0.value] }) {
                if let change = reader.change(of: presences[index]) { presences[index].changes.append(change) }
            } else {
                note(event.number, "changeOfNothing")
            }
            remarks += reader.remarks
            keeping.formUnion(reader.keeping)
        }
        if !keeping.isEmpty { note(nil, "keeping", ["names": keeping.sorted().joined(separator: ", ")]) }
    }

    private mutating func note(_ line: Int?, _ key: String, _ places: [String: String] = [:]) {
        remarks.append(ICalendarRemark(line: line, textKey: "presence.ics.\(key)", places: places))
    }

    /// Whether a zone that only the file knows, such as Outlook's, has the offsets of the network's.
    private static func isSame(_ component: ICalendarComponent, _ zone: CivilZone) -> Bool {
        let theirs = Set(component.components.flatMap { $0["TZOFFSETTO"] }.map { $0.value.prefix(5) })
        let ours = [1, 7].compactMap { month in Day(year: 2026, month: month, day: 1) }.map { day in
            let minutes = zone.offset(at: zone.startOfDay(day)) / 60
            return (minutes < 0 ? "-" : "+") + padded(Int(minutes.magnitude) / 60, 2)
                + padded(Int(minutes.magnitude) % 60, 2)
        }
        return theirs == Set(ours.map { $0[...] })
    }
}
