public import Journal
public import Reception

/// What the pages of persons and of referrals stand on, where a house keeps any.
public final class CaseDesk: Sendable {
    /// Reads and writes persons, mandates and referrals.
    public let book: any PersonBook & MandateBook & ReferralBook
    /// What is kept of a person, and who may be told what of it.
    public let rules: PersonRules
    /// Gives the marks that persons are found by.
    public let index: PersonIndex
    /// Seals what is known of a person, and opens it again.
    public let vault: PersonVault
    /// Reads the clocks of referrals; `nil` where the network counts no delay.
    public let clocks: ClockBoard?

    /// A desk from its parts.
    ///
    /// - Parameters:
    ///   - book: the books.
    ///   - rules: what is kept of a person.
    ///   - keyed: a digest under a secret of the house, by which persons are found.
    ///   - vault: the seals.
    ///   - clocks: the clocks.
    public init(
        book: any PersonBook & MandateBook & ReferralBook,
        rules: PersonRules,
        keyed: @escaping Digest,
        vault: PersonVault,
        clocks: ClockBoard? = nil
    ) {
        self.book = book
        self.rules = rules
        self.index = PersonIndex(rules, keyed: keyed)
        self.vault = vault
        self.clocks = clocks
    }
}
