internal import Foundation
internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let referralKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        ReferralMade.kind: (1, makeReferral),
        ReferralStep.kind: (1, stepReferral),
        ReferralText.kind: (1, keepReferralText),
    ]

    /// A number that was given before is passed over: the first referral keeps it.
    @Sendable
    private static func makeReferral(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let made = try document(of: entry, ReferralMade.init)
        let known = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM referrals WHERE number = ?"),
            arguments: [made.referral.description]
        )
        guard known == nil else { return try passOver(entry, stream, .knownReferral, db) }
        // Steps may have come before it, from another node.
        let steps = try ReferralRows.steps(of: made.referral, in: db)
        try ReferralRows.put(Referral.folded(made, steps), in: db)
        if let person = made.person { try touch(person, entry.time.wall.milliseconds, db) }
    }

    @Sendable
    private static func stepReferral(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let step = try document(of: entry, ReferralStep.init)
        try db.cachedStatement(
            sql: """
                INSERT INTO referral_steps (referral, time, author, epoch, sequence, body) VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            step.referral.description, entry.time.packed, entry.author, Int64(entry.position.epoch),
            Int64(clamping: entry.position.sequence), String(decoding: entry.body, as: UTF8.self),
        ])
        guard let referral = try ReferralRows.referral(step.referral, in: db) else { return }
        try ReferralRows.put(referral, in: db)
    }

    @Sendable
    private static func keepReferralText(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let text: ReferralText = try body(of: entry)
        try db.execute(
            sql: "INSERT OR IGNORE INTO referral_texts (id, referral, body) VALUES (?, ?, ?)",
            arguments: [text.text, text.referral, try JSONText.written(text)]
        )
    }

    /// What a body's document is; throws when it is not of its kind's shape.
    private static func document<Value>(
        of entry: Entry,
        _ read: (JSONValue) throws(ReferralDocumentFault) -> Value
    ) throws -> Value {
        if let known: Value = entry.written() { return known }
        guard let document = entry.decoded(as: JSONValue.self), let value = try? read(document) else {
            throw DatabaseError(resultCode: .SQLITE_MISMATCH)
        }
        return value
    }
}
