internal import Territory

/// What was typed, as words.
struct MotifQuery {
    /// The most that is read of what was typed; a desk types a few letters.
    private static let longest = 100
    private static let mostWords = 8

    /// One word typed.
    struct Word {
        let bytes: [UInt8]

        /// How close the word is to a word of the vocabulary; `nil` when it is another word.
        func closeness(to other: [UInt8]) -> Closeness? {
            if other.starts(with: bytes) { return other.count == bytes.count ? .exact : .beginning }
            guard bytes.count >= Closeness.mistakenLength else { return nil }
            return isOneMistake(from: other) ? .mistaken : nil
        }

        /// Whether one letter added, left out, changed or swapped with its neighbour makes the word, or the beginning
        /// of the other word (Damerau's distance of 1).
        private func isOneMistake(from other: [UInt8]) -> Bool {
            let same = zip(bytes, other).prefix { $0 == $1 }.count
            let rest = bytes[same...]
            let otherRest = other[same...]
            // The word typed goes on as the other does, whatever comes after: people stop typing early.
            func goesOn(_ typed: ArraySlice<UInt8>, _ written: ArraySlice<UInt8>) -> Bool {
                written.starts(with: typed)
            }
            if goesOn(rest.dropFirst(), otherRest) || goesOn(rest, otherRest.dropFirst()) { return true }
            if goesOn(rest.dropFirst(), otherRest.dropFirst()) { return true }
            guard let first = rest.first, let second = rest.dropFirst().first else { return false }
            return otherRest.starts(with: [second, first]) && goesOn(rest.dropFirst(2), otherRest.dropFirst(2))
        }
    }

    /// Everything typed, folded, words that say nothing left out.
    let folded: String
    let words: [Word]

    init(_ text: String, ignored: Set<String>) {
        let all = String(text.prefix(MotifQuery.longest)).folded.split(separator: " ").map(String.init)
        let telling = all.filter { !ignored.contains($0) }
        let kept = (telling.isEmpty ? all : telling).prefix(MotifQuery.mostWords)
        folded = kept.joined(separator: " ")
        words = kept.map { Word(bytes: Array($0.utf8)) }
    }

    /// How many letters and digits were typed.
    var letters: Int { words.reduce(0) { $0 + $1.bytes.count } }
}

/// How close a typed word is to a word of the vocabulary, closest first.
enum Closeness: Int, Comparable {
    case exact
    case beginning
    case mistaken

    /// The shortest word in which a typing mistake is forgiven, in letters.
    static let mistakenLength = 5

    static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
}
