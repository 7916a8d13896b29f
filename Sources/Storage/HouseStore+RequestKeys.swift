internal import Foundation
internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore {
    /// Writes drafts under a key that remembers what it was for; see `Ledger`.
    public func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant
    ) async throws(StoreFault) -> Appended? {
        try await write(drafts, actor: actor, key: key, now: now) { _ in }
    }

    /// Writes drafts with the keys that their answers are sealed under; see `AnswerBook`.
    public func append(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: RequestKey?,
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended? {
        let after: @Sendable (Database) throws -> Void = { [writer] db in
            try HouseStore.keep(keys, in: db)
            try HouseStore.keepTerms(on: today, now: now, writer, in: db)
        }
        guard let key else { return try await write(drafts, actor: actor, key: nil, now: now, whenRecorded: after) }
        return try await write(drafts, actor: actor, key: key, now: now, whenRecorded: after)
    }

    private func write(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant,
        whenRecorded after: @escaping @Sendable (Database) throws -> Void
    ) async throws(StoreFault) -> Appended? {
        try await commits.perform { [writer] db in
            let appended = try writer.append(drafts, actor: actor, key: key.name, now: now, in: db)
            switch appended {
            case .recorded:
                try after(db)
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
