public import Territory

extension PresenceNames {
    /// The sessions of a run of days as scripts read them; what is unknown is null.
    ///
    /// - Parameters:
    ///   - presences: those to take.
    ///   - days: the days.
    ///   - house: the house that was asked for; `nil` for all.
    ///   - operatorID: the operator that was asked for; `nil` for all.
    ///   - territory: whose clock, holidays and houses to take.
    ///   - taken: the places taken in their sessions.
    /// - Returns: the document that the command and the API give alike.
    public func document(
        of presences: [Presence],
        _ days: ClosedRange<Day>,
        house: String?,
        operatorID: String?,
        in territory: Territory,
        taken: PlacesTaken
    ) -> JSONValue {
        let asked = presences.filter { presence in
            (house == nil || presence.house == house) && (operatorID == nil || presence.operatorID == operatorID)
        }
        let sessions = asked.sessions(from: days.lowerBound, through: days.upperBound, in: territory, taken: taken)
        return .object([
            "house": JSONValue(house),
            "operator": JSONValue(operatorID),
            "from": JSONValue(days.lowerBound),
            "to": JSONValue(days.upperBound),
            "presences": .list(sessions.map { document(of: $0, territory.network.zone) }),
        ])
    }

    private func document(of session: PresenceSession, _ zone: CivilZone) -> JSONValue {
        .object([
            "presence": .text(session.presence),
            "house": JSONValue(session.house),
            "operator": JSONValue(session.operatorID),
            "who": .text(who(session.house, session.operatorID)),
            "day": JSONValue(session.day),
            "start": JSONValue(session.start.map(zone.iso)),
            "end": JSONValue(session.end.map(zone.iso)),
            "durationSeconds": JSONValue(session.seconds.map { Int($0) }),
            "partOfDay": JSONValue(session.part?.rawValue),
            "place": .object([
                "name": JSONValue(session.place.name),
                "commune": .text(session.place.commune),
                "communeName": JSONValue(communeName(session.place.commune)),
                "latitude": JSONValue(session.place.location?.latitude),
                "longitude": JSONValue(session.place.location?.longitude),
            ]),
            "mode": .text(session.mode.rawValue),
            "onAppointment": session.needsAppointment.map(JSONValue.boolean) ?? .null,
            "capacity": JSONValue(session.capacity),
            "placesTaken": JSONValue(session.placesTaken),
            "placesLeft": JSONValue(session.placesTaken == nil ? nil : session.placesLeft),
            "possible": .boolean(session.isPossible),
            "doubt": JSONValue(session.doubt),
            "movedFrom": JSONValue(session.movedFrom),
            "inOpenings": .boolean(session.isInOpenings),
        ])
    }
}
