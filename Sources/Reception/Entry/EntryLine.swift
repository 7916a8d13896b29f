/// What stands in the desk's entry line: short words that tell the visit, and the rest, which names a motif.
///
/// `apl 72350 +65 15m` is the motif "apl", a place, an age band and a duration, in any order.
public struct EntryLine: Hashable, Sendable {
    /// The most that is read of what was typed.
    private static let longest = 200

    /// What the short words tell, in the order they were typed.
    public var tokens: [EntryToken]
    /// The other words, as typed, single spaces between them; empty when there are none.
    public var rest: String
    /// Whether the last word typed is a token.
    public var endsWithToken: Bool

    /// Reads a line; a token for a field that the visit's form does not ask is a word like another.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - words: the network's words, whose shortcuts are read.
    ///   - form: the visit's form.
    public init(_ text: String, words: Words, form: Form) {
        tokens = []
        endsWithToken = false
        var others: [Substring] = []
        for word in text.prefix(EntryLine.longest).split(whereSeparator: \.isWhitespace) {
            let token = EntryToken(word, words: words).flatMap { form.field($0.field.rawValue) == nil ? nil : $0 }
            endsWithToken = token != nil
            if let token { tokens.append(token) } else { others.append(word) }
        }
        rest = others.joined(separator: " ")
    }
}
