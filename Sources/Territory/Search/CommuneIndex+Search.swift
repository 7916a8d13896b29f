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
        var found: [Int: Candidate] = [:]
        if !query.words.isEmpty {
            for candidate in candidates(named: query.words) where hasCode(candidate.commune, query.digits) {
                found.keepBest(candidate)
            }
        } else {
            for place in query.inseeCode.flatMap({ inseeCodes[$0] }) ?? [] {
                found.keepBest(Candidate(commune: place, name: nil, rank: .begins))
            }
            // `72 000` is as good as `72000`.
            let digits = query.digits.joined()
            if digits.utf8.count >= 3 {
                for place in places(withPostalPrefix: digits) {
                    found.keepBest(
                        Candidate(commune: place, name: nil, rank: digits.utf8.count == 5 ? .exact : .begins)
                    )
                }
            }
        }
        return Array(ranked(Array(found.values), near: point).prefix(max(0, limit)))
    }

    enum Rank: Int, Comparable {
        case exact
        case begins
        case containsWord

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    struct Candidate {
        var commune: Int
        /// The place of the name found; `nil` when found by code.
        var name: Int?
        var rank: Rank
    }

    private func candidates(named query: [String]) -> [Candidate] {
        let ranges = query.map { range(ofWordsWithPrefix: $0) }
        // The rarest word leaves the fewest names to look at.
        guard let rarest = ranges.min(by: { $0.count < $1.count }) else { return [] }
        let typed = query.joined(separator: " ")
        return Set(words[rarest].map(\.name)).compactMap { place in
            let name = names[place]
            let rank: Rank
            if name.key == typed || name.keyWithoutArticle == typed {
                rank = .exact
            } else if name.key.hasPrefix(typed) || name.keyWithoutArticle?.hasPrefix(typed) == true {
                rank = .begins
            } else if query.allSatisfy({ name.hasWord(beginningWith: $0) }) {
                rank = .containsWord
            } else {
                return nil
            }
            return Candidate(commune: name.commune, name: place, rank: rank)
        }
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

    private func ranked(_ candidates: [Candidate], near point: Coordinates?) -> [CommuneMatch] {
        let keyed = candidates.map { candidate in
            let commune = communes[candidate.commune]
            let metres = point.map { commune.centroid?.metres(to: $0) ?? .infinity } ?? 0
            let isFormer = candidate.name.map { names[$0].isFormer } ?? false
            return (candidate: candidate, metres: metres, isFormer: isFormer ? 1 : 0, key: names[candidate.commune].key)
        }
        return
            keyed.sorted {
                let left = ($0.candidate.rank.rawValue, $0.metres, $0.isFormer, $0.key, $0.candidate.commune)
                return left
                    < ($1.candidate.rank.rawValue, $1.metres, $1.isFormer, $1.key, $1.candidate.commune)
            }
            .map { keyed in
                let commune = communes[keyed.candidate.commune]
                let name = keyed.candidate.name.map { names[$0].written } ?? commune.name
                return CommuneMatch(commune: commune, matchedName: name)
            }
    }
}

extension CommuneIndex.IndexedName {
    fileprivate func hasWord(beginningWith prefix: String) -> Bool {
        key.split(separator: " ").contains { $0.hasPrefix(prefix) }
    }
}

extension [Int: CommuneIndex.Candidate] {
    /// A commune found under two names is told once, under the better one; its present name is the better of equals.
    fileprivate mutating func keepBest(_ candidate: CommuneIndex.Candidate) {
        let current = self[candidate.commune]
        if let current, (current.rank.rawValue, current.name ?? 0) <= (candidate.rank.rawValue, candidate.name ?? 0) {
            return
        }
        self[candidate.commune] = candidate
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
