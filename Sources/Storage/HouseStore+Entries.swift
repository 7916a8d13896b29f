internal import GRDB
public import Journal

extension HouseStore {
    /// A page of one of the house's own streams, in order.
    /// - Parameters:
    ///   - audience: which stream.
    ///   - from: the first sequence wanted, from 1.
    ///   - limit: how many entries at most, 1000 unless told.
    /// - Returns: the entries from there on; fewer than `limit` at the end of the stream.
    /// - Throws: what kept the store from reading.
    public func entries(
        _ audience: Audience,
        from: UInt64 = 1,
        limit: Int = 1000
    ) async throws(StoreFault) -> [Entry] {
        try await read { [house, epoch] db in
            let stream = try StreamRow.all(db).first {
                $0.author == house && $0.audience == audience && $0.epoch == epoch
            }
            guard let stream else { return [] }
            let reader = try EntryReader(db, stream, from: from, limit: max(limit, 0))
            var entries: [Entry] = []
            while let entry = try reader.next() { entries.append(entry) }
            return entries
        }
    }
}
