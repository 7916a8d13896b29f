internal import Reception
internal import Territory
internal import Wording

/// Finds motifs by what is typed.
struct MotifFinder: Sendable {
    private let entries: [(motif: Motif, text: String)]

    init(_ words: Words) {
        entries = words.motifs.map { motif in
            let operators = motif.operators.compactMap { words.serviceOperator($0) }
            let texts =
                [motif.label.fr] + motif.synonyms
                + operators.flatMap { [$0.shortLabel] + $0.synonyms }
            return (motif, " " + texts.map(\.folded).joined(separator: " "))
        }
    }

    func matches(_ typed: String, limit: Int) -> [Motif] {
        let words = typed.folded.split(separator: " ")
        guard !words.isEmpty else { return [] }
        let found = entries.filter { entry in words.allSatisfy { entry.text.contains(" " + $0) } }
        return Array(found.map(\.motif).prefix(limit))
    }
}
