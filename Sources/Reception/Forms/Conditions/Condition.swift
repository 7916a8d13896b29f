/// What a condition says of the answers, once read and checked against the form's fields.
///
/// It is true or false whatever the answers are; the rules are in <doc:0001-conditions>.
public indirect enum Condition: Hashable, Sendable {
    /// How a comparison orders an answer and a value.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    /// The field has no answer.
    case empty(String)
    /// The answer is that value; false without answer.
    case equal(String, AnswerValue)
    /// The answer comes before or after that value; false without answer.
    case ordered(String, Order, AnswerValue)
    /// The answer is one of those values; false without answer.
    case among(String, [AnswerValue])
    /// Several words were chosen, that one among them; false without answer.
    case holds(String, String)
    /// The contrary.
    case not(Condition)
    /// All of them.
    case all([Condition])
    /// At least one of them.
    case any([Condition])

    /// Whether it is true of answers, by field name; a field without answer is absent.
    public func isTrue(_ answers: [String: AnswerValue]) -> Bool {
        switch self {
        case .empty(let field): answers[field] == nil
        case .equal(let field, let value): answers[field]?.isSame(as: value) ?? false
        case .ordered(let field, let order, let value): order.holds(answers[field]?.measure, value.measure)
        case .among(let field, let values):
            answers[field].map { answer in values.contains(where: answer.isSame) } ?? false
        case .holds(let field, let word): answers[field]?.words.contains { $0.hasSameBytes(as: word) } ?? false
        case .not(let condition): !condition.isTrue(answers)
        case .all(let conditions): conditions.allSatisfy { $0.isTrue(answers) }
        case .any(let conditions): conditions.contains { $0.isTrue(answers) }
        }
    }

    /// The fields that it reads.
    public var fields: Set<String> {
        switch self {
        case .empty(let field), .equal(let field, _), .ordered(let field, _, _), .among(let field, _),
            .holds(let field, _):
            [field]
        case .not(let condition): condition.fields
        case .all(let conditions), .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.fields) }
        }
    }
}

extension Condition.Order {
    fileprivate func holds(_ answer: Int?, _ value: Int?) -> Bool {
        guard let answer, let value else { return false }
        return switch self {
        case .less: answer < value
        case .atMost: answer <= value
        case .greater: answer > value
        case .atLeast: answer >= value
        }
    }
}
