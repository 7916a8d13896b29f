/// How well a name matches what was typed.
enum CommuneRank: Int {
    case exact
    case begins
    case containsWord
}

/// A commune that may be meant.
struct CommuneCandidate {
    /// The place of the commune in the index.
    var commune: Int
    /// The place of the name found; `nil` when found by code.
    var name: Int?
    var rank: CommuneRank
    /// The distance from the point given, 0 without one.
    var metres: Double
    var isFormer: Bool
    /// The place of the commune in the alphabet.
    var order: Int

    /// Whether it is to be told before another.
    func isBetter(than other: CommuneCandidate) -> Bool {
        if rank != other.rank { return rank.rawValue < other.rank.rawValue }
        if metres != other.metres { return metres < other.metres }
        if isFormer != other.isFormer { return !isFormer }
        if order != other.order { return order < other.order }
        return (name ?? -1) < (other.name ?? -1)
    }
}

/// The best so many of the candidates offered, best first, each commune once under its best name.
///
/// Two letters match thousands of names: keeping only the best is what makes each keystroke cheap.
struct BestCommunes {
    private(set) var found: [CommuneCandidate] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = max(0, limit)
    }

    mutating func offer(_ candidate: CommuneCandidate) {
        if found.count == limit {
            guard let last = found.last, candidate.isBetter(than: last) else { return }
        }
        if let same = found.firstIndex(where: { $0.commune == candidate.commune }) {
            guard candidate.isBetter(than: found[same]) else { return }
            found.remove(at: same)
        } else if found.count == limit {
            found.removeLast()
        }
        let place = found.firstIndex { candidate.isBetter(than: $0) } ?? found.endIndex
        found.insert(candidate, at: place)
    }
}
