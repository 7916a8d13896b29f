internal import Reception
internal import Territory

/// A presence on one day as the grid, the door and the desk show it: its stretches together.
struct PresenceCard {
    let who: String
    let hours: String
    /// The place and its commune.
    let at: String
    /// The house that holds it, where several are shown.
    let ofHouse: String?
    /// What has to be known before going there, in words.
    let marks: [String]
    /// What is not sure of it, in words; nothing when all is.
    let doubts: [String]
    let isCancelled: Bool
    let reason: String?
    /// The page where it is cancelled or moved; `nil` for who may not.
    let way: String?
}

extension PresenceCard {
    /// The stretches of one presence on one day.
    struct Stretches {
        var sessions: [PresenceSession]
        var isCancelled: Bool
        var reason: String?

        var first: PresenceSession? { sessions.first }
    }

    /// A card of stretches that are never empty.
    init?(_ stretches: Stretches, _ names: PresenceNames, ofHouse: String?, canEdit: Bool, _ t: PageTexts) {
        guard let first = stretches.first else { return nil }
        who = names.who(first.house, first.operatorID)
        hours = stretches.sessions.map { session in
            session.segment.map { t("house.hours", ["from": "\($0.opens)", "to": "\($0.closes)"]) }
                ?? names.hours(session)
        }.joined(separator: ", ")
        at = names.place(first.place)
        self.ofHouse = ofHouse
        let appointment = first.needsAppointment.map { t($0 ? "presences.onAppointment" : "presences.walkIn") }
        let moved = first.movedFrom.map { from in
            from == first.day
                ? t("presences.changed") : t("presences.movedFrom", ["day": from.withoutYear(t.language)])
        }
        marks = [first.mode == .onSite ? nil : names.mode(first.mode), appointment, moved].compactMap(\.self)
        doubts = [first.isPossible ? t("presences.possible") : nil, first.doubt].compactMap(\.self)
        (isCancelled, reason) = (stretches.isCancelled, stretches.reason)
        way = canEdit ? PresenceAddress.session(first.presence, first.movedFrom ?? first.day) : nil
    }

    /// The cards of a run of days, in the order of their sessions; those that are not held stand in their place.
    static func stretches(
        of presences: [Presence],
        from first: Day,
        through last: Day,
        in territory: Territory
    ) -> [Day: [Stretches]] {
        let held = presences.sessions(from: first, through: last, in: territory)
        var days: [Day: [Stretches]] = [:]
        for session in held { add(session, isCancelled: false, nil, to: &days[session.day, default: []]) }
        for presence in presences {
            for (session, reason) in presence.cancelledSessions(from: first, through: last, in: territory) {
                add(session, isCancelled: true, reason, to: &days[session.day, default: []])
            }
        }
        return days.mapValues { day in
            // By when they begin; those without an hour last. The order within one hour stays.
            day.enumerated().sorted { left, right in
                let (start, other) = (left.element.begins, right.element.begins)
                return (start, left.offset) < (other, right.offset)
            }.map(\.element)
        }
    }

    private static func add(
        _ session: PresenceSession,
        isCancelled: Bool,
        _ reason: String?,
        to day: inout [Stretches]
    ) {
        let index = day.firstIndex { stretches in
            guard let first = stretches.first else { return false }
            return stretches.isCancelled == isCancelled && first.presence == session.presence
                && first.place == session.place && first.movedFrom == session.movedFrom
        }
        if let index {
            day[index].sessions.append(session)
        } else {
            day.append(Stretches(sessions: [session], isCancelled: isCancelled, reason: reason))
        }
    }
}

extension PresenceCard.Stretches {
    /// The minute at which they begin; noon for what is only known as a morning, midnight for the rest.
    fileprivate var begins: Int { first?.segment?.opens.minutes ?? (first?.part == .morning ? 720 : 1440) }
}

/// The addresses of the pages of presences.
enum PresenceAddress {
    static let week = "/presences"
    static let session = "/presences/seance"
    static let new = "/presences/nouvelle"
    static let rule = "/presences/regle"
    static let importing = "/presences/importer"
    static let calendar = "/presences/calendrier.ics"
    /// What the choice of houses calls all of them.
    static let everyHouse = "toutes"

    static func session(_ presence: String, _ day: Day) -> String {
        "\(session)?\(Fields.encoded([("presence", presence), ("jour", day.description)]))"
    }

    static func rule(_ presence: String) -> String { "\(rule)?\(Fields.encoded([("presence", presence)]))" }

    static func week(of day: Day, house: String?, _ more: [(String, String)] = []) -> String {
        "\(week)?\(Fields.encoded([("semaine", day.description)] + (house.map { [("maison", $0)] } ?? []) + more))"
    }
}
