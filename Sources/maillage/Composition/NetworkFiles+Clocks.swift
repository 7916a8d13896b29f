internal import Reception
internal import Territory

extension NetworkFiles {
    /// How many days of calendars are laid out before and after a day: two years, and three.
    static let clockDays = (before: 730, after: 1096)

    /// The board that reads the clocks of referrals around a day.
    func clockBoard(around day: Day) -> ClockBoard {
        let days = day.advanced(by: -NetworkFiles.clockDays.before)...day.advanced(by: NetworkFiles.clockDays.after)
        return ClockBoard(clocks, network: territory.network, houses: territory.houses, days: days)
    }
}
