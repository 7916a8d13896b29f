internal import GRDB
public import Journal

extension HouseStore {
    /// Proves the journal and that the tables are what replaying it gives, from one consistent view of the file.
    ///
    /// Finds what was changed, added or taken away; not a whole end of a stream taken away with everything it made and
    /// the stream's head set back, which only a copy elsewhere can tell. Works beside a writer, and with as little memory for a hundred thousand entries as for ten. What no entry makes
    /// (append keys, sessions) is only checked for what it refers to.
    /// - Parameter progress: told now and then how many entries were read, and how many there are.
    /// - Returns: what was counted, and the first difference.
    /// - Throws: what kept the file from being read at all.
    public func verify(
        progress: @escaping @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(StoreFault) -> VerifyReport {
        let digest = writer.digest
        return try await read { db in
            var replay = try Replay(digest: digest)
            return try replay.verify(db, progress: progress)
        }
    }
}
