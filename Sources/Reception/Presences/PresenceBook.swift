public import Journal
public import Territory

/// A request that was sent to a session of a presence: who is to be told when it is not held as was said.
public struct AffectedRequest: Hashable, Sendable {
    /// The day of the visit.
    public var day: Day
    /// The visit's number within its day.
    public var number: Int
    /// What the person came for, by identifier.
    public var motif: String

    /// A request from its parts.
    public init(day: Day, number: Int, motif: String) {
        self.day = day
        self.number = number
        self.motif = motif
    }
}

/// Reads and writes what is decided of presences.
public protocol PresenceBook: Ledger {
    /// What the journal says of presences.
    /// - Throws: what kept the store from reading.
    func writtenPresences() async throws(StoreFault) -> WrittenPresences

    /// The appointments and advice given for the session of a day.
    ///
    /// - Parameters:
    ///   - presence: the presence, by identifier.
    ///   - day: the day that its rule gives.
    /// - Returns: the requests, oldest first; empty when nobody was sent there.
    /// - Throws: what kept the store from reading.
    func affected(presence: String, day: Day) async throws(StoreFault) -> [AffectedRequest]

    /// The places that visits take in sessions of presences, one a visit and a session; visits withdrawn are left out.
    ///
    /// - Parameter first: the first day of the sessions; of all of them when there were visits for long enough.
    /// - Returns: the places.
    /// - Throws: what kept the store from reading.
    func placesTaken(from first: Day) async throws(StoreFault) -> PlacesTaken
}
