public import Journal
public import Territory

/// Reads the mandates of a house; they are written as any entry is.
public protocol MandateBook: Ledger {
    /// The mandates of a person, the last given first.
    /// - Throws: what kept the store from reading.
    func mandates(of person: String) async throws(StoreFault) -> [Mandate]

    /// What was done under the mandates of a person, the last first.
    /// - Throws: what kept the store from reading.
    func mandateUses(of person: String) async throws(StoreFault) -> [MandateUse]
}

/// Something done in a person's place, as it is told to them.
public struct MandateUse: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// Whose account.
    public var actor: String
    /// Under which mandate, by identifier.
    public var mandate: String
    /// What, by motif.
    public var motif: String

    /// An act from its parts.
    public init(at: Instant, actor: String, mandate: String, motif: String) {
        self.at = at
        self.actor = actor
        self.mandate = mandate
        self.motif = motif
    }
}
