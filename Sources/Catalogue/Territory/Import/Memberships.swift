internal import Territory

/// Makes belongings out of what was seen in a few years: on which day a commune changed in between is not known.
enum Memberships {
    /// The belongings of each commune, by code and then by age.
    ///
    /// An EPCI seen in years that follow one another among those seen of the commune is one belonging, from the first
    /// of January of the first. It lasts when it was seen in the last; else it ends with the last year it was seen in,
    /// so that of the years between two different EPCI nothing is claimed.
    ///
    /// - Parameters:
    ///   - observations: what was seen.
    ///   - lasting: whether what was seen last lasts; if not it ends with its year.
    /// - Returns: the belongings.
    static func from(_ observations: [ImportDraft.Observation], lasting: Bool = true) -> [EPCIMembership] {
        let byCommune = Dictionary(grouping: Set(observations), by: \.commune)
        return byCommune.keys.sorted().flatMap { code -> [EPCIMembership] in
            let seen = (byCommune[code] ?? []).sorted { ($0.year ?? 0, $0.epci) < ($1.year ?? 0, $1.epci) }
            var runs: [(epci: String, first: Int?, last: Int?)] = []
            for observation in seen {
                if let run = runs.last, run.epci == observation.epci || run.last == observation.year {
                    // Two files of the same year that disagree: the first by number is kept, the reader sees one.
                    if run.epci == observation.epci { runs[runs.count - 1].last = observation.year }
                } else {
                    runs.append((observation.epci, observation.year, observation.year))
                }
            }
            return runs.enumerated().map { index, run in
                let isLast = lasting && index == runs.count - 1
                let until = isLast ? nil : run.last.flatMap { Day(year: $0 + 1, month: 1, day: 1) }
                let from = run.first.flatMap { Day(year: $0, month: 1, day: 1) }
                return EPCIMembership(commune: code, epci: run.epci, validity: Validity(from: from, until: until))
            }
        }
    }

    /// What a belonging already written was made from.
    static func observations(_ membership: EPCIMembership) -> [ImportDraft.Observation] {
        let first = membership.validity.from?.year
        var years: [Int?] = [first]
        if let last = membership.validity.until.map({ $0.year - 1 }), last != first { years.append(last) }
        return years.map { ImportDraft.Observation(commune: membership.commune, epci: membership.epci, year: $0) }
    }
}
