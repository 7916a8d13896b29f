/// A run of days without school, first and last included.
public struct SchoolHoliday: Hashable, Sendable {
    /// Its usual name, such as `Vacances de la Toussaint`.
    public var name: String
    /// The first day.
    public var from: Day
    /// The last day.
    public var through: Day

    /// A run of days from its ends.
    public init(name: String, from: Day, through: Day) {
        self.name = name
        self.from = from
        self.through = through
    }
}

extension Territory {
    /// The school holiday that a day is in, in the network's school zone; `nil` on a day of school or where the data ends.
    public func schoolHoliday(on day: Day) -> SchoolHoliday? {
        schoolHolidays.first { $0.from <= day && day <= $0.through }
    }
}
