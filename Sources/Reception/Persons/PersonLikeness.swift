internal import Territory

/// How likely two persons are one; shown to whoever adds the second before anything is kept.
public enum PersonLikeness: Int, Hashable, Sendable, Comparable {
    /// Their names sound alike, their births are near or not known.
    case possible
    /// Born the same day, and one of their names sounds the same.
    case likely
    /// The same names in whatever order, born the same day.
    case same

    /// The less likely first.
    public static func < (left: PersonLikeness, right: PersonLikeness) -> Bool { left.rawValue < right.rawValue }

    /// Compares two persons; `nil` when nothing says that they are one.
    ///
    /// - Parameters:
    ///   - left: a person.
    ///   - right: another.
    ///   - rules: which fields hold their names and their birth.
    public init?(_ left: Person, _ right: Person, _ rules: PersonRules) {
        func sounds(_ person: Person) -> Set<String> {
            Set(rules.names.compactMap(person.text).flatMap(FrenchSound.words))
        }
        let (mine, theirs) = (sounds(left), sounds(right))
        let common = mine.intersection(theirs)
        guard !common.isEmpty else { return nil }
        let births = [left, right].compactMap { person in rules.birth.flatMap(person.text).flatMap { Day($0) } }
        if births.count == 2, births[0] == births[1] {
            self = common == mine.union(theirs) ? .same : .likely
            return
        }
        // One figure of a date is often misheard; day and month are often swapped.
        let isNear = births.count < 2 || PersonLikeness.isNear(births[0], births[1])
        guard isNear, common.count >= 2, common.count == min(mine.count, theirs.count) else { return nil }
        self = .possible
    }

    private static func isNear(_ left: Day, _ right: Day) -> Bool {
        let (a, b) = (left.civil, right.civil)
        let same = [a.0 == b.0, a.1 == b.1, a.2 == b.2].count { $0 }
        return same == 2 || (a.0 == b.0 && a.1 == b.2 && a.2 == b.1)
    }
}
