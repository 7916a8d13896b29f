public import Territory
public import Wording

/// When somebody works: an ordinary week with its segments, lunch closed, and the days that differ.
///
/// An operator's own, or the network's working days for those that have none.
public struct WorkCalendar: Hashable, Sendable {
    /// The identifier, such as `ouvres`.
    public var id: String
    /// What people read.
    public var label: Label
    /// The ordinary week.
    public var hours: WeeklyHours
    /// Whether nobody works on the network's public holidays.
    public var keepsHolidays: Bool
    /// The days that differ; the shortest run of those that name a day holds, as for a house.
    public var exceptions: [OpeningException]

    /// A calendar from its parts.
    public init(
        id: String,
        label: Label,
        hours: WeeklyHours,
        keepsHolidays: Bool = true,
        exceptions: [OpeningException] = []
    ) {
        self.id = id
        self.label = label
        self.hours = hours
        self.keepsHolidays = keepsHolidays
        self.exceptions = exceptions
    }

    /// A house's own calendar: its hours, its exceptions, closed on public holidays.
    public init(_ house: House) {
        self.init(id: house.id, label: Label(fr: house.name), hours: house.hours, exceptions: house.exceptions)
    }

    /// The exception that holds on a day; `nil` on an ordinary one.
    public func exception(on day: Day) -> OpeningException? {
        exceptions.filter { $0.from <= day && day <= $0.through }.enumerated()
            .min {
                let (left, right) = ($0.element, $1.element)
                let lengths = (left.from.distance(to: left.through), right.from.distance(to: right.through))
                return lengths.0 == lengths.1 ? $0.offset > $1.offset : lengths.0 < lengths.1
            }?.element
    }

    /// The segments of a day, in growing order, united; none on a day without work.
    public func segments(on day: Day, _ holidays: PublicHolidays) -> [OpeningSegment] {
        if let exception = exception(on: day) { return exception.segments.united }
        return keepsHolidays && holidays.isHoliday(day) ? [] : hours.segments(on: day)
    }
}
