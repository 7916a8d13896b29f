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
}
