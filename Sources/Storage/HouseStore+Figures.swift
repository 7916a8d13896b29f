internal import GRDB
public import Journal
public import Reception
public import Territory

/// What a day counts.
struct DayFigures {
    var visits = 0
    var requests = 0
    /// How often each motif was asked for.
    var motifs: [String: Int] = [:]
}

extension HouseStore {
    static let dayMotifs = """
        SELECT v.day, r.value ->> 'motif', COUNT(*) FROM visits v, json_each(v.requests) r
        WHERE \(VisitReader.standing) GROUP BY 1, 2
        """
    static let dayVisits = """
        SELECT v.day, COUNT(*), SUM(json_array_length(v.requests)) FROM visits v
        WHERE \(VisitReader.standing) GROUP BY 1
        """

    /// How often each motif was asked for in a period.
    public func motifCounts(from: Day, through: Day) async throws(StoreFault) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (_, figures) in try await figures(from: from, through: through) {
            counts.merge(figures.motifs) { $0 + $1 }
        }
        return counts
    }

    /// Visits and requests by civil day in a period, oldest first.
    public func dailyVolumes(from: Day, through: Day) async throws(StoreFault) -> [DailyVolume] {
        try await figures(from: from, through: through).map { day, figures in
            DailyVolume(day: day, visits: figures.visits, requests: figures.requests)
        }
    }

    /// The days of a period that count something, oldest first.
    ///
    /// The days that were counted before are taken from memory, in the process that alone writes; those between the first
    /// and the last that were not are counted together.
    private func figures(from: Day, through: Day) async throws(StoreFault) -> [(Day, DayFigures)] {
        guard from <= through else { return [] }
        let generation = memory.days.generation
        var known: [Day: DayFigures] = [:]
        if isWriter { for day in from...through { known[day] = memory.days.kept(day) } }
        if let first = (from...through).first(where: { known[$0] == nil }),
            let last = (from...through).last(where: { known[$0] == nil })
        {
            let counted = try await read { try HouseStore.count($0, first, last) }
            for day in first...last {
                known[day] = counted[day] ?? DayFigures()
                if isWriter { memory.days.keep(day, counted[day] ?? DayFigures(), since: generation) }
            }
        }
        return (from...through).compactMap { day in known[day].flatMap { $0.visits > 0 ? (day, $0) : nil } }
    }

    private static func count(_ db: Database, _ from: Day, _ through: Day) throws -> [Day: DayFigures] {
        let period: StatementArguments = [from.description, through.description]
        var counted: [Day: DayFigures] = [:]
        let visits = try Row.fetchCursor(db.cachedStatement(sql: dayVisits), arguments: period)
        while let row = try visits.next() {
            guard let day = Day(try row.text(0)) else { throw StrangeValue() }
            counted[day] = DayFigures(visits: try row.exact(1), requests: try row.exact(2))
        }
        let motifs = try Row.fetchCursor(db.cachedStatement(sql: dayMotifs), arguments: period)
        while let row = try motifs.next() {
            guard let day = Day(try row.text(0)) else { throw StrangeValue() }
            counted[day]?.motifs[try row.text(1)] = try row.exact(2)
        }
        return counted
    }
}
