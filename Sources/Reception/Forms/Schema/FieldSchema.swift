internal import Wording

/// What JSON Schema says of one answer, other answers aside: the same as `FieldCheck`.
struct FieldSchema {
    let field: FormField
    let words: Words

    /// The schema of the answer's property, its explanations included.
    ///
    /// - Parameter acceptsNull: whether `null` may stand for no answer.
    /// - Returns: an object of keywords and annotations.
    func property(acceptsNull: Bool) -> JSONValue {
        var keywords = self.keywords
        if acceptsNull {
            if case .text(let type)? = keywords["type"] { keywords["type"] = .list([.text(type), "null"]) }
            if case .list(let values)? = keywords["enum"] { keywords["enum"] = .list(values + [.null]) }
        }
        return annotated(keywords)
    }

    /// Keywords with what the field is called, how personal it is, how long it is kept, who may read it.
    func annotated(_ keywords: [String: JSONValue]) -> JSONValue {
        var keywords = keywords
        keywords["title"] = .text(field.label.fr)
        if let help = field.help { keywords["description"] = .text(help.fr) }
        keywords["x-labels"] = labels(field.label)
        keywords["x-rgpd"] = .text(field.dataClass.rawValue)
        keywords["x-retention"] = .text(field.retention.text)
        if !field.visibleTo.isEmpty { keywords["x-visibleTo"] = .list(field.visibleTo.map(JSONValue.text)) }
        if let message = field.message { keywords["x-message"] = labels(message) }
        if let text = field.defaultValue, !isFilledByTheClock { keywords["default"] = field.json(ofDefault: text) }
        if field.kind.isChosen {
            let terms = field.terms(words)
            keywords["x-choices"] = .list(terms.map { ["id": .text($0.id), "labels": labels($0.label)] })
        }
        return .object(keywords)
    }

    /// What a schema cannot say of this answer.
    var checkedBeyond: [JSONValue] {
        switch field.kind {
        case .commune: ["commune"]
        case .instant:
            (field.constraint.earliest == nil ? [] : ["earliest"])
                + (field.constraint.toleranceSeconds == nil ? [] : ["future"])
        default: []
        }
    }

    private var isFilledByTheClock: Bool { field.kind == .instant || field.defaultValue == "today" }

    private func labels(_ label: Label) -> JSONValue {
        .object(label.others.mapValues(JSONValue.text).merging(["fr": .text(label.fr)]) { given, _ in given })
    }

    private var ids: JSONValue { .list(field.terms(words).map { .text($0.id) }) }

    private var keywords: [String: JSONValue] {
        switch field.kind {
        case .text, .longText: text
        case .number: whole(FormField.exactNumbers)
        case .duration: whole(FieldCheck.Fallback.seconds).merging(["x-unit": "s"]) { given, _ in given }
        case .boolean: ["type": "boolean"]
        case .instant: ["type": "string", "pattern": .text(SchemaPattern.whole(SchemaPattern.instant))]
        case .commune: ["type": "string", "pattern": .text(SchemaPattern.whole(SchemaPattern.commune))]
        case .day: day
        case .choice, .motif, .outcome: ["type": "string", "enum": ids]
        case .choices, .operators:
            [
                "type": "array",
                "items": ["enum": ids],
                "minItems": 1,
                "maxItems": .integer(field.constraint.maxItems ?? FieldCheck.Fallback.items),
                "uniqueItems": true,
            ]
        }
    }

    private var text: [String: JSONValue] {
        let isLong = field.kind == .longText
        let limits = field.constraint
        let usualMost = isLong ? FieldCheck.Fallback.longTextLength : FieldCheck.Fallback.textLength
        let typed = SchemaPattern.set(TextRules.controls(lines: isLong), isNegative: true) + "*"
        var patterns: [JSONValue] = [["pattern": .text(SchemaPattern.whole(typed))]]
        if let pattern = limits.pattern { patterns.append(["pattern": .text(pattern.schemaPattern)]) }
        return [
            "type": "string",
            "minLength": .integer(limits.minLength ?? 1),
            "maxLength": .integer(limits.maxLength ?? usualMost),
            "pattern": .text(SchemaPattern.set(TextRules.blanks, isNegative: true)),
            "allOf": .list(patterns),
        ]
    }

    private func whole(_ bounds: ClosedRange<Int>) -> [String: JSONValue] {
        [
            "type": "integer",
            "minimum": .integer(field.constraint.min ?? bounds.lowerBound),
            "maximum": .integer(field.constraint.max ?? bounds.upperBound),
        ]
    }

    private var day: [String: JSONValue] {
        var day: [String: JSONValue] = [
            "type": "string", "pattern": .text(SchemaPattern.whole(SchemaPattern.day)),
        ]
        if let earliest = field.constraint.earliest, let pattern = SchemaPattern.days(.atLeast, earliest) {
            day["allOf"] = [["pattern": .text(pattern)]]
        }
        return day
    }
}
