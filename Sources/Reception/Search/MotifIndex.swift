internal import Territory
internal import Wording

/// Finds motifs from two or three letters of a motif, an operator or a synonym, accents and capitals aside.
///
/// Several words must all match, in any order. What matches best comes first: a whole synonym or label, the beginning
/// of a synonym, a word of the label, the name of an operator that answers, and last what is one typing mistake away;
/// among equals, what this house is asked most. Built once from the words; a search changes nothing.
public struct MotifIndex: Sendable {
    private let motifs: [Motif]
    private let phrases: [IndexedPhrase]
    /// The distinct words of the phrases.
    private let vocabulary: [[UInt8]]
    private let ignored: Set<String>

    /// An index of a network's words.
    public init(_ words: Words) {
        motifs = words.motifs
        ignored = Set(words.ignored.map(\.folded))
        let operators = Dictionary(words.operators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var builder = PhraseBuilder()
        for (index, motif) in words.motifs.enumerated() {
            for synonym in motif.synonyms { builder.add(synonym, to: index, .synonym) }
            for label in [motif.label.fr] + motif.label.others.values.sorted() { builder.add(label, to: index, .label) }
            for serviceOperator in motif.operators.compactMap({ operators[$0] }) {
                let names = [serviceOperator.shortLabel, serviceOperator.label.fr, serviceOperator.id]
                for name in names + serviceOperator.synonyms {
                    builder.add(name, to: index, .operator(serviceOperator.id))
                }
            }
        }
        phrases = builder.phrases
        vocabulary = builder.vocabulary
    }

    /// The motifs that answer what was typed, best first.
    ///
    /// - Parameters:
    ///   - text: what was typed; nothing is found below two letters.
    ///   - usage: how often this house was asked each motif, by its identifier.
    ///   - limit: the most motifs to give; 10 unless told.
    /// - Returns: each motif at most once.
    public func search(_ text: String, usage: [String: Int] = [:], limit: Int = 10) -> [MotifMatch] {
        let query = MotifQuery(text, ignored: ignored)
        guard query.letters >= 2, limit > 0 else { return [] }
        var best: [Int: Candidate] = [:]
        let closeness = query.words.map { word in vocabulary.map { word.closeness(to: $0) } }
        // For each word typed, the best that each motif's phrases offer.
        for (place, word) in query.words.enumerated() {
            var offers: [Int: PhraseHit] = [:]
            for phrase in phrases where place == 0 || best[phrase.motif] != nil {
                guard let offer = phrase.offer(for: word, closeness[place], whole: query.folded) else { continue }
                if let known = offers[phrase.motif], known.rank <= offer.rank { continue }
                offers[phrase.motif] = offer
            }
            best = place == 0 ? offers.mapValues(Candidate.init) : merged(best, offers)
        }
        return best.map { (motif: $0.key, candidate: $0.value) }
            .sorted { left, right in
                let leftUse = usage[motifs[left.motif].id] ?? 0
                let rightUse = usage[motifs[right.motif].id] ?? 0
                return (left.candidate.worst, left.candidate.sum, -leftUse, left.motif)
                    < (right.candidate.worst, right.candidate.sum, -rightUse, right.motif)
            }
            .prefix(limit)
            .map { found in
                MotifMatch(
                    motif: motifs[found.motif],
                    operatorID: found.candidate.operatorID,
                    matched: found.candidate.matched
                )
            }
    }

    /// The motifs that every word so far has found.
    private func merged(_ candidates: [Int: Candidate], _ offers: [Int: PhraseHit]) -> [Int: Candidate] {
        var merged: [Int: Candidate] = [:]
        for (motif, offer) in offers {
            guard let candidate = candidates[motif] else { continue }
            merged[motif] = candidate.adding(offer)
        }
        return merged
    }
}

/// What one typed word finds in one motif.
struct PhraseHit {
    let rank: MatchRank
    let operatorID: String?
    let text: String
}

/// A motif that every typed word has found.
private struct Candidate {
    let worst: MatchRank
    let sum: Int
    let operatorID: String?
    let matched: String
    private let matchedRank: MatchRank

    init(_ offer: PhraseHit) {
        worst = offer.rank
        sum = offer.rank.rawValue
        operatorID = offer.operatorID
        matched = offer.text
        matchedRank = offer.rank
    }

    private init(_ candidate: Candidate, _ offer: PhraseHit) {
        worst = max(candidate.worst, offer.rank)
        sum = candidate.sum + offer.rank.rawValue
        operatorID = candidate.operatorID ?? offer.operatorID
        let isBetter = offer.rank < candidate.matchedRank
        matched = isBetter ? offer.text : candidate.matched
        matchedRank = isBetter ? offer.rank : candidate.matchedRank
    }

    func adding(_ offer: PhraseHit) -> Candidate { Candidate(self, offer) }
}
