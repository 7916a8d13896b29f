internal import Territory

/// A synonym, a label or an operator's name, ready to be searched.
struct IndexedPhrase {
    /// What the phrase is to its motif.
    enum Role: Hashable {
        case synonym
        case label
        case `operator`(String)
    }

    /// The motif's place in the words.
    let motif: Int
    let role: Role
    /// As the words write it.
    let text: String
    let folded: String
    /// Its words, by their place in the vocabulary.
    let words: [Int]

    /// What the phrase offers for a typed word; `nil` when the word is not in it.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - closeness: how close the word is to each word of the vocabulary.
    ///   - whole: everything that was typed, folded.
    /// - Returns: the best rank that the phrase gives.
    func offer(for word: MotifQuery.Word, _ closeness: [Closeness?], whole: String) -> PhraseHit? {
        var found: Closeness?
        var isFirst = false
        for (place, index) in words.enumerated() {
            guard let close = closeness[index] else { continue }
            if let known = found, known <= close { continue }
            found = close
            isFirst = place == 0
        }
        guard let found else { return nil }
        let rank: MatchRank
        switch (role, found) {
        case (_, .mistaken): rank = .mistaken
        case (.operator, _): rank = .name
        case (.synonym, _), (.label, _):
            if folded == whole || (words.count == 1 && found == .exact) {
                rank = .whole
            } else if role == .label {
                rank = .label
            } else {
                rank = isFirst || folded.hasPrefix(whole) ? .synonym : .name
            }
        }
        if case .operator(let id) = role { return PhraseHit(rank: rank, operatorID: id, text: text) }
        return PhraseHit(rank: rank, operatorID: nil, text: text)
    }
}

/// Gathers phrases and numbers their words.
struct PhraseBuilder {
    private(set) var phrases: [IndexedPhrase] = []
    private(set) var vocabulary: [[UInt8]] = []
    private var places: [String: Int] = [:]

    /// Adds a phrase as it is written, and as it is typed without its apostrophes and hyphens (`crit'air`, `critair`).
    mutating func add(_ text: String, to motif: Int, _ role: IndexedPhrase.Role) {
        let joined = text.filter { !"'’-.".contains($0) }
        for folded in [text.folded, joined.folded].withoutRepeats where !folded.isEmpty {
            let words = folded.split(separator: " ").map { place(of: String($0)) }
            phrases.append(IndexedPhrase(motif: motif, role: role, text: text, folded: folded, words: words))
        }
    }

    private mutating func place(of word: String) -> Int {
        if let place = places[word] { return place }
        places[word] = vocabulary.count
        vocabulary.append(Array(word.utf8))
        return vocabulary.count - 1
    }
}
