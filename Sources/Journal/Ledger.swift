public import Territory

/// A digest function; the core is given one, for it holds no cryptography of its own.
public typealias Digest = @Sendable (_ bytes: [UInt8]) -> [UInt8]

/// What came of an append.
public enum Appended: Hashable, Sendable {
    /// Written now, each draft at its position, and safe on disk.
    case recorded([Position])
    /// The same key had been written before: nothing is written again.
    case already(Position)
}

/// Where a house's journal is kept.
public protocol Ledger: Sendable {
    /// Writes drafts and the tables they change in one transaction, safe on disk when it returns.
    ///
    /// - Parameters:
    ///   - drafts: what happened, in order; at least one.
    ///   - actor: the account that acted, by identifier.
    ///   - key: makes the append happen once however often it is asked; `nil` when it cannot be asked twice.
    ///   - now: the present instant.
    /// - Returns: the positions given, or the one found under the same key.
    /// - Throws: what kept the disk from taking it; nothing is then written.
    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended

    /// Writes drafts under a key that remembers what it was for, in one transaction too.
    ///
    /// - Parameters:
    ///   - drafts: what happened, in order; at least one.
    ///   - actor: the account that acted, by identifier.
    ///   - key: makes the append happen once however often it is asked.
    ///   - now: the present instant.
    /// - Returns: the positions given, or the one found under the same key and fingerprint; `nil` when the key was used
    ///   for something else, and then nothing is written.
    /// - Throws: what kept the disk from taking it; nothing is then written.
    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant
    ) async throws(StoreFault) -> Appended?
}

/// Why the store could not do what was asked.
///
/// Each has its sentence in the text catalogue, and none names data.
public enum StoreFault: Error, Hashable, Sendable {
    /// No room left on the disk: nothing was written.
    case diskFull
    /// The folder or the file cannot be written.
    case readOnly(path: String)
    /// There is no data folder, or no journal in it.
    case missing(path: String)
    /// A data folder is already there.
    case alreadyThere(path: String)
    /// The file is damaged.
    case corrupted(path: String)
    /// Made by a later Maillage.
    case newerVersion(found: Int, known: Int)
    /// Another process holds the file.
    case busy
    /// An entry that the tables refuse: a fault of ours, told with SQLite's extended code.
    case refused(code: Int)
}
