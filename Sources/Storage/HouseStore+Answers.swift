internal import Foundation
internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: AnswerBook {
    /// The answers last recorded for a case; `nil` when none were.
    public func answers(ofCase caseID: String) async throws(StoreFault) -> AnswersRecorded? {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT sheet FROM answers WHERE case_id = ? ORDER BY ordinal",
                arguments: [caseID]
            )
            var answers = AnswersRecorded(caseID: caseID, sheets: [])
            while let row = try rows.next() {
                let sheet = try? JSONDecoder().decode(AnswersRecorded.Sheet.self, from: Data(row.text(0).utf8))
                guard let sheet else { throw StrangeValue() }
                answers.sheets.append(sheet)
            }
            return answers.sheets.isEmpty ? nil : answers
        }
    }

    /// The keys of a case that are not destroyed.
    public func answerKeys(ofCase caseID: String) async throws(StoreFault) -> [AnswerKey] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT until, key FROM answer_keys WHERE case_id = ? ORDER BY until",
                arguments: [caseID]
            )
            var keys: [AnswerKey] = []
            while let row = try rows.next() {
                guard let until = Day(try row.text(0)) else { throw StrangeValue() }
                keys.append(AnswerKey(caseID: caseID, until: until, key: try row.bytes(1)))
            }
            return keys
        }
    }

    /// Destroys every key of a case.
    public func destroyAnswerKeys(ofCase caseID: String) async throws(StoreFault) -> Int {
        try await destroying { db in
            try db.execute(sql: "DELETE FROM answer_keys WHERE case_id = ?", arguments: [caseID])
            return db.changesCount
        }
    }

    /// Destroys every key whose term is past.
    public func destroyAnswerKeys(pastOn today: Day) async throws(StoreFault) -> Int {
        try await destroying { try HouseStore.destroyKeys($0, pastOn: today) }
    }

    /// Keeps new keys, and destroys those whose term is past: whoever uses the desk keeps the terms.
    static func keep(_ keys: [AnswerKey], today: Day, in db: Database) throws {
        for key in keys {
            try db.cachedStatement(sql: "INSERT INTO answer_keys (case_id, until, key) VALUES (?, ?, ?)")
                .execute(arguments: [key.caseID, key.until.description, Data(key.key)])
        }
        try destroyKeys(db, pastOn: today)
    }

    @discardableResult
    private static func destroyKeys(_ db: Database, pastOn today: Day) throws -> Int {
        try db.cachedStatement(sql: "DELETE FROM answer_keys WHERE until < ?").execute(arguments: [today.description])
        return db.changesCount
    }

    /// Destroys keys, then has SQLite fold its WAL back and cut it, where the pages that held them would still lie.
    private func destroying(_ work: @escaping @Sendable (Database) throws -> Int) async throws(StoreFault) -> Int {
        let count = try await commits.perform(work)
        guard count > 0 else { return 0 }
        do {
            // A reader that holds an older view keeps the WAL from being cut now: the next checkpoint does it.
            try await pool.writeWithoutTransaction { db in
                _ = try? db.checkpoint(.truncate)
            }
        } catch {
            throw StoreFault(error, path: folder)
        }
        return count
    }
}
