/// A commune found, and the name it was found under.
public struct CommuneMatch: Hashable, Sendable {
    /// The commune of the index's day.
    public var commune: Commune
    /// The name that was found: the commune's own, or an old one of it or of a commune it absorbed.
    public var matchedName: String
    /// Whether the name found is not the commune's present one, so that a person must be told.
    public var isFormerName: Bool { matchedName != commune.name }

    /// A commune found under a name.
    public init(commune: Commune, matchedName: String) {
        self.commune = commune
        self.matchedName = matchedName
    }
}

extension CommuneIndex {
    /// The communes that a person may mean, best first.
    ///
    /// Words are looked for at the beginning of words, in any order; five digits are a postal or INSEE code, three or
    /// four the beginning of a postal code; words and digits together must both hold. First come names that are exactly
    /// that, then names that begin so, then the others; in each, the nearest to a point when one is given, then
    /// present names before old ones, then by name.
    ///
    /// - Parameters:
    ///   - text: what was typed; nothing is found for an empty one.
    ///   - point: where distances are from, such as the house; none unless given.
    ///   - limit: how many to give at most; 20 unless told.
    /// - Returns: each commune once.
    public func search(_ text: String, near point: Coordinates? = nil, limit: Int = 20) -> [CommuneMatch] {
        let query = CommuneQuery(text)
        var best = BestCommunes(limit: limit)
        if !query.words.isEmpty {
            collect(named: query.words, digits: query.digits, near: point, into: &best)
        } else {
            for place in query.inseeCode.flatMap({ inseeCodes[$0] }) ?? [] {
                best.offer(candidate(place, nil, .begins, near: point))
            }
            // `72 000` is as good as `72000`.
            let digits = query.digits.joined()
            if digits.utf8.count >= 3 {
                let rank: CommuneRank = digits.utf8.count == 5 ? .exact : .begins
                for place in places(withPostalPrefix: digits) { best.offer(candidate(place, nil, rank, near: point)) }
            }
        }
        return best.found.map { candidate in
            let commune = communes[candidate.commune]
            return CommuneMatch(commune: commune, matchedName: candidate.name.map { names[$0].written } ?? commune.name)
        }
    }

    private func collect(
        named query: [String],
        digits: [String],
        near point: Coordinates?,
        into best: inout BestCommunes
    ) {
        let ranges = query.map { range(ofWordsWithPrefix: $0) }
        // The rarest word leaves the fewest names to look at.
        guard let rarest = ranges.min(by: { $0.count < $1.count }) else { return }
        let typed = query.joined(separator: " ")
        for word in words[rarest] {
            guard let rank = rank(of: word, typed: typed, query: query) else { continue }
            let place = names[word.name].commune
            guard digits.isEmpty || hasCode(place, digits) else { continue }
            best.offer(candidate(place, word.name, rank, near: point))
        }
    }

    private func rank(of word: IndexedWord, typed: String, query: [String]) -> CommuneRank? {
        let name = names[word.name]
        // One word that the name begins with, or does not, needs no look at the whole name.
        let begins =
            query.count == 1
            ? word.isFirst : name.key.hasPrefix(typed) || name.keyWithoutArticle?.hasPrefix(typed) == true
        if begins { return name.key == typed || name.keyWithoutArticle == typed ? .exact : .begins }
        return query.count == 1 || query.allSatisfy { name.hasWord(beginningWith: $0) } ? .containsWord : nil
    }

    private func candidate(
        _ place: Int,
        _ name: Int?,
        _ rank: CommuneRank,
        near point: Coordinates?
    ) -> CommuneCandidate {
        CommuneCandidate(
            commune: place,
            name: name,
            rank: rank,
            metres: point.map { communes[place].centroid?.metres(to: $0) ?? .infinity } ?? 0,
            isFormer: name.map { names[$0].isFormer } ?? false,
            order: order[place]
        )
    }

    private func range(ofWordsWithPrefix prefix: String) -> Range<Int> {
        let start = words.partition(while: { $0.word < prefix })
        let end = words[start...].partition(while: { $0.word.hasPrefix(prefix) })
        return start..<end
    }

    private func places(withPostalPrefix prefix: String) -> [Int] {
        let start = postalCodes.partition(while: { $0.code < prefix })
        let end = postalCodes[start...].partition(while: { $0.code.hasPrefix(prefix) })
        return postalCodes[start..<end].map(\.commune)
    }

    private func hasCode(_ place: Int, _ digits: [String]) -> Bool {
        let commune = communes[place]
        return digits.allSatisfy { prefix in
            commune.code.hasPrefix(prefix) || commune.postalCodes.contains { $0.hasPrefix(prefix) }
        }
    }
}

extension CommuneIndex.IndexedName {
    fileprivate func hasWord(beginningWith prefix: String) -> Bool {
        words.contains { $0.hasPrefix(prefix) }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first place where a condition that holds up to somewhere, and no further, no longer does.
    fileprivate func partition(while holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
