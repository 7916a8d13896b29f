internal import Reception

/// JSON Schemas (2020-12, as OpenAPI 3.1 takes them) of what the API sends and takes.
enum ApiSchema {
    static let day: JSONValue = ["type": "string", "format": "date"]
    static let instant: JSONValue = ["type": "string", "format": "date-time"]
    static let text: JSONValue = ["type": "string"]
    static let count: JSONValue = ["type": "integer", "minimum": 0]
    static let seconds: JSONValue = count
    /// A name in each language that the network wrote it in.
    static let label: JSONValue = [
        "type": "object", "required": ["fr"], "additionalProperties": text,
        "properties": ["fr": text, "en": text],
    ]

    /// The same, or `null` when it is not known.
    static func orNull(_ schema: JSONValue) -> JSONValue { ["anyOf": [schema, ["type": "null"]]] }

    static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

    static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }

    /// One of some texts.
    static func oneOf(_ values: [String]) -> JSONValue {
        ["type": "string", "enum": .list(values.map(JSONValue.text))]
    }

    /// An object that has all these keys, and may have others in a later version.
    static func object(_ properties: [String: JSONValue]) -> JSONValue {
        object(properties, required: properties.keys.sorted())
    }

    static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
        [
            "type": "object", "properties": .object(properties),
            "required": .list(required.map(JSONValue.text)),
        ]
    }

    /// Every schema that the description names, those of a visit made from the network's form and words.
    static func all(_ services: DeskServices) -> [String: JSONValue] {
        visits(services.form, services.words).merging(network(services.words)) { $1 }.merging(desk) { $1 }
            .merging(routing(services.words)) { $1 }
            .merging(presences) { $1 }
    }
}

extension ApiSchema {
    /// Of the desk itself: who asks, how it is, what went wrong.
    private static var desk: [String: JSONValue] {
        [
            "Health": object(["status": oneOf(["ok"])]),
            "Metrics": text,
            "Schema": ["type": "object", "required": ["$schema"]],
            "Description": ["type": "object", "required": ["openapi"]],
            "Caller": object([
                "kind": oneOf(["account", "machine"]), "id": text, "name": text, "role": orNull(text),
                "scopes": orNull(list(text)), "expiresOn": orNull(day), "formToken": orNull(text),
            ]),
            "Problem": object(
                [
                    "type": ["type": "string", "format": "uri"], "title": text,
                    "status": ["type": "integer", "minimum": 400, "maximum": 599], "detail": text,
                    "errors": list(reference("ProblemPart")),
                ],
                required: ["type", "title", "status", "detail"]
            ),
            "ProblemPart": object(
                ["pointer": text, "parameter": text, "rule": text, "detail": text],
                required: ["rule", "detail"]
            ),
        ]
    }

    /// Of the network's words and of the house.
    private static func network(_ words: Words) -> [String: JSONValue] {
        let term = object(["id": text, "label": label])
        let motif = object(["id": text, "theme": text, "label": label, "synonyms": list(text), "operators": list(text)])
        let commune = object([
            "code": text, "name": text, "departement": text, "postalCodes": list(text), "matched": text,
            "isFormerName": ["type": "boolean"],
        ])
        return [
            "Motif": motif,
            "Motifs": object(["motifs": list(object(["motif": reference("Motif"), "operator": orNull(text)]))]),
            "Commune": commune,
            "Communes": object(["communes": list(reference("Commune"))]),
            "Words": object([
                "themes": list(term), "motifs": list(reference("Motif")),
                "operators": list(
                    object([
                        "id": text, "label": label, "shortLabel": text, "themes": list(text), "synonyms": list(text),
                    ])
                ),
                "outcomes": list(
                    object([
                        "id": text, "label": label, "effect": oneOf(Outcome.Effect.allCases.map(\.rawValue)),
                        "key": orNull(count),
                    ])
                ),
                "channels": list(term), "levels": list(term), "publics": list(term), "obstacles": list(term),
                "ageBands": list(term),
            ]),
            "House": object([
                "id": text, "name": text, "address": text, "postalCode": text, "commune": text,
                "communeName": orNull(text), "location": orNull(object(["latitude": number, "longitude": number])),
                "isOpen": ["type": "boolean"], "closesAt": orNull(instant), "opensNextAt": orNull(instant),
                "timeZone": text,
            ]),
            "Openings": object([
                "house": text, "from": day, "to": day,
                "openings": list(
                    object([
                        "day": day, "opens": text, "closes": text, "start": instant, "end": instant,
                        "durationSeconds": seconds, "antenna": orNull(text),
                    ])
                ),
            ]),
        ]
    }

    static let number: JSONValue = ["type": "number"]
}
