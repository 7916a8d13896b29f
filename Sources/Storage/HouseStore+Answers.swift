internal import Foundation
internal import GRDB
public import Journal
public import Reception
internal import Territory

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
        let count = try await commits.perform { db in
            try db.execute(sql: "DELETE FROM answer_keys WHERE case_id = ?", arguments: [caseID])
            return db.changesCount
        }
        if count > 0 { try await cutWAL() }
        return count
    }

    /// Keeps new keys.
    static func keep(_ keys: [AnswerKey], in db: Database) throws {
        for key in keys {
            try db.cachedStatement(sql: "INSERT INTO answer_keys (case_id, until, key) VALUES (?, ?, ?)")
                .execute(arguments: [key.caseID, key.until.description, Data(key.key)])
        }
    }

    /// Has SQLite fold its WAL back and cut it, where the pages that held what was destroyed would still lie.
    func cutWAL() async throws(StoreFault) {
        do {
            // A reader that holds an older view keeps the WAL from being cut now: the next checkpoint does it.
            try await pool.writeWithoutTransaction { db in
                _ = try? db.checkpoint(.truncate)
            }
        } catch {
            throw StoreFault(error, path: folder)
        }
    }
}
