public import Journal
public import Reception
internal import Synchronization
public import Territory

/// The presences in force, as everybody at the desk reads them: the files', and what was decided at the desk over them.
///
/// Read again after each decision, so that nothing has to be started anew; the places that visits take are counted again
/// when somebody asks, for visits come from elsewhere too.
public final class PresencesInForce: Sendable {
    private let files: [Presence]
    private let held: Mutex<Held>
    /// Where what is decided is kept.
    let book: any PresenceBook
    /// The words in which a rule is typed.
    let words: RecurrenceWords
    /// How much is typed and shown of them.
    let limits: PresenceLimits

    private struct Held {
        var roll: PresenceRoll
        var taken = PlacesTaken()
        var revision = 0
        /// The day from which places are counted; `nil` until they are.
        var countedFrom: Day?
    }

    /// The files alone, until what is decided is read.
    ///
    /// - Parameters:
    ///   - files: the presences of `config/presences/`.
    ///   - words: the words in which a rule is typed.
    ///   - book: where what is decided is kept.
    ///   - limits: how much is typed and shown of them; the defaults unless given.
    public init(
        files: [Presence],
        words: RecurrenceWords,
        book: any PresenceBook,
        limits: PresenceLimits = PresenceLimits()
    ) {
        self.limits = limits
        self.files = files
        self.words = words
        self.book = book
        held = Mutex(Held(roll: PresenceRoll(files: files, limits: limits)))
    }

    /// Every presence, with what was decided of its days.
    public var roll: PresenceRoll { held.withLock(\.roll) }

    /// The places taken in the sessions from the day that was last counted from.
    public var taken: PlacesTaken { held.withLock(\.taken) }

    /// Changes whenever the roll is read anew, or a place is taken or given back.
    public var revision: Int { held.withLock(\.revision) }

    /// Reads what is decided anew.
    /// - Throws: what kept the book from being read; everything then stays as it was.
    public func refresh() async throws(StoreFault) {
        let roll = PresenceRoll(files: files, written: try await book.writtenPresences(), limits: limits)
        held.withLock {
            $0.roll = roll
            $0.revision += 1
        }
    }

    /// Counts the places that are taken in sessions from a day on; nothing is read where no presence counts its own.
    ///
    /// The first days asked about stay counted, so that two people who ask about two days do not undo each other's count.
    ///
    /// - Parameter day: the first day.
    /// - Throws: what kept the book from being read; everything then stays as it was.
    func count(from day: Day) async throws(StoreFault) {
        let (roll, counted) = held.withLock { ($0.roll, $0.countedFrom) }
        guard roll.presences.contains(where: { $0.capacity != nil }) else { return }
        let first = counted.map { min($0, day) } ?? day
        let taken = try await book.placesTaken(from: first)
        held.withLock { held in
            held.countedFrom = first
            guard taken != held.taken else { return }
            held.taken = taken
            held.revision += 1
        }
    }

    /// Records what was decided, and has everybody read it.
    /// - Parameters:
    ///   - drafts: what was decided, one at least.
    ///   - actor: the account that decided.
    ///   - key: makes it happen once however often it is sent; `nil` when it cannot be.
    ///   - now: the present instant.
    /// - Throws: what kept the disk from taking it.
    func record(_ drafts: [EntryDraft], actor: String, key: String?, now: Instant) async throws(StoreFault) {
        _ = try await book.append(drafts, actor: actor, key: key, now: now)
        try await refresh()
    }
}
