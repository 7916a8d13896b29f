public import Territory

extension Offer {
    /// Whether it is to be checked again.
    ///
    /// - Parameters:
    ///   - today: the present day.
    ///   - days: after how many days it is; `nil` for never.
    /// - Returns: whether it was never checked, or not for longer than that.
    public func isStale(on today: Day, after days: Int?) -> Bool {
        guard let days else { return false }
        return checkedOn.map { $0.advanced(by: days) < today } ?? true
    }

    /// Takes a check that is later than the one it has.
    mutating func check(on day: Day?) {
        checkedOn = [checkedOn, day].compactMap(\.self).max()
    }
}
