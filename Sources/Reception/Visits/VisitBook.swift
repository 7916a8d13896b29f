public import Journal
public import Territory

/// Reads the visits that the journal made, as last corrected, withdrawn ones left out everywhere.
public protocol VisitBook: Ledger {
    /// Writes many things in order, as one: a day that was noted on paper.
    /// - Parameters:
    ///   - items: what to write, each once by its key.
    ///   - actor: the account that acted, by identifier.
    /// - Returns: what came of each, in the same order; the only failure in it is `refused`.
    /// - Throws: what kept the disk from taking them; asking again for all is safe.
    func record(_ items: [BulkAppend], actor: String) async throws(StoreFault) -> [Result<Appended, StoreFault>]

    /// The visits of a civil day, oldest first.
    /// - Parameter day: where the house stands.
    /// - Returns: every visit of it.
    /// - Throws: what kept the store from reading.
    func visits(on day: Day) async throws(StoreFault) -> [VisitLine]

    /// One visit, by its number in a day.
    /// - Parameters:
    ///   - day: where the house stands.
    ///   - number: within that day, from 1.
    /// - Returns: the visit; `nil` when there is none, or when it was withdrawn or moved to another day.
    /// - Throws: what kept the store from reading.
    func visit(on day: Day, number: Int) async throws(StoreFault) -> VisitLine?

    /// One visit, by the place of its first recording.
    /// - Parameters:
    ///   - position: in the house's stream for the hub.
    ///   - day: the day under which it stands, or one that it was moved from.
    /// - Returns: the visit; `nil` when there is none, or when it was withdrawn.
    /// - Throws: what kept the store from reading.
    func visit(at position: Position, on day: Day) async throws(StoreFault) -> VisitLine?

    /// One visit, by the place of its first recording alone.
    /// - Parameter position: in the house's stream for the hub.
    /// - Returns: the visit, wherever it stands now; `nil` when there is none, or when it was withdrawn.
    /// - Throws: what kept the store from reading.
    func visit(at position: Position) async throws(StoreFault) -> VisitLine?

    /// The number of a visit in its day, by the place of its first recording.
    /// - Parameters:
    ///   - position: in the house's stream for the hub.
    ///   - day: the day under which it stands, or one that it was moved from.
    /// - Returns: its number; `nil` when there is no such visit, or when it was withdrawn.
    /// - Throws: what kept the store from reading.
    func number(at position: Position, on day: Day) async throws(StoreFault) -> Int?

    /// How often each motif was asked for in a period, in this house.
    /// - Parameters:
    ///   - from: the first day.
    ///   - through: the last day, included.
    /// - Returns: requests by motif; a motif never asked for is absent.
    /// - Throws: what kept the store from reading.
    func motifCounts(from: Day, through: Day) async throws(StoreFault) -> [String: Int]

    /// Visits and requests by civil day in a period, oldest first, days without any left out.
    /// - Parameters:
    ///   - from: the first day.
    ///   - through: the last day, included.
    /// - Returns: one line a day.
    /// - Throws: what kept the store from reading.
    func dailyVolumes(from: Day, through: Day) async throws(StoreFault) -> [DailyVolume]
}
