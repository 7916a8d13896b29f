public import Journal
public import Reception
internal import Synchronization
public import Territory

/// The presences in force, as everybody at the desk reads them: the files', and what was decided at the desk over them.
///
/// Read again after each decision, so that nothing has to be started anew.
public final class PresencesInForce: Sendable {
    private let files: [Presence]
    private let held: Mutex<(roll: PresenceRoll, revision: Int)>
    /// Where what is decided is kept.
    let book: any PresenceBook
    /// The words in which a rule is typed.
    let words: RecurrenceWords

    /// The files alone, until what is decided is read.
    ///
    /// - Parameters:
    ///   - files: the presences of `config/presences/`.
    ///   - words: the words in which a rule is typed.
    ///   - book: where what is decided is kept.
    public init(files: [Presence], words: RecurrenceWords, book: any PresenceBook) {
        self.files = files
        self.words = words
        self.book = book
        held = Mutex((PresenceRoll(files: files), 0))
    }

    /// Every presence, with what was decided of its days.
    public var roll: PresenceRoll { held.withLock(\.roll) }

    /// Changes whenever the roll is read anew.
    public var revision: Int { held.withLock(\.revision) }

    /// Reads what is decided anew.
    /// - Throws: what kept the book from being read; everything then stays as it was.
    public func refresh() async throws(StoreFault) {
        let roll = PresenceRoll(files: files, written: try await book.writtenPresences())
        held.withLock { $0 = (roll, $0.revision + 1) }
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
