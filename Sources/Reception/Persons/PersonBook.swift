public import Journal
public import Territory

/// A person as the store has them: sealed, with what is told without reading them.
public struct StoredPerson: Hashable, Sendable {
    /// What is known, sealed.
    public var recorded: PersonRecorded
    /// The person's key; `nil` once destroyed.
    public var key: [UInt8]?
    /// When the first record was made.
    public var madeAt: Instant
    /// The last contact, from which the term is counted.
    public var lastContact: Instant
    /// The record that stands for this one; `nil` when it stands by itself.
    public var mergedInto: String?

    /// A stored person from their parts.
    public init(
        recorded: PersonRecorded,
        key: [UInt8]?,
        madeAt: Instant,
        lastContact: Instant,
        mergedInto: String? = nil
    ) {
        self.recorded = recorded
        self.key = key
        self.madeAt = madeAt
        self.lastContact = lastContact
        self.mergedInto = mergedInto
    }
}

/// A look at a person, as it is told to whoever asks who saw them.
public struct PersonLook: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// Whose account.
    public var actor: String
    /// Why.
    public var purpose: PersonChange.Looked.Purpose

    /// A look from its parts.
    public init(at: Instant, actor: String, purpose: PersonChange.Looked.Purpose) {
        self.at = at
        self.actor = actor
        self.purpose = purpose
    }
}

/// Reads and writes the persons of a house.
public protocol PersonBook: Ledger {
    /// Writes what happened with a person's key and marks, in one transaction.
    ///
    /// - Parameters:
    ///   - drafts: what happened, as `Ledger.append` takes it.
    ///   - person: the person, by identifier.
    ///   - key: the person's key when it is new; not of the journal.
    ///   - marks: what they are found by from now on, in place of what was; `nil` leaves them.
    ///   - actor: the account that acted.
    ///   - requestKey: makes it happen once.
    ///   - now: the present instant.
    /// - Returns: as `Ledger.append` does.
    /// - Throws: what kept the disk from taking it; nothing is then written.
    func append(
        _ drafts: [EntryDraft],
        person: String,
        key: [UInt8]?,
        marks: Set<[UInt8]>?,
        actor: String,
        requestKey: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended

    /// A person; `nil` when there is none, or nothing of them is left.
    /// - Throws: what kept the store from reading.
    func person(_ id: String) async throws(StoreFault) -> StoredPerson?

    /// The persons who have one of the marks at least, those with most of them first.
    ///
    /// - Parameters:
    ///   - marks: as `PersonIndex` gives them.
    ///   - limit: how many at most.
    /// - Returns: each with how many of the marks they have; merged records are not among them.
    /// - Throws: what kept the store from reading.
    func persons(
        marked marks: Set<[UInt8]>,
        limit: Int
    ) async throws(StoreFault) -> [(person: StoredPerson, marks: Int)]

    /// The records that are read as a person's, merged into theirs.
    /// - Throws: what kept the store from reading.
    func merged(into id: String) async throws(StoreFault) -> [StoredPerson]

    /// Who looked at a person, the last first.
    /// - Throws: what kept the store from reading.
    func looks(at id: String, limit: Int) async throws(StoreFault) -> [PersonLook]

    /// Destroys the key and the marks of a person and of what was merged into theirs, cuts what SQLite kept of them, and
    /// leaves the proof, in one transaction.
    ///
    /// - Parameters:
    ///   - id: the person.
    ///   - reason: why.
    ///   - actor: who does it.
    ///   - now: the present instant.
    /// - Returns: whether there was anything to erase.
    /// - Throws: what kept the store from writing; nothing is then destroyed.
    func erase(
        _ id: String,
        reason: PersonChange.Erased.Reason,
        actor: String,
        now: Instant
    ) async throws(StoreFault) -> Bool
}
