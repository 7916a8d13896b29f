internal import Foundation
internal import GRDB
public import Journal
public import Territory

extension HouseStore {
    /// Writes drafts under a key that remembers what it was for; see `Ledger`.
    public func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant
    ) async throws(StoreFault) -> Appended? {
        try await commits.perform { [writer] db in
            let appended = try writer.append(drafts, actor: actor, key: key.name, now: now, in: db)
            switch appended {
            case .recorded:
                try db.cachedStatement(sql: "INSERT INTO append_fingerprints (key, fingerprint) VALUES (?, ?)")
                    .execute(arguments: [key.name, Data(key.fingerprint)])
            case .already:
                let kept = try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT fingerprint FROM append_fingerprints WHERE key = ?"),
                    arguments: [key.name]
                )
                // A key that was written without one says nothing of what it was for.
                if let kept, Array(kept) != key.fingerprint { return nil }
            }
            return appended
        }
    }
}
