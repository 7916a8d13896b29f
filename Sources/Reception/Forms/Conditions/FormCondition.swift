/// A condition of a form: what its file says, and what it means.
public struct FormCondition: Hashable, Sendable {
    /// The words of the language, which name no field.
    public static let reservedWords: Set<String> = Set(ConditionToken.reserved.keys)

    /// The text of the file.
    public let source: String
    /// What it says of the answers.
    public let meaning: Condition

    /// Reads a condition.
    ///
    /// - Parameters:
    ///   - source: the text, such as `regime == 'agricole' ou non vide(caisse)`.
    ///   - scope: the fields that it may read.
    /// - Throws: the first thing wrong with it, and where.
    public init(_ source: String, scope: ConditionScope) throws(ConditionFault) {
        var parser = try ConditionParser(source, scope: scope)
        self.source = source
        meaning = try parser.condition()
    }

    /// Whether it is true of answers, by field name.
    public func isTrue(_ answers: [String: AnswerValue]) -> Bool { meaning.isTrue(answers) }
}

/// What is wrong with a condition: where, and the sentence that says what to do.
public struct ConditionFault: Error, Hashable, Sendable {
    /// The character that it is about, from 1.
    public var position: Int
    /// The key of the sentence in `config/texts/`.
    public var textKey: String
    /// What the sentence's places hold, the position among them.
    public var places: [String: String]

    /// A fault from its parts.
    public init(position: Int, textKey: String, places: [String: String] = [:]) {
        self.position = position
        self.textKey = textKey
        self.places = places.merging(["position": String(position)]) { given, _ in given }
    }
}
