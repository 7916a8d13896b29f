internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore {
    /// What is past its term, destroyed by nobody yet.
    /// - Parameters:
    ///   - today: the present civil day; keys kept until an earlier day are past their term.
    ///   - oldest: the instant before which a draft is too old.
    ///   - contact: the instant before which the last contact with a person is too old; `nil` where nobody is kept.
    /// - Returns: how much of it there is.
    /// - Throws: what kept the store from reading.
    public func pastTerm(
        on today: Day,
        draftsBefore oldest: Instant,
        contactsBefore contact: Instant? = nil
    ) async throws(StoreFault) -> RetentionRun {
        try await read { db in
            let keys = "SELECT COUNT(*), COUNT(DISTINCT case_id) FROM answer_keys WHERE until < ?"
            let drafts = "SELECT COUNT(*) FROM drafts WHERE saved_at < ?"
            guard let row = try Row.fetchOne(db, sql: keys, arguments: [today.description]) else {
                throw StrangeValue()
            }
            let persons = try HouseStore.persons(contactedBefore: contact, in: db)
            return RetentionRun(
                day: today,
                answerKeys: try row.exact(0),
                cases: try row.exact(1),
                drafts: try Int.fetchOne(db, sql: drafts, arguments: [oldest.milliseconds]) ?? 0,
                persons: persons.past.count,
                waiting: persons.waiting
            )
        }
    }

    /// Destroys what is past its term wherever it lies in the folder, and leaves the proof in the journal, in one
    /// transaction; the proof that a run found nothing too.
    /// - Parameters:
    ///   - today: the present civil day; keys kept until an earlier day go.
    ///   - oldest: the instant before which a draft is too old.
    ///   - contact: the instant before which the last contact with a person is too old; `nil` where nobody is kept.
    ///   - actor: who runs it.
    ///   - now: the present instant.
    /// - Returns: how much was destroyed.
    /// - Throws: what kept the store from writing; nothing is then destroyed.
    public func destroyPastTerm(
        on today: Day,
        draftsBefore oldest: Instant,
        contactsBefore contact: Instant? = nil,
        actor: String,
        now: Instant
    ) async throws(StoreFault) -> RetentionRun {
        let run = try await commits.perform { [writer] db in
            var run = try HouseStore.destroyKeys(pastOn: today, in: db)
            try db.execute(sql: "DELETE FROM drafts WHERE saved_at < ?", arguments: [oldest.milliseconds])
            run.drafts = db.changesCount
            let persons = try HouseStore.persons(contactedBefore: contact, in: db)
            (run.persons, run.waiting) = (persons.past.count, persons.waiting)
            let proofs = try persons.past.flatMap { try HouseStore.destroyKeys(of: $0, reason: .term, in: db) }
            _ = try writer.append(proofs + [run.entry], actor: actor, key: nil, now: now, in: db)
            return run
        }
        if !run.isEmpty { try await cutWAL() }
        return run
    }

    /// Destroys the keys whose term is past on the way of something else, and leaves the proof when there were any:
    /// whoever uses the desk keeps the terms.
    static func keepTerms(on today: Day, now: Instant, _ writer: JournalWriter, in db: Database) throws {
        guard try isAnyPast(today, db) else { return }
        let run = try destroyKeys(pastOn: today, in: db)
        if !run.isEmpty { _ = try writer.append([run.entry], actor: "system", key: nil, now: now, in: db) }
    }

    private static func isAnyPast(_ today: Day, _ db: Database) throws -> Bool {
        var statement = try DirectStatement(db, "SELECT 1 FROM answer_keys WHERE until < ? LIMIT 1")
        try statement.give(today.description)
        return try statement.next()
    }

    /// The persons whose last contact is too old, those whom an open referral is for aside: they are counted alone.
    ///
    /// A person is everything that was merged into their record, and was last in contact when any of it was.
    private static func persons(
        contactedBefore contact: Instant?,
        in db: Database
    ) throws -> (past: [String], waiting: Int) {
        guard let contact else { return ([], 0) }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT coalesce(p.merged_into, p.id), EXISTS (
                    SELECT 1 FROM referrals r JOIN persons q ON q.id = r.person
                    WHERE coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id) AND r.is_over = 0
                )
                FROM persons p WHERE p.erased_at IS NULL GROUP BY 1 HAVING max(p.contact_at) < ? ORDER BY 1
                """,
            arguments: [contact.milliseconds]
        )
        let past = try rows.filter { try $0.exact(1) == 0 }.map { try $0.text(0) }
        return (past, rows.count - past.count)
    }

    private static func destroyKeys(pastOn today: Day, in db: Database) throws -> RetentionRun {
        let cases = try String.fetchAll(
            db.cachedStatement(sql: "DELETE FROM answer_keys WHERE until < ? RETURNING case_id"),
            arguments: [today.description]
        )
        return RetentionRun(day: today, answerKeys: cases.count, cases: Set(cases).count, drafts: 0)
    }
}
