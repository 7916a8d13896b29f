internal import Wording

extension Form {
    /// The form as JSON Schema 2020-12: a document is valid exactly when `FormCheck` accepts it as answers, what
    /// `x-checkedBeyond` names aside.
    ///
    /// Of the visit's form it is the schema of a whole visit, as a line of a file of visits says it (its `id` aside), and
    /// of the answers to the fields that the visit does not have itself: a document is valid exactly when `VisitRules`
    /// and `FormCheck` accept it.
    ///
    /// - Parameter words: the network's words, which choices are made from.
    /// - Returns: the schema, an object.
    public func jsonSchema(words: Words) -> JSONValue {
        FormSchema(form: self, words: words).document
    }
}

/// Writes a form as JSON Schema.
private struct FormSchema {
    let form: Form
    let words: Words
    private let fields: [String: FormField]

    init(form: Form, words: Words) {
        self.form = form
        self.words = words
        fields = Dictionary(form.extraFields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var document: JSONValue {
        let asked = form.extraFields
        var properties: [String: JSONValue] = [:]
        var definitions: [String: JSONValue] = [:]
        for field in asked {
            properties[field.name] = FieldSchema(field: field, words: words).property(acceptsNull: !isNeeded(field))
            if let condition = field.condition { definitions[definition(field.name)] = schema(condition.meaning) }
        }
        var needed = asked.filter(isNeeded).map { JSONValue.text($0.name) }
        if form.id == VisitField.formID {
            let visit = VisitSchema(form: form, words: words)
            properties.merge(visit.properties) { given, _ in given }
            needed += visit.required
        }
        let beyond = form.fields.flatMap { field in
            FieldSchema(field: field, words: words).checkedBeyond.map { rule in
                JSONValue.object(["field": .text("/" + field.name), "rule": rule])
            }
        }
        var document: [String: JSONValue] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .text("urn:maillage:form:\(form.id):\(form.version)"),
            "title": .text(form.title.fr),
            "x-form": ["id": .text(form.id), "version": .integer(form.version), "hash": .text(form.hash)],
            "type": "object",
            "properties": .object(properties),
            "required": .list(needed),
            "additionalProperties": false,
        ]
        let rules = asked.flatMap(rules)
        if !rules.isEmpty { document["allOf"] = .list(rules) }
        if !definitions.isEmpty { document["$defs"] = .object(definitions) }
        if !beyond.isEmpty { document["x-checkedBeyond"] = .list(beyond) }
        if !form.motifs.isEmpty { document["x-motifs"] = .list(form.motifs.map(JSONValue.text)) }
        return .object(document)
    }

    /// Whether no document goes without an answer to the field.
    private func isNeeded(_ field: FormField) -> Bool {
        field.isRequired && field.condition == nil && field.defaultValue == nil
    }

    /// What the field's conditions ask of the whole document.
    private func rules(_ field: FormField) -> [JSONValue] {
        var rules: [JSONValue] = []
        var requirement: JSONValue?
        if field.defaultValue == nil, !isNeeded(field) {
            if field.isRequired { requirement = answered(field.name) }
            if let needed = field.requiredIf {
                requirement = ["if": schema(needed.meaning), "then": answered(field.name)]
            }
        }
        if field.condition != nil {
            var rule: [String: JSONValue] = ["if": asked(field.name), "else": ["not": answered(field.name)]]
            rule["then"] = requirement
            rules.append(.object(rule))
        } else if let requirement {
            rules.append(requirement)
        }
        if let check = field.constraint.check {
            rules.append(["if": answered(field.name), "then": schema(check.meaning)])
        }
        return rules
    }

    private func definition(_ name: String) -> String { "asked.\(name)" }

    /// True of documents with which the field is asked.
    private func asked(_ name: String) -> JSONValue {
        fields[name]?.condition == nil ? true : ["$ref": .text("#/$defs/\(definition(name))")]
    }

    /// True of documents that give the field an answer, of a kind when told.
    private func answered(_ name: String, _ value: JSONValue = ["not": ["type": "null"]]) -> JSONValue {
        ["required": [.text(name)], "properties": .object([name: value])]
    }

    /// True of documents with which a condition is true.
    private func schema(_ condition: Condition) -> JSONValue {
        switch condition {
        case .empty(let name): ["not": filled(name, answered(name)) { _ in true }]
        case .equal(let name, let value):
            filled(name, answered(name, ["const": value.json])) { $0.isSame(as: value) }
        case .among(let name, let values):
            filled(name, answered(name, ["enum": .list(values.map(\.json))])) { values.contains(where: $0.isSame) }
        case .holds(let name, let word):
            filled(name, answered(name, ["type": "array", "contains": ["const": .text(word)]])) {
                $0.words.contains(word)
            }
        case .ordered(let name, let order, let value):
            filled(name, answered(name, ordered(order, value))) {
                Condition.ordered(name, order, value).isTrue([name: $0])
            }
        case .not(let condition): ["not": schema(condition)]
        case .all(let conditions): ["allOf": .list(conditions.map(schema))]
        case .any(let conditions): ["anyOf": .list(conditions.map(schema))]
        }
    }

    /// A test of a field's answer, which also holds where the default is taken and passes it.
    private func filled(_ name: String, _ test: JSONValue, _ passes: (AnswerValue) -> Bool) -> JSONValue {
        guard let field = fields[name], let text = field.defaultValue,
            let usual = FieldCheck(field: field, words: words, isCommune: { _ in true }).value(ofDefault: text),
            passes(usual)
        else { return test }
        let taken: JSONValue = ["allOf": [["not": answered(name)], asked(name)]]
        return ["anyOf": [test, taken]]
    }

    private func ordered(_ order: Condition.Order, _ value: AnswerValue) -> JSONValue {
        if case .day(let day) = value {
            return SchemaPattern.days(order, day).map { ["type": "string", "pattern": .text($0)] } ?? false
        }
        let keyword =
            switch order {
            case .less: "exclusiveMaximum"
            case .atMost: "maximum"
            case .greater: "exclusiveMinimum"
            case .atLeast: "minimum"
            }
        return .object(["type": "number", keyword: .integer(value.measure ?? 0)])
    }
}
