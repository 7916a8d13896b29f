internal import Territory

extension Fields {
    /// A day of the address.
    ///
    /// - Parameter name: of the parameter.
    /// - Returns: the day.
    /// - Throws: `DeskFault.badParameter` when it is missing or none.
    func day(_ name: String) throws(DeskFault) -> Day {
        guard let given = self[name] else { throw .badParameter(name, textKey: "desk.api.rule.missing") }
        guard let day = Day(given) else { throw .badParameter(name, textKey: "desk.api.rule.notDay") }
        return day
    }

    /// The days `from` and `to` of the address, both included.
    ///
    /// - Parameter most: how many days at most.
    /// - Returns: the days.
    /// - Throws: `DeskFault.badParameter` when one is missing or none, or when they are the wrong way round or too many.
    func days(atMost most: Int) throws(DeskFault) -> ClosedRange<Day> {
        let (from, to) = (try day("from"), try day("to"))
        guard from <= to else { throw .badParameter("to", textKey: "desk.api.rule.backwards") }
        guard from.distance(to: to) < most else { throw .badParameter("to", textKey: "desk.api.rule.tooFar") }
        return from...to
    }
}
