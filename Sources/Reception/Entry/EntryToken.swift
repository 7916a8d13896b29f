internal import Territory

/// Something told of a visit by one short word of the entry line, such as `15m`, `72350`, `x3` or `+65`.
public enum EntryToken: Hashable, Sendable {
    /// How long it took, in seconds.
    case duration(seconds: Int)
    /// How many people the entry stands for.
    case people(Int)
    /// A postal code or an INSEE code.
    case place(String)
    /// One word of a list: an age band, a channel and so on.
    case term(WordList, id: String)

    /// The field of the visit that it answers.
    public var field: VisitField {
        switch self {
        case .duration: .handlingSeconds
        case .people: .people
        case .place: .commune
        case .term(.channels, _): .channel
        case .term(.levels, _): .level
        case .term(.publics, _): .publics
        case .term(.obstacles, _): .obstacles
        case .term(.ageBands, _): .ageBand
        }
    }
}

extension EntryToken {
    /// Reads one word; `nil` when it is none of them.
    ///
    /// - `15m`, `15min`, `1h`, `1h30`: a duration.
    /// - `x3`, `3x`, `3p`, `3pers`: so many people.
    /// - `72350`, `2A004`: a place.
    /// - `+65`, `65+`, `65a`, `65ans`: the age band that holds that age.
    /// - a shortcut of the network's lists.
    init?(_ word: some StringProtocol, words: Words) {
        let word = String(word.prefix(EntryToken.longest + 1)).lowercased()
        guard (1...EntryToken.longest).contains(word.utf8.count) || word.contains("×") else { return nil }
        if let seconds = EntryToken.seconds(word) {
            self = .duration(seconds: seconds)
        } else if let people = EntryToken.people(word) {
            self = .people(people)
        } else if EntryToken.isPlace(word) {
            self = .place(word.uppercased())
        } else if let band = EntryToken.age(word).flatMap({ words.ageBand(holding: $0) }) {
            self = .term(.ageBands, id: band.id)
        } else if let (list, term) = words.term(shortcut: word) {
            self = .term(list, id: term.id)
        } else {
            return nil
        }
    }

    /// No token is longer than that.
    private static let longest = 24

    /// The number before one of the endings; `nil` when the word is not a number so ended.
    private static func number(_ word: some StringProtocol, before endings: [String], digits: Int) -> Int? {
        for ending in endings where word.hasSuffix(ending) {
            let number = word.dropLast(ending.count)
            if (1...digits).contains(number.utf8.count), number.utf8.allSatisfy({ (48...57).contains($0) }) {
                return Int(number)
            }
        }
        return nil
    }

    private static func seconds(_ word: String) -> Int? {
        if let minutes = number(word, before: ["min", "mn", "m"], digits: 3) { return minutes * 60 }
        if let hours = number(word, before: ["h"], digits: 2) { return hours * 3600 }
        let parts = word.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = number(parts[0], before: [""], digits: 2),
            let minutes = number(parts[1], before: ["min", "mn", "m", ""], digits: 2), minutes < 60
        else { return nil }
        return hours * 3600 + minutes * 60
    }

    private static func people(_ word: String) -> Int? {
        if let people = number(word, before: ["x", "×", "p", "pers"], digits: 2) { return people }
        guard let first = word.first, first == "x" || first == "×" else { return nil }
        return number(word.dropFirst(), before: [""], digits: 2)
    }

    private static func isPlace(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        guard bytes.count == 5 else { return false }
        let isCorsican = bytes[0] == UInt8(ascii: "2") && "ab".utf8.contains(bytes[1])
        return (isCorsican ? bytes[2...] : bytes[...]).allSatisfy { (48...57).contains($0) }
    }

    private static func age(_ word: String) -> Int? {
        if word.hasPrefix("+") { return number(word.dropFirst(), before: ["ans", "a", ""], digits: 3) }
        return number(word, before: ["ans", "a", "+"], digits: 3)
    }
}

extension Words {
    /// The age band that holds an age; `nil` when none does.
    public func ageBand(holding age: Int) -> Term? { ageBands.first { $0.ages?.contains(age) ?? false } }

    /// The word for which a shortcut stands, and its list; accents and capitals do not matter.
    func term(shortcut: String) -> (WordList, Term)? {
        let folded = shortcut.folded
        guard !folded.isEmpty else { return nil }
        for list in WordList.allCases {
            if let term = terms(list).first(where: { $0.shortcuts.contains { $0.folded == folded } }) {
                return (list, term)
            }
        }
        return nil
    }
}
