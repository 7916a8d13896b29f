/// A name in the languages that a network wrote it in; French is always there.
public struct Label: Hashable, Sendable {
    /// The French text.
    public var fr: String
    /// The other languages' texts by their two-letter code, such as `en`.
    public var others: [String: String]

    /// A name from its French text and the others.
    public init(fr: String, others: [String: String] = [:]) {
        self.fr = fr
        self.others = others
    }

    /// The text in a language, in French when that language has none.
    public func text(_ language: Language) -> String {
        others[language.rawValue] ?? fr
    }
}

/// A language that the product speaks.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
    case fr
    case en
}
