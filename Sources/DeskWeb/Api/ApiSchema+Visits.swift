internal import Reception
internal import Wording

extension ApiSchema {
    /// Of visits, made from the network's form and words; and of forms.
    static func visits(_ form: Form, _ words: Words) -> [String: JSONValue] {
        let requestsAtMost = form.field(VisitField.motif.rawValue)?.constraint.maxItems
        var requests: [String: JSONValue] = ["type": "array", "items": reference("SentRequest"), "minItems": 1]
        if let requestsAtMost { requests["maxItems"] = .integer(requestsAtMost) }
        var sent: [String: JSONValue] = [
            "id": orNull(text), "requests": .object(requests), "keepPersonalText": orNull(["type": "boolean"]),
        ]
        for field in VisitField.allCases where ![.motif, .outcome, .operators].contains(field) {
            sent[field.rawValue] = orNull(schema(field, form, words))
        }
        let request: [String: JSONValue] = [
            "motif": schema(.motif, form, words), "outcome": schema(.outcome, form, words),
            "operators": orNull(schema(.operators, form, words)),
            // What the form of each motif asks is told by its own schema, `/api/v1/forms/{id}/schema`.
            "answers": orNull(["type": "object"]),
        ]
        return [
            "SentVisit": object(sent, required: ["requests"]),
            "SentRequest": object(request, required: ["motif", "outcome"]),
            "Visit": visit,
            "Request": object([
                "theme": text, "motif": text, "operators": list(text), "outcome": text,
                "effect": oneOf(Outcome.Effect.allCases.map(\.rawValue)),
                "status": oneOf(RequestStatus.allCases.map(\.rawValue)),
                "orientation": orNull(reference("Orientation")),
            ]),
            "Orientation": object([
                "offer": text, "operator": orNull(text), "firstAt": orNull(instant), "offered": list(text),
                "regime": orNull(oneOf(Regime.allCases.map(\.rawValue))), "mobilities": orNull(list(text)),
            ]),
            "Visits": object(["day": day, "visits": list(reference("Visit"))]),
            "DayCount": object([
                "day": day, "visits": orNull(count), "requests": orNull(count), "hiddenBelow": orNull(count),
                "motifs": list(object(["motif": text, "requests": orNull(count)])),
            ]),
            "Forms": object([
                "forms": list(
                    object(["id": text, "version": count, "hash": text, "title": label, "motifs": list(text)])
                )
            ]),
            "Form": object([
                "id": text, "version": count, "hash": text, "title": label, "motifs": list(text), "fields": list(field),
            ]),
        ]
    }

    /// A visit as it is read: words that were right when it was written may have gone since.
    private static var visit: JSONValue {
        object([
            "day": day, "number": ["type": "integer", "minimum": 1], "url": text,
            "position": object(["epoch": count, "sequence": count]),
            "receivedAt": instant, "channel": text, "level": orNull(text), "commune": orNull(text),
            "epci": orNull(text), "typology": orNull(text), "people": count, "ageBand": orNull(text),
            "publics": list(text), "obstacles": list(text), "waitSeconds": orNull(seconds),
            "handlingSeconds": orNull(seconds), "requests": list(reference("Request")),
            "form": object(["id": text, "version": count, "hash": text]), "source": orNull(text),
            "recordedBy": object(["id": text, "name": orNull(text)]),
            "correctedAt": orNull(instant), "correctedBy": orNull(object(["id": text, "name": orNull(text)])),
            "remarks": list(reference("ProblemPart")),
        ])
    }

    private static var field: JSONValue {
        object([
            "name": text, "kind": oneOf(FormField.Kind.allCases.map(\.rawValue)), "list": orNull(text), "label": label,
            "options": list(object(["id": text, "label": label])), "help": orNull(label),
            "condition": orNull(text), "isRequired": ["type": "boolean"], "requiredIf": orNull(text),
            "default": orNull(text),
            "dataClass": oneOf(DataClass.allCases.map(\.rawValue)), "visibleTo": list(text),
            "constraint": object([
                "min": orNull(["type": "integer"]), "max": orNull(["type": "integer"]),
                "minLength": orNull(count), "maxLength": orNull(count), "maxItems": orNull(count),
                "check": orNull(text),
                "earliest": orNull(day), "toleranceSeconds": orNull(seconds),
            ]),
        ])
    }

    /// What a field of a visit takes: one of the network's words, or a number within the form's limits.
    private static func schema(_ name: VisitField, _ form: Form, _ words: Words) -> JSONValue {
        let field = form.field(name.rawValue)
        var schema: [String: JSONValue] =
            switch name.kind {
            case .motif: enumeration(words.motifs.map(\.id))
            case .outcome: enumeration(words.outcomes.map(\.id))
            case .operators: array(enumeration(words.operators.map(\.id)))
            case .choice: enumeration(name.list.map { words.terms($0).map(\.id) } ?? [])
            case .choices: array(enumeration(name.list.map { words.terms($0).map(\.id) } ?? []))
            case .number, .duration: ["type": "integer"]
            case .instant: ["type": "string", "examples": ["2026-11-24T09:15:00+01:00", "2026-11-24T09:15"]]
            default: ["type": "string"]
            }
        if let label = field?.label.fr { schema["title"] = .text(label) }
        if let min = field?.constraint.min { schema["minimum"] = .integer(min) }
        if let max = field?.constraint.max { schema["maximum"] = .integer(max) }
        if name != .motif, let most = field?.constraint.maxItems { schema["maxItems"] = .integer(most) }
        return .object(schema)
    }

    private static func enumeration(_ values: [String]) -> [String: JSONValue] {
        ["type": "string", "enum": .list(values.map(JSONValue.text))]
    }

    private static func array(_ items: [String: JSONValue]) -> [String: JSONValue] {
        ["type": "array", "items": .object(items)]
    }
}
