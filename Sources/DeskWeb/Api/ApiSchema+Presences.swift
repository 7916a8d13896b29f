internal import Reception
internal import Territory

extension ApiSchema {
    /// Of presences, in the shape that `maillage presences --json` gives too.
    static var presences: [String: JSONValue] {
        let place = object([
            "name": orNull(text), "commune": text, "communeName": orNull(text), "latitude": orNull(number),
            "longitude": orNull(number),
        ])
        let session = object([
            "presence": text, "house": orNull(text), "operator": orNull(text), "who": text, "day": day,
            "start": orNull(instant), "end": orNull(instant), "durationSeconds": orNull(seconds),
            "partOfDay": orNull(oneOf(PresenceHours.PartOfDay.allCases.map(\.rawValue))), "place": place,
            "mode": oneOf(Presence.Mode.allCases.map(\.rawValue)), "onAppointment": orNull(["type": "boolean"]),
            "capacity": orNull(count), "placesTaken": orNull(count), "placesLeft": orNull(count),
            "possible": ["type": "boolean"], "doubt": orNull(text), "movedFrom": orNull(day),
            "inOpenings": ["type": "boolean"],
        ])
        return [
            "Presences": object([
                "house": orNull(text), "operator": orNull(text), "from": day, "to": day, "presences": list(session),
            ])
        ]
    }
}
