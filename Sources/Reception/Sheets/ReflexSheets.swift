internal import Wording

/// The sheets of a network, found by motif or by what people type.
public struct ReflexSheets: Sendable {
    /// Every sheet, in the order of the motifs.
    public let all: [ReflexSheet]
    private let byMotif: [String: ReflexSheet]
    private let index: MotifIndex

    /// The sheets of the motifs that the words know; one whose motif they do not know is left out.
    public init(_ sheets: [ReflexSheet], _ words: Words) {
        let found = Dictionary(sheets.map { ($0.motif, $0) }, uniquingKeysWith: { first, _ in first })
        var told = words
        told.motifs = words.motifs.filter { found[$0.id] != nil }
        all = told.motifs.compactMap { found[$0.id] }
        byMotif = found
        index = MotifIndex(told)
    }

    /// The sheet of a motif; `nil` when it has none.
    public func sheet(_ motif: String) -> ReflexSheet? { byMotif[motif] }

    /// The sheets that answer what was typed, best first: the same search as at the desk, over the motifs with a sheet.
    public func search(_ text: String) -> [ReflexSheet] {
        index.search(text, limit: max(1, all.count)).compactMap { byMotif[$0.motif.id] }
    }
}
