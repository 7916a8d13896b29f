internal import Reception
internal import Wording

/// The blank sheet as it is printed: rows to fill in, the outcomes with their digits, and the motifs by theme.
struct PaperSheetModel {
    /// An outcome with its digit.
    struct Line {
        let digit: Int
        let name: String
    }

    /// The motifs of a theme.
    struct Theme {
        let name: String
        let motifs: String
    }

    /// How many visits a printed page takes.
    private static let rowCount = 14

    let rows: [Int]
    let outcomes: [Line]
    let themes: [Theme]

    init(_ words: Words, _ t: PageTexts) {
        rows = Array(1...PaperSheetModel.rowCount)
        outcomes = words.outcomes.compactMap { outcome in
            outcome.key.map { Line(digit: $0, name: outcome.label.text(t.language)) }
        }
        themes = words.themes.compactMap { theme in
            let motifs = words.motifs.filter { $0.theme == theme.id }.map { $0.label.text(t.language) }
            guard !motifs.isEmpty else { return nil }
            return Theme(name: theme.label.text(t.language), motifs: motifs.joined(separator: " · "))
        }
    }
}
