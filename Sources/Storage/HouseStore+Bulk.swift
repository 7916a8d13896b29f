internal import GRDB
public import Journal

extension HouseStore {
    /// Writes many things, several hundred a commit: an import, a demonstration's year.
    ///
    /// Each stands alone, as with `append`: one that the tables refuse is told as such in its place and stops nothing
    /// else. Other writers take their turn between two commits.
    /// - Parameters:
    ///   - items: what to write, in order.
    ///   - actor: the account that acted, by identifier.
    ///   - batch: how many to a commit; 500 unless told.
    ///   - progress: told how many are safe on disk after each commit.
    /// - Returns: what came of each, in the same order; the only failure in it is `refused`.
    /// - Throws: what kept the disk from taking a commit; those before it are written, and the same keys make it safe
    ///   to ask for all again.
    public func appendAll(
        _ items: [BulkAppend],
        actor: String,
        batch: Int = 500,
        progress: @Sendable (_ written: Int) -> Void = { _ in }
    ) async throws(StoreFault) -> [Result<Appended, StoreFault>] {
        var outcomes: [Result<Appended, StoreFault>] = []
        outcomes.reserveCapacity(items.count)
        while outcomes.count < items.count {
            let slice = items.dropFirst(outcomes.count).prefix(max(batch, 1))
            outcomes += try await commits.perform { [writer, folder] db in
                try slice.map { try HouseStore.append($0, actor: actor, writer: writer, folder: folder, in: db) }
            }
            progress(outcomes.count)
        }
        return outcomes
    }

    private static func append(
        _ item: BulkAppend,
        actor: String,
        writer: JournalWriter,
        folder: String,
        in db: Database
    ) throws -> Result<Appended, StoreFault> {
        do {
            let appended = try writer.heads.inSavepoint(db) { db in
                try writer.append(item.drafts, actor: actor, key: item.key, now: item.now, in: db)
            }
            return .success(appended)
        } catch {
            let fault = StoreFault(error, path: folder)
            guard case .refused = fault, db.isInsideTransaction else { throw error }
            return .failure(fault)
        }
    }

    /// Writes many things in order, several hundred a commit; each stands alone, once by its key.
    public func record(
        _ items: [BulkAppend],
        actor: String
    ) async throws(StoreFault) -> [Result<Appended, StoreFault>] {
        try await appendAll(items, actor: actor)
    }
}
