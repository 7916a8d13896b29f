extension Presence {
    /// A presence whose days and hours someone typed.
    ///
    /// - Parameters:
    ///   - id: its identifier.
    ///   - house: the house that holds or lodges it.
    ///   - operatorID: the operator that receives.
    ///   - places: where.
    ///   - typed: when, and what else was said.
    public init(
        id: String,
        house: String? = nil,
        operatorID: String? = nil,
        places: [PresencePlace],
        typed: TypedRecurrence
    ) {
        self.init(
            id: id,
            house: house,
            operatorID: operatorID,
            places: places,
            pattern: typed.pattern,
            hours: typed.segments.isEmpty ? .unknown(typed.part) : .segments(typed.segments),
            mode: typed.mode ?? .onSite
        )
        needsAppointment = typed.needsAppointment
        validFrom = typed.validFrom
        skipsPublicHolidays = typed.skipsPublicHolidays
        skipsSchoolHolidays = typed.skipsSchoolHolidays
    }

    /// The next days that its rule gives and on which it is held, moves and added days aside.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - first: the day to begin at, included.
    ///   - territory: whose holidays to take.
    /// - Returns: the days; fewer when there are no more within forty years, the longest that a rule of days is silent.
    public func nextDays(_ count: Int, from first: Day, in territory: Territory) -> [Day] {
        var found: [Day] = []
        // A year at a time: most rules need no more.
        for year in 0..<40 where found.count < count {
            let start = first.advanced(by: year * 366)
            found += pattern.days(from: start, through: start.advanced(by: 365)).filter {
                isHeld(on: $0, in: territory)
            }
        }
        return Array(found.prefix(max(0, count)))
    }
}
