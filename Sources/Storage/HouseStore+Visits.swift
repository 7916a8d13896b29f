internal import GRDB
public import Journal
public import Reception
public import Territory

extension HouseStore: VisitBook {
    /// The visits of a civil day, in the order people came.
    public func visits(on day: Day) async throws(StoreFault) -> [VisitLine] {
        let lines = try readBriefly { db in
            var reader = try VisitReader(db, from: day, through: day)
            var lines: [VisitLine] = []
            while let line = try reader.next() { lines.append(line) }
            return lines
        }
        // Paper days are typed in afterwards: the order of arrival is not the order of the numbers.
        return lines.sorted { ($0.visit.receivedAt, $0.number) < ($1.visit.receivedAt, $1.number) }
    }

    /// One visit, by the place of its first recording alone: the entry itself tells the day.
    public func visit(at position: Position) async throws(StoreFault) -> VisitLine? {
        guard let entry = try await entries(.hub, from: position.sequence, limit: 1).first,
            entry.position == position, let recorded = entry.decoded(as: VisitRecorded.self)
        else { return nil }
        return try await visit(at: position, on: recorded.day)
    }

    /// One visit, by its number in a day.
    public func visit(on day: Day, number: Int) async throws(StoreFault) -> VisitLine? {
        try readBriefly { try HouseStore.line($0, day, number) }
    }

    /// One visit, by the place of its first recording, under its day or one it was moved from.
    public func visit(at position: Position, on day: Day) async throws(StoreFault) -> VisitLine? {
        let reference = VisitReference(day: day, epoch: position.epoch, sequence: position.sequence)
        return try readBriefly { db in
            guard case .standing(let row) = try VisitRow.find(reference, in: db), let day = Day(row.day) else {
                return nil
            }
            return try HouseStore.line(db, day, row.number)
        }
    }

    /// The number of a visit in its day, by the place of its first recording.
    public func number(at position: Position, on day: Day) async throws(StoreFault) -> Int? {
        if let kept = memory.numbers.kept(position), kept.day == day { return kept.number }
        let reference = VisitReference(day: day, epoch: position.epoch, sequence: position.sequence)
        return try readAtOnce { db in
            guard case .standing(let row) = try VisitRow.find(reference, in: db) else { return nil }
            return row.number
        }
    }

    /// The number that a visit was just given, in the transaction that records it and no other.
    static func number(
        _ appended: Appended,
        _ drafts: [EntryDraft],
        _ db: Database
    ) throws -> (position: Position, place: (day: Day, number: Int))? {
        guard case .recorded(let positions) = appended, let position = positions.first,
            drafts.dropFirst().allSatisfy({ Projector.visitKinds[$0.kind] == nil }),
            let visit = drafts.first.flatMap({
                $0.kind == VisitRecorded.kind ? $0.written(as: VisitRecorded.self) : nil
            })
        else { return nil }
        let next = try VisitRow.nextNumber(on: visit.day.description, db)
        return (position, (visit.day, next - 1))
    }

    private static func line(_ db: Database, _ day: Day, _ number: Int) throws -> VisitLine? {
        var reader = try VisitReader(db, from: day, through: day, numbers: number...number)
        return try reader.next()
    }

    /// Gives each visit of a period in turn, by day and number, from one consistent view, without holding them all.
    /// - Parameters:
    ///   - from: the first day.
    ///   - through: the last day, included.
    ///   - body: takes a visit; gives `false` to stop there.
    /// - Returns: how many visits were given.
    /// - Throws: what kept the store from reading.
    @discardableResult
    public func forEachVisit(
        from: Day,
        through: Day,
        _ body: @escaping @Sendable (VisitLine) -> Bool
    ) async throws(StoreFault) -> Int {
        try await read { db in
            var reader = try VisitReader(db, from: from, through: through)
            var count = 0
            while let line = try reader.next() {
                count += 1
                if !body(line) { break }
            }
            return count
        }
    }
}
