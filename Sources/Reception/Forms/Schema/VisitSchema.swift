/// What JSON Schema says of a visit's own fields: the same as `VisitRules` of a line of a file of visits.
struct VisitSchema {
    let form: Form
    let words: Words

    /// The properties of the fields that the form asks, a request's own in `requests`.
    var properties: [String: JSONValue] {
        var properties: [String: JSONValue] = ["requests": requests]
        for field in form.fields {
            guard let known = VisitField(rawValue: field.name), let keywords = keywords(known, field) else { continue }
            properties[field.name] = FieldSchema(field: field, words: words).annotated(keywords)
        }
        return properties
    }

    /// The properties without which there is no visit.
    var required: [JSONValue] {
        let asked = form.fields.filter { field in
            guard let known = VisitField(rawValue: field.name) else { return false }
            return isNeeded(field) && ![.motif, .outcome, .operators].contains(known)
        }
        return ["requests"] + asked.map { .text($0.name) }
    }

    /// `nil` for what a request holds rather than the visit.
    private func keywords(_ known: VisitField, _ field: FormField) -> [String: JSONValue]? {
        let limits = field.constraint
        switch known {
        case .motif, .outcome, .operators: return nil
        case .receivedAt: return type("string", field, ["pattern": .text(SchemaPattern.whole(SchemaPattern.instant))])
        case .commune: return type("string", field, ["pattern": .text(SchemaPattern.whole(SchemaPattern.commune))])
        case .channel, .level, .ageBand:
            let ids = field.terms(words).map { JSONValue.text($0.id) }
            return type("string", field, ["enum": .list(isNeeded(field) ? ids : ids + [.null])])
        case .people: return type("integer", field, range(limits, VisitRules.Fallback.people))
        case .waitSeconds, .handlingSeconds: return type("integer", field, range(limits, VisitRules.Fallback.duration))
        case .publics, .obstacles:
            let most = limits.maxItems ?? VisitRules.Fallback.choices
            return type(
                "array",
                field,
                [
                    "items": ["enum": .list(field.terms(words).map { .text($0.id) })],
                    "minItems": .integer(field.isRequired ? 1 : 0),
                    "maxItems": .integer(most),
                ]
            )
        }
    }

    /// The channel and the number of people have a usual answer even when the form requires them.
    private func isNeeded(_ field: FormField) -> Bool {
        field.isRequired && ![.channel, .people, .receivedAt].contains(VisitField(rawValue: field.name))
    }

    private func type(_ name: String, _ field: FormField, _ keywords: [String: JSONValue]) -> [String: JSONValue] {
        keywords.merging(["type": isNeeded(field) ? .text(name) : [.text(name), "null"]]) { given, _ in given }
    }

    private func range(_ limits: FieldConstraint, _ fallback: ClosedRange<Int>) -> [String: JSONValue] {
        [
            "minimum": .integer(limits.min ?? fallback.lowerBound),
            "maximum": .integer(limits.max ?? fallback.upperBound),
        ]
    }

    private func property(_ field: VisitField, _ keywords: [String: JSONValue]) -> JSONValue {
        guard let asked = form.field(field.rawValue) else { return .object(keywords) }
        return FieldSchema(field: asked, words: words).annotated(keywords)
    }

    /// One motif and one outcome each; what is handed over goes to someone, told or the only one there is.
    private var requests: JSONValue {
        let limit = form.field(VisitField.motif.rawValue)?.constraint.maxItems ?? VisitRules.Fallback.requests
        let operatorLimit = form.field(VisitField.operators.rawValue)?.constraint.maxItems
        let operators: [String: JSONValue] = [
            "type": ["array", "null"],
            "items": ["enum": .list(words.operators.map { .text($0.id) })],
            "maxItems": .integer(operatorLimit ?? VisitRules.Fallback.operators),
        ]
        let transmitting = words.outcomes.filter { $0.effect == .transmits }.map { JSONValue.text($0.id) }
        let alone = words.motifs.filter { $0.operators.count == 1 }.map { JSONValue.text($0.id) }
        let named: JSONValue = [
            "required": ["operators"], "properties": ["operators": ["type": "array", "minItems": 1]],
        ]
        let isTransmitted: JSONValue = [
            "required": ["outcome"], "properties": ["outcome": ["enum": .list(transmitting)]],
        ]
        let mustName = form.field(VisitField.operators.rawValue)?.isRequired == true
        let toOne: JSONValue = ["properties": ["motif": ["enum": .list(alone)]]]
        let request: JSONValue = [
            "type": "object",
            "properties": [
                "motif": property(.motif, ["type": "string", "enum": .list(words.motifs.map { .text($0.id) })]),
                "outcome": property(.outcome, ["type": "string", "enum": .list(words.outcomes.map { .text($0.id) })]),
                "operators": property(.operators, operators),
            ],
            "required": ["motif", "outcome"],
            "additionalProperties": false,
            "anyOf": [
                named,
                ["if": isTransmitted, "then": toOne, "else": .boolean(!mustName)],
            ],
        ]
        return ["type": "array", "minItems": 1, "maxItems": .integer(limit), "items": request]
    }
}
