internal import Reception
internal import Territory

extension ApiSchema {
    /// Of who can serve a person.
    static func routing(_ words: Words) -> [String: JSONValue] {
        let truth: JSONValue = ["type": "boolean"]
        let number: JSONValue = ["type": "number"]
        let moment = oneOf(["sure", "dayOnly", "doubtful", "unknown"])
        let place = object([
            "name": orNull(text), "commune": text, "house": orNull(text), "latitude": orNull(number),
            "longitude": orNull(number),
        ])
        let travel = object([
            "mobility": orNull(text), "isEstimate": truth, "errorPercent": orNull(count), "fareCents": orNull(count),
            "with": list(text), "isTooFar": truth,
        ])
        let cost = object([
            "term": text, "points": number, "isAssumed": truth, "label": orNull(text), "text": orNull(text),
        ])
        let way = object([
            "offer": text, "label": text, "operator": orNull(text), "level": orNull(text), "mode": text, "rank": count,
            "place": orNull(place), "firstAt": orNull(instant), "firstIs": moment, "distanceMetres": orNull(count),
            "travelSeconds": orNull(seconds), "travel": orNull(travel), "costCents": orNull(count),
            "feeCents": orNull(count), "observedDelayDays": orNull(count), "bring": list(text), "doubt": orNull(text),
            "checkedOn": orNull(day), "isStale": truth, "costs": list(cost), "text": text,
        ])
        let regimes = Regime.allCases.map(\.rawValue) + [RouteApi.unknownRegime]
        let needs = words.obstacles.map(\.id) + words.publics.map(\.id)
        return [
            "RouteQuestion": [
                "type": "object", "required": ["motif", "commune"], "additionalProperties": false,
                "properties": [
                    "motif": oneOf(words.motifs.map(\.id)), "commune": text, "regime": orNull(oneOf(regimes)),
                    "mobility": orNull(list(text)), "needs": orNull(list(needs.isEmpty ? text : oneOf(needs))),
                    "channel": orNull(text), "urgent": orNull(truth), "at": orNull(instant), "house": orNull(text),
                ],
            ],
            "Route": object([
                "motif": text, "commune": text, "regime": orNull(text), "at": instant, "house": orNull(text),
                "onSite": orNull(
                    object([
                        "level": text, "house": text, "firstAt": orNull(instant), "firstIs": moment, "text": text,
                    ])
                ),
                "ways": list(way), "wayCount": count, "competent": list(text),
                "ruledOut": list(
                    object([
                        "rule": text, "operator": orNull(text), "offers": list(text), "label": orNull(text),
                        "text": text,
                    ])
                ),
                "questions": list(object(["id": text, "about": list(text), "text": text])),
                "travelModel": object(["name": text, "errorPercent": count]),
            ]),
        ]
    }
}
