/// Reads a condition by descent: `or` of `and` of `not` of a test or of a condition between parentheses.
struct ConditionParser {
    /// How deep parentheses and negations may be.
    private static let deepest = 20

    private let tokens: [ConditionToken]
    private let scope: ConditionScope
    private var next = 0
    private var depth = 0

    init(_ text: String, scope: ConditionScope) throws(ConditionFault) {
        tokens = try ConditionToken.all(of: text)
        self.scope = scope
    }

    /// The whole condition.
    mutating func condition() throws(ConditionFault) -> Condition {
        let condition = try alternatives()
        guard token.kind == .end else { throw unexpected("forms.condition.expectedEnd") }
        return condition
    }

    private var token: ConditionToken { tokens[next] }

    private mutating func take(_ kind: ConditionToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        next += 1
        return true
    }

    private func unexpected(_ textKey: String) -> ConditionFault {
        ConditionFault(
            position: token.position,
            textKey: token.kind == .end ? "forms.condition.unfinished" : textKey,
            places: ["found": token.written]
        )
    }

    private mutating func alternatives() throws(ConditionFault) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= ConditionParser.deepest else {
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.tooDeep",
                places: ["limit": String(ConditionParser.deepest)]
            )
        }
        var conditions = [try conjunction()]
        while take(.or) { conditions.append(try conjunction()) }
        return conditions.count == 1 ? conditions[0] : .any(conditions)
    }

    private mutating func conjunction() throws(ConditionFault) -> Condition {
        var conditions = [try negation()]
        while take(.and) { conditions.append(try negation()) }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func negation() throws(ConditionFault) -> Condition {
        var isNegative = false
        // A run of « non » is read in place: it costs no depth.
        while take(.not) { isNegative.toggle() }
        let condition = try test()
        return isNegative ? .not(condition) : condition
    }

    private mutating func test() throws(ConditionFault) -> Condition {
        if take(.mark("(")) {
            let condition = try alternatives()
            guard take(.mark(")")) else { throw unexpected("forms.condition.expectedClose") }
            return condition
        }
        if take(.isEmpty) { return .empty(try emptiedField()) }
        if case .text(let word) = token.kind {
            let position = token.position
            next += 1
            return try membership(of: word, at: position)
        }
        let field = try field()
        switch token.kind {
        case .comparison(let sign):
            next += 1
            return try comparison(field, sign)
        case .isIn:
            next += 1
            return .among(field.name, try values(field))
        default:
            guard field.kind == .boolean else { throw unexpected("forms.condition.expectedComparison") }
            return .equal(field.name, .boolean(true))
        }
    }

    /// `vide x` or `vide(x)`.
    private mutating func emptiedField() throws(ConditionFault) -> String {
        guard take(.mark("(")) else { return try field().name }
        let name = try field().name
        guard take(.mark(")")) else { throw unexpected("forms.condition.expectedClose") }
        return name
    }

    private mutating func field() throws(ConditionFault) -> FormField {
        guard case .name(let name) = token.kind else { throw unexpected("forms.condition.expectedField") }
        guard let field = scope.fields[name] else {
            let isLater = scope.later.contains(name)
            let known = scope.fields.keys.sorted().joined(separator: ", ")
            throw ConditionFault(
                position: token.position,
                textKey: isLater ? "forms.condition.laterField" : "forms.condition.unknownField",
                places: ["field": name, "known": known.isEmpty ? "-" : known]
            )
        }
        // What the clock fills in has no value that a file can be checked against.
        guard !["now", "today"].contains(field.defaultValue) || ![.instant, .day].contains(field.kind) else {
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.presentField",
                places: ["field": name]
            )
        }
        next += 1
        return field
    }

    /// `'bail' dans pieces`: a word among several chosen ones.
    private mutating func membership(of word: String, at position: Int) throws(ConditionFault) -> Condition {
        guard take(.isIn) else { throw unexpected("forms.condition.expectedIn") }
        let place = token.position
        let field = try field()
        guard field.kind == .choices || field.kind == .operators else {
            throw ConditionFault(
                position: place,
                textKey: "forms.condition.notSeveral",
                places: ["field": field.name, "value": word]
            )
        }
        try checkWord(word, of: field, at: position)
        return .holds(field.name, word)
    }

    private mutating func comparison(_ field: FormField, _ sign: String) throws(ConditionFault) -> Condition {
        if let order = Condition.Order(rawValue: sign) {
            guard [.number, .duration, .day].contains(field.kind) else {
                throw ConditionFault(
                    position: tokens[next - 1].position,
                    textKey: "forms.condition.notOrdered",
                    places: ["field": field.name, "type": field.kind.rawValue, "sign": sign]
                )
            }
            return .ordered(field.name, order, try value(field))
        }
        let condition = Condition.equal(field.name, try value(field))
        return sign == "!=" ? .not(condition) : condition
    }

    /// `['a', 'b']`, between parentheses too.
    private mutating func values(_ field: FormField) throws(ConditionFault) -> [AnswerValue] {
        let isSquare = take(.mark("["))
        guard isSquare || take(.mark("(")) else { throw unexpected("forms.condition.expectedList") }
        var values = [try value(field)]
        while take(.mark(",")) { values.append(try value(field)) }
        guard take(.mark(isSquare ? "]" : ")")) else { throw unexpected("forms.condition.expectedClose") }
        return values
    }

    /// A literal of the kind that the field takes.
    private mutating func value(_ field: FormField) throws(ConditionFault) -> AnswerValue {
        let token = token
        next += token.kind == .end ? 0 : 1
        switch (field.kind, token.kind) {
        case (.number, .number(let number)): return .number(number)
        case (.duration, .seconds(let seconds)): return .duration(seconds: seconds)
        case (.day, .day(let day)): return .day(day)
        case (.boolean, .boolean(let value)): return .boolean(value)
        case (.boolean, .not): return .boolean(false)
        case (.text, .text(let text)), (.longText, .text(let text)): return .text(text)
        case (.commune, .text(let code)): return .commune(code)
        case (.choice, .text(let word)), (.motif, .text(let word)), (.outcome, .text(let word)):
            try checkWord(word, of: field, at: token.position)
            return .choice(word)
        case (.choices, _), (.operators, _):
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.severalCompared",
                places: ["field": field.name]
            )
        case (.instant, _):
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.instantCompared",
                places: ["field": field.name]
            )
        case (_, .end): throw ConditionFault(position: token.position, textKey: "forms.condition.unfinished")
        case (_, .name(let name)) where scope.fields[name] != nil || scope.later.contains(name):
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.twoFields",
                places: ["field": name]
            )
        default:
            throw ConditionFault(
                position: token.position,
                textKey: "forms.condition.wrongType",
                places: ["field": field.name, "type": field.kind.rawValue, "found": token.written]
            )
        }
    }

    private func checkWord(_ word: String, of field: FormField, at position: Int) throws(ConditionFault) {
        let known = field.terms(scope.words).map(\.id)
        guard !known.contains(where: { $0.hasSameBytes(as: word) }) else { return }
        throw ConditionFault(
            position: position,
            textKey: "forms.condition.unknownWord",
            places: ["field": field.name, "value": word, "known": known.joined(separator: ", ")]
        )
    }
}
