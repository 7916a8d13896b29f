/// The fields that a condition may read: those asked before its own, so that one pass answers every condition.
public struct ConditionScope: Sendable {
    /// The fields asked before, and the field's own for a constraint.
    public var fields: [String: FormField]
    /// The fields asked after it, told apart so that the sentence can say so.
    public var later: Set<String>
    /// The network's words, which choices are compared with.
    public var words: Words

    /// A scope from its parts.
    public init(fields: [FormField], later: Set<String> = [], words: Words) {
        self.fields = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.later = later
        self.words = words
    }
}
