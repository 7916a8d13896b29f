public import Journal
public import Territory

/// When an offer was last made sure of at a desk, and by whom.
public struct OfferCheck: Hashable, Sendable {
    /// The offer, by identifier.
    public var offer: String
    /// The civil day on which it was true.
    public var day: Day
    /// The account that said so, by identifier.
    public var actor: String

    /// A check from its parts.
    public init(offer: String, day: Day, actor: String) {
        self.offer = offer
        self.day = day
        self.actor = actor
    }
}

/// Reads and writes what is said at the desks of offers.
public protocol OfferBook: Ledger {
    /// The last check of each offer that was ever checked, by the offers' identifiers.
    /// - Throws: what kept the store from reading.
    func offerChecks() async throws(StoreFault) -> [OfferCheck]
}
