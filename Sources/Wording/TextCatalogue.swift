/// Every text that people read, by key and language.
///
/// Texts come from `config/texts/`; none is written in code.
///
/// A text may hold named places, `{count}`, and a plural in the form `{count|visite|visites}`: the first form is for
/// 0 and 1 in French, for 1 alone in English.
public struct TextCatalogue: Sendable {
    private let texts: [Language: [String: String]]

    /// A catalogue from each language's texts.
    public init(_ texts: [Language: [String: String]]) {
        self.texts = texts
    }

    /// The keys that a language has.
    public func keys(_ language: Language) -> Set<String> {
        Set(texts[language]?.keys ?? [:].keys)
    }

    /// The text of a key with its places filled; falls back to French, then to the key itself between `⟦ ⟧`, so that a
    /// missing text is seen rather than hidden.
    public func text(_ key: String, _ language: Language = .fr, _ places: [String: String] = [:]) -> String {
        guard let pattern = texts[language]?[key] ?? texts[.fr]?[key] else { return "⟦\(key)⟧" }
        return pattern.contains("{") ? TextPattern(pattern).filled(language, places) : pattern
    }
}

/// A text with places, such as `{count} {count|visite|visites}`.
public struct TextPattern: Sendable {
    private enum Piece {
        case text(String)
        case place(String)
        case plural(String, String, String)
    }

    private let pieces: [Piece]

    /// Reads a pattern; a brace without its pair is plain text.
    public init(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
            switch parts.count {
            case 1: pieces.append(.place(String(parts[0])))
            case 3: pieces.append(.plural(String(parts[0]), String(parts[1]), String(parts[2])))
            default: pieces.append(.text(String(rest[open...close])))
            }
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
    }

    /// The names of the places, plural ones included.
    public var places: Set<String> {
        Set(
            pieces.compactMap { piece in
                switch piece {
                case .text: nil
                case .place(let name), .plural(let name, _, _): name
                }
            }
        )
    }

    /// The text with its places filled; a place without a value shows its name between braces.
    public func filled(_ language: Language, _ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .place(let name): return values[name] ?? "{\(name)}"
            case .plural(let name, let one, let many):
                guard let count = values[name].flatMap({ Int($0) }) else { return many }
                let isOne = language == .fr ? abs(count) < 2 : count == 1
                return isOne ? one : many
            }
        }.joined()
    }
}
