/// Reads a recurrence as people type it: "1er et 3e vendredi du mois de 9h à 12h".
///
/// The grammar is that of French, and of languages that say things in the same order; the words are the network's.
public enum FrenchRecurrence {
    /// What a sentence says.
    ///
    /// - Parameters:
    ///   - text: the sentence.
    ///   - words: the words that may be used.
    /// - Returns: what was understood.
    /// - Throws: what was not, and why.
    public static func read(_ text: String, words: RecurrenceWords) throws(TypingFault) -> TypedRecurrence {
        var sentence = RecurrenceSentence()
        for token in RecurrenceToken.tokens(of: text, words) { sentence.take(token) }
        return try sentence.typed()
    }
}
