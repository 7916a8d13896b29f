internal import Reception
internal import Territory

extension PersonDesk {
    /// A person who was found.
    struct Found {
        let record: OpenedPerson
        /// Whether everything that was typed is theirs.
        let isExact: Bool
    }

    /// The persons whom something typed may mean, those whom all of it means first; each look is recorded.
    ///
    /// - Parameter typed: names, a day of birth, a telephone or an address of mail.
    /// - Returns: `nil` when nothing in it can find anybody.
    /// - Throws: what kept the store from reading, or the looks from being recorded.
    func find(_ typed: String) async throws -> [Found]? {
        let marks = cases.index.marks(typed: typed)
        guard !marks.isEmpty else { return nil }
        let words = Set(typed.folded.split(separator: " "))
        let found = try await cases.book.persons(marked: marks, limit: cases.rules.listed)
            .filter { $0.marks * 2 >= marks.count }
            .compactMap { found in
                opened(found.person).map { (Found(record: $0, isExact: found.marks == marks.count), found.marks) }
            }
        let sorted = found.sorted { rank($0.0, $0.1, words) > rank($1.0, $1.1, words) }.map(\.0)
        try await look(sorted.map(\.record.id), .search)
        return sorted
    }

    /// The persons who may be the same as one, the likeliest first; each look is recorded.
    func like(_ person: Person) async throws -> [Found] {
        let found = try await cases.book.persons(marked: cases.index.marks(person), limit: cases.rules.listed)
        var like: [(found: Found, likeness: PersonLikeness)] = []
        for stored in found.map(\.person) where stored.recorded.person != person.id {
            guard let record = opened(stored) else { continue }
            let others = try await cases.book.merged(into: record.id).compactMap(opened)
            let likeness = ([record] + others).compactMap { PersonLikeness(person, $0.person, cases.rules) }.max()
            if let likeness { like.append((Found(record: record, isExact: likeness == .same), likeness)) }
        }
        let sorted = like.sorted { $0.likeness > $1.likeness }.map(\.found)
        try await look(sorted.map(\.record.id), .search)
        return sorted
    }

    /// More of what was typed first, then those whose names are written as they were typed.
    private func rank(_ found: Found, _ marks: Int, _ words: Set<Substring>) -> (Int, Int) {
        let name = cases.rules.names.compactMap(found.record.person.text).joined(separator: " ").folded
        return (marks, words.intersection(name.split(separator: " ")).count)
    }
}
