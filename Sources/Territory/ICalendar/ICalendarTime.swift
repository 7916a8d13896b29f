internal import Foundation

/// A date or a time of iCalendar, on the clock of the network.
struct ICalendarTime: Hashable {
    var day: Day
    /// `nil` for a whole day.
    var time: TimeOfDay?

    /// Why a value cannot be taken.
    enum Fault: String, Error {
        /// It is none.
        case badTime
        /// It has a zone that is not the network's, and comes again.
        case otherZone
        /// It has seconds.
        case seconds
    }

    /// The values of a line, such as `DTSTART;TZID=Europe/Paris:20261127T090000`.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - zone: the network's clock.
    ///   - sameZones: other names in this file for the same clock.
    ///   - isOnce: whether the event is held once, so that a time of another zone can be turned into the network's.
    /// - Returns: the values in their order.
    /// - Throws: why one of them cannot be taken.
    static func values(
        _ line: ICalendarLine,
        in zone: CivilZone,
        sameZones: Set<String>,
        isOnce: Bool
    ) throws(Fault) -> [ICalendarTime] {
        var times: [ICalendarTime] = []
        for value in line.value.split(separator: ",", omittingEmptySubsequences: false) {
            var text = value.trimmed[...]
            var source: CivilZone?
            if text.hasSuffix("Z") {
                text = text.dropLast()
                source = CivilZone(fallback: .gmt)
            } else if let name = line.parameters["TZID"], name != zone.identifier, !sameZones.contains(name) {
                source = CivilZone(name)
                if source == nil { throw .otherZone }
            }
            let parts = text.split(separator: "T", omittingEmptySubsequences: false)
            guard let day = Day(basic: parts[0]) else { throw .badTime }
            guard parts.count == 2 else {
                guard parts.count == 1 else { throw .badTime }
                times.append(ICalendarTime(day: day))
                continue
            }
            guard parts[1].utf8.count == 6,
                let time = TimeOfDay("\(parts[1].prefix(2)):\(parts[1].dropFirst(2).prefix(2))"), time < .endOfDay
            else { throw .badTime }
            guard parts[1].hasSuffix("00") else { throw .seconds }
            guard let source else {
                times.append(ICalendarTime(day: day, time: time))
                continue
            }
            guard isOnce else { throw .otherZone }
            let instant = source.instant(day, time)
            times.append(ICalendarTime(day: zone.day(of: instant), time: zone.timeOfDay(of: instant)))
        }
        return times
    }
}
