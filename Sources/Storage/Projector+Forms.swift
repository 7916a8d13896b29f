internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let formKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        FormPublished.kind: (1, publishForm),
        AnswersRecorded.kind: (1, recordAnswers),
        RetentionRun.kind: (1, noteRetention),
    ]

    /// Keeps a version; the same text again changes nothing, another text under the same name is passed over.
    @Sendable
    private static func publishForm(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let form: FormPublished = try body(of: entry)
        let known = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM forms WHERE id = ? AND version = ?"),
            arguments: [form.id, form.version]
        )
        if let text = try known?.text(0) {
            if !text.utf8.elementsEqual(form.text.utf8) { try passOver(entry, stream, .otherText, db) }
            return
        }
        try db.execute(
            sql: "INSERT INTO forms (id, version, hash, text, actor, published_at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [form.id, form.version, form.hash, form.text, entry.actor, entry.time.wall.milliseconds]
        )
    }

    /// Reads the proof of what was destroyed, which changes no table: the keys and the drafts are not of the journal.
    @Sendable
    private static func noteRetention(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let _: RetentionRun = try body(of: entry)
    }

    /// Keeps the answers of a case, in the place of those recorded before.
    @Sendable
    private static func recordAnswers(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let answers: AnswersRecorded = try body(of: entry)
        try db.execute(sql: "DELETE FROM answers WHERE case_id = ?", arguments: [answers.caseID])
        for sheet in answers.sheets {
            let text = try JSONText.written(sheet)
            try db.execute(
                sql: "INSERT INTO answers (case_id, ordinal, stream, sequence, sheet) VALUES (?, ?, ?, ?, ?)",
                arguments: [answers.caseID, sheet.ordinal, stream, Int64(clamping: entry.position.sequence), text]
            )
        }
    }
}
