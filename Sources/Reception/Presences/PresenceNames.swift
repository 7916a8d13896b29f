public import Territory
public import Wording

/// Writes sessions with the names that people and scripts read beside the identifiers.
public struct PresenceNames: Sendable {
    private let communes: [String: String]
    private let houses: [String: String]
    private let operators: [String: String]
    private let texts: TextCatalogue
    private let language: Language

    /// The names of a network in a language.
    public init(_ territory: Territory, _ words: Words, _ texts: TextCatalogue, _ language: Language) {
        let current = territory.communes.filter { $0.validity.until == nil }
        communes = Dictionary(current.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        houses = Dictionary(territory.houses.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        operators = Dictionary(
            words.operators.map { ($0.id, $0.label.text(language)) },
            uniquingKeysWith: { first, _ in first }
        )
        self.texts = texts
        self.language = language
    }

    /// Who receives: the operator, else the house.
    public func who(_ house: String?, _ operatorID: String?) -> String {
        operatorID.flatMap { operators[$0] } ?? house.flatMap { houses[$0] } ?? ""
    }

    /// The name of a commune; `nil` for a code that is none of today's.
    func communeName(_ code: String) -> String? { communes[code] }

    /// The place and its commune.
    public func place(_ place: PresencePlace) -> String {
        let commune = communes[place.commune] ?? place.commune
        return place.name.map { "\($0), \(commune)" } ?? commune
    }

    /// What a calendar says of a session.
    public func calendarWords(_ session: PresenceSession) -> PresenceCalendar.Words {
        var known = session.segment == nil ? [hours(session)] : []
        known += marks(session)
        if session.mode != .onSite { known.append(mode(session.mode)) }
        return PresenceCalendar.Words(
            summary: who(session.house, session.operatorID),
            location: place(session.place),
            description: known.isEmpty ? nil : known.joined(separator: "\n")
        )
    }

    /// A session on one line, its columns apart by tabs.
    public func line(_ session: PresenceSession) -> String {
        let columns = [
            session.day.description, hours(session), who(session.house, session.operatorID), place(session.place),
            mode(session.mode), marks(session).joined(separator: " · "),
        ]
        return columns.joined(separator: "\t")
    }

    /// At what time, or what is known of it.
    public func hours(_ session: PresenceSession) -> String {
        if let segment = session.segment { return "\(segment.opens)-\(segment.closes)" }
        let part = session.part.map { text("command.presences.\($0.rawValue)") }
        return [part, text("command.presences.unknownHours")].compactMap(\.self).joined(separator: ", ")
    }

    /// How people are received.
    public func mode(_ mode: Presence.Mode) -> String { text("command.presences.mode.\(mode.rawValue)") }

    /// What has to be known of it beside time and place.
    private func marks(_ session: PresenceSession) -> [String] {
        [
            session.isPossible ? text("command.presences.possible") : nil,
            session.movedFrom.map { text("command.presences.moved", ["day": $0.description]) },
            session.needsAppointment == true ? text("command.presences.appointment") : nil,
            session.placesTaken.flatMap { _ in places(session) },
            session.doubt,
        ].compactMap(\.self)
    }

    /// How many places are taken and left; `nil` when nobody counts them.
    public func places(_ session: PresenceSession) -> String? {
        guard let taken = session.placesTaken, let left = session.placesLeft else { return nil }
        return text(
            left == 0 ? "command.presences.full" : "command.presences.places",
            ["taken": String(taken), "left": String(left)]
        )
    }

    private func text(_ key: String, _ places: [String: String] = [:]) -> String {
        texts.text(key, language, places)
    }
}
