internal import Reception
internal import Territory
internal import Wording

/// Writes sessions with the names that people and scripts read beside the identifiers.
struct PresenceNames {
    private let communes: [String: String]
    private let houses: [String: String]
    private let operators: [String: String]
    private let zone: CivilZone

    init(_ files: NetworkFiles) {
        let current = files.territory.communes.filter { $0.validity.until == nil }
        communes = Dictionary(current.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        houses = Dictionary(files.territory.houses.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        operators = Dictionary(
            files.words.operators.map { ($0.id, $0.label.text(Speech.language)) },
            uniquingKeysWith: { first, _ in first }
        )
        zone = files.territory.network.zone
    }

    /// Who receives.
    func who(_ house: String?, _ operatorID: String?) -> String {
        operatorID.flatMap { operators[$0] } ?? house.flatMap { houses[$0] } ?? ""
    }

    /// The place and its commune.
    func place(_ place: PresencePlace) -> String {
        let commune = communes[place.commune] ?? place.commune
        return place.name.map { "\($0), \(commune)" } ?? commune
    }

    /// A session on one line.
    func line(_ session: PresenceSession) -> String {
        let hours =
            session.segment.map { "\($0.opens)-\($0.closes)" }
            ?? [
                session.part.map { Speech.text("command.presences.\($0.rawValue)") },
                Speech.text("command.presences.unknownHours"),
            ]
            .compactMap(\.self).joined(separator: ", ")
        let marks = [
            session.isPossible ? Speech.text("command.presences.possible") : nil,
            session.movedFrom.map { Speech.text("command.presences.moved", ["day": $0.description]) },
            session.needsAppointment == true ? Speech.text("command.presences.appointment") : nil,
            session.doubt,
        ]
        let columns = [
            session.day.description, hours, who(session.house, session.operatorID), place(session.place),
            Speech.text("command.presences.mode.\(session.mode.rawValue)"),
            marks.compactMap(\.self).joined(separator: " · "),
        ]
        return columns.joined(separator: "\t")
    }

    /// A session as scripts read it; what is unknown is null.
    func document(_ session: PresenceSession) -> JSON {
        .object([
            "presence": .string(session.presence),
            "house": JSON(session.house),
            "operator": JSON(session.operatorID),
            "who": .string(who(session.house, session.operatorID)),
            "day": JSON(session.day),
            "start": JSON(session.start.map(zone.iso)),
            "end": JSON(session.end.map(zone.iso)),
            "durationSeconds": JSON(session.seconds.map { Int($0) }),
            "partOfDay": JSON(session.part?.rawValue),
            "place": .object([
                "name": JSON(session.place.name),
                "commune": .string(session.place.commune),
                "communeName": JSON(communes[session.place.commune]),
                "latitude": JSON(session.place.location?.latitude),
                "longitude": JSON(session.place.location?.longitude),
            ]),
            "mode": .string(session.mode.rawValue),
            "onAppointment": JSON(session.needsAppointment),
            "capacity": JSON(session.capacity),
            "possible": .bool(session.isPossible),
            "doubt": JSON(session.doubt),
            "movedFrom": JSON(session.movedFrom),
            "inOpenings": .bool(session.isInOpenings),
        ])
    }
}
