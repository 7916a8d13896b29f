internal import Reception
internal import Territory

extension NetworkFiles {
    /// How many days of calendars are laid out before and after those asked for: two years, and three.
    static let clockDays = (before: 730, after: 1096)

    /// The board that reads the clocks of referrals.
    ///
    /// - Parameters:
    ///   - first: the first day that they are about.
    ///   - last: the last one, not before it.
    /// - Returns: the board, with some years more laid out.
    func clockBoard(from first: Day, through last: Day) -> ClockBoard {
        let days = first.advanced(by: -NetworkFiles.clockDays.before)...last.advanced(by: NetworkFiles.clockDays.after)
        return ClockBoard(clocks, network: territory.network, houses: territory.houses, days: days)
    }
}
