extension Geography {
    /// The municipal population of a commune as it is on a day.
    ///
    /// A table older than a merger counts the merged communes apart: those of them that are in it are added. `nil` when
    /// the year's table has neither the commune nor any of them.
    ///
    /// - Parameters:
    ///   - code: the commune's code on that day.
    ///   - year: the year of reference; the latest known unless told.
    ///   - day: the day whose extent is meant.
    /// - Returns: the population, of the year it was found for.
    public func population(ofCommune code: String, year: Int? = nil, on day: Day) -> Population? {
        let codes = [code] + absorbed(by: code, on: day)
        let latest = populations[code]?.keys.max() ?? codes.compactMap { populations[$0]?.keys.max() }.max()
        guard let year = year ?? latest else { return nil }
        let found = codes.compactMap { populations[$0]?[year] }
        guard !found.isEmpty else { return nil }
        return Population(commune: code, year: year, inhabitants: found.reduce(0, +))
    }

    /// The people of several communes as they are on a day; those without a known population are left out.
    ///
    /// - Parameters:
    ///   - communes: whose people.
    ///   - year: the year of reference; for each its latest known unless told.
    ///   - day: the day whose extents are meant.
    /// - Returns: the sum of their populations.
    public func inhabitants(of communes: [Commune], year: Int? = nil, on day: Day) -> Int {
        communes.reduce(0) { $0 + (population(ofCommune: $1.code, year: year, on: day)?.inhabitants ?? 0) }
    }
}
