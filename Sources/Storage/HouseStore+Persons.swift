internal import Foundation
internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: PersonBook {
    /// Writes what happened with a person's key and marks, in one transaction.
    public func append(
        _ drafts: [EntryDraft],
        person: String,
        key: [UInt8]?,
        marks: Set<[UInt8]>?,
        actor: String,
        requestKey: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended {
        try await write(
            drafts,
            actor: actor,
            key: requestKey,
            now: now,
            whenRecorded: { db in
                if let key {
                    try db.execute(
                        sql: "INSERT INTO person_keys (owner, key) VALUES (?, ?)",
                        arguments: [person, Data(key)]
                    )
                }
                guard let marks else { return }
                try db.execute(sql: "DELETE FROM person_marks WHERE person = ?", arguments: [person])
                let put = try db.cachedStatement(sql: "INSERT INTO person_marks (mark, person) VALUES (?, ?)")
                for mark in marks { try put.execute(arguments: [Data(mark), person]) }
            }
        )
    }

    /// A person; `nil` when there is none, or nothing of them is left.
    public func person(_ id: String) async throws(StoreFault) -> StoredPerson? {
        try await read { db in try HouseStore.persons("id = ?", [id], in: db).first }
    }

    /// The records that are read as a person's.
    public func merged(into id: String) async throws(StoreFault) -> [StoredPerson] {
        try await read { db in try HouseStore.persons("merged_into = ?", [id], in: db) }
    }

    /// The persons who have one of the marks at least.
    public func persons(
        marked marks: Set<[UInt8]>,
        limit: Int
    ) async throws(StoreFault) -> [(person: StoredPerson, marks: Int)] {
        guard !marks.isEmpty else { return [] }
        return try await read { db in
            let places = Array(repeating: "?", count: marks.count).joined(separator: ",")
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT coalesce(p.merged_into, p.id), COUNT(DISTINCT m.mark) AS found
                    FROM person_marks m JOIN persons p ON p.id = m.person
                    WHERE m.mark IN (\(places)) GROUP BY 1 ORDER BY found DESC, 1 LIMIT ?
                    """,
                arguments: StatementArguments(marks.map { Data($0) as any DatabaseValueConvertible } + [limit])
            )
            var found: [(person: StoredPerson, marks: Int)] = []
            while let row = try rows.next() {
                guard let person = try HouseStore.persons("id = ?", [try row.text(0)], in: db).first else { continue }
                found.append((person, try row.exact(1)))
            }
            return found
        }
    }

    /// Who looked at a person, the last first.
    public func looks(at id: String, limit: Int) async throws(StoreFault) -> [PersonLook] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT at, actor, purpose FROM person_looks WHERE person = ? ORDER BY at DESC LIMIT ?",
                arguments: [id, limit]
            )
            var looks: [PersonLook] = []
            while let row = try rows.next() {
                guard let purpose = PersonChange.Looked.Purpose(rawValue: try row.text(2)) else { throw StrangeValue() }
                looks.append(
                    PersonLook(at: Instant(milliseconds: try row.exact(0)), actor: try row.text(1), purpose: purpose)
                )
            }
            return looks
        }
    }

    /// Destroys the key and the marks of a person, and leaves the proof.
    public func erase(
        _ id: String,
        reason: PersonChange.Erased.Reason,
        actor: String,
        now: Instant
    ) async throws(StoreFault) -> Bool {
        let isErased = try await commits.perform { [writer] db in
            let drafts = try HouseStore.destroyKeys(of: id, reason: reason, in: db)
            guard !drafts.isEmpty else { return false }
            _ = try writer.append(drafts, actor: actor, key: nil, now: now, in: db)
            return true
        }
        if isErased { try await cutWAL() }
        return isErased
    }

    /// Destroys the keys and the marks of a person and of what was merged into theirs.
    /// - Returns: the entries that prove it, to be appended; none when there was nothing to erase.
    static func destroyKeys(
        of id: String,
        reason: PersonChange.Erased.Reason,
        in db: Database
    ) throws -> [EntryDraft] {
        let ids = try String.fetchAll(
            db,
            sql: "SELECT id FROM persons WHERE (id = ?1 OR merged_into = ?1) AND erased_at IS NULL",
            arguments: [id]
        )
        for id in ids {
            try db.execute(sql: "DELETE FROM person_keys WHERE owner = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM person_marks WHERE person = ?", arguments: [id])
        }
        return ids.map { PersonChange.Erased(person: $0, reason: reason).draft }
    }

    /// The key of a person, or of a referral that is nobody's; `nil` once destroyed.
    static func personKey(_ owner: String, in db: Database) throws -> [UInt8]? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT key FROM person_keys WHERE owner = ?"),
            arguments: [owner]
        )?.bytes(0)
    }

    private static func persons(
        _ condition: String,
        _ values: StatementArguments,
        in db: Database
    ) throws -> [StoredPerson] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, body, made_at, contact_at, merged_into FROM persons
                    WHERE erased_at IS NULL AND \(condition) ORDER BY id
                    """
            ),
            arguments: values
        )
        var persons: [StoredPerson] = []
        while let row = try rows.next() {
            persons.append(
                StoredPerson(
                    recorded: try JSONText.read(try row.text(1), as: PersonRecorded.self),
                    key: try personKey(try row.text(0), in: db),
                    madeAt: Instant(milliseconds: try row.exact(2)),
                    lastContact: Instant(milliseconds: try row.exact(3)),
                    mergedInto: try row.textOrNil(4)
                )
            )
        }
        return persons
    }
}
