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

    /// What a calendar says of a session.
    func calendarWords(_ session: PresenceSession) -> PresenceCalendar.Words {
        var known = session.segment == nil ? [hours(session)] : []
        known += marks(session)
        if session.mode != .onSite { known.append(mode(session)) }
        return PresenceCalendar.Words(
            summary: who(session.house, session.operatorID),
            location: place(session.place),
            description: known.isEmpty ? nil : known.joined(separator: "\n")
        )
    }

    /// A session on one line.
    func line(_ session: PresenceSession) -> String {
        let columns = [
            session.day.description, hours(session), who(session.house, session.operatorID), place(session.place),
            mode(session), marks(session).joined(separator: " · "),
        ]
        return columns.joined(separator: "\t")
    }

    private func hours(_ session: PresenceSession) -> String {
        if let segment = session.segment { return "\(segment.opens)-\(segment.closes)" }
        let part = session.part.map { Speech.text("command.presences.\($0.rawValue)") }
        return [part, Speech.text("command.presences.unknownHours")].compactMap(\.self).joined(separator: ", ")
    }

    private func mode(_ session: PresenceSession) -> String {
        Speech.text("command.presences.mode.\(session.mode.rawValue)")
    }

    /// What has to be known of it beside time and place.
    private func marks(_ session: PresenceSession) -> [String] {
        [
            session.isPossible ? Speech.text("command.presences.possible") : nil,
            session.movedFrom.map { Speech.text("command.presences.moved", ["day": $0.description]) },
            session.needsAppointment == true ? Speech.text("command.presences.appointment") : nil,
            session.doubt,
        ].compactMap(\.self)
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
