internal import GRDB
internal import Journal
internal import Reception
internal import Territory

extension Projector {
    static let visitKinds: [String: (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)] = [
        VisitRecorded.kind: (1, recordVisit),
        VisitCorrected.kind: (1, correctVisit),
        VisitWithdrawn.kind: (1, withdrawVisit),
    ]

    @Sendable
    private static func recordVisit(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let visit: VisitRecorded = try body(of: entry)
        let day = visit.day.description
        let row = VisitRow(
            day: day,
            number: try VisitRow.nextNumber(on: day, db),
            position: entry.position,
            actor: entry.actor
        )
        try row.put(visit, in: db)
    }

    @Sendable
    private static func correctVisit(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let correction: VisitCorrected = try body(of: entry)
        guard var row = try found(correction.of, entry, stream, db) else { return }
        row.correction = (entry.time.wall, entry.actor)
        let day = correction.visit.day.description
        if row.day != day {
            try row.leave(for: day, in: db)
            row.day = day
            row.number = try VisitRow.nextNumber(on: day, db)
        }
        try row.put(correction.visit, in: db)
    }

    @Sendable
    private static func withdrawVisit(_ entry: Entry, _ stream: Int64, _ db: Database) throws {
        let withdrawal: VisitWithdrawn = try body(of: entry)
        try found(withdrawal.of, entry, stream, db)?.withdraw(in: db)
    }

    /// The row that an entry is about; `nil`, and the entry passed over, when it no longer stands or never did.
    private static func found(
        _ reference: VisitReference,
        _ entry: Entry,
        _ stream: Int64,
        _ db: Database
    ) throws -> VisitRow? {
        switch try VisitRow.find(reference, in: db) {
        case .standing(let row): return row
        case .withdrawn: try passOver(entry, stream, .withdrawnVisit, db)
        case .unknown: try passOver(entry, stream, .unknownVisit, db)
        }
        return nil
    }
}
