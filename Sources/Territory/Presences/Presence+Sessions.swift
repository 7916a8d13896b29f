extension Presence {
    /// The sessions that really happen, or may, from one day through another.
    ///
    /// A day of the rule is left out when it is not valid yet or any more, on a public or school holiday that is
    /// skipped, or cancelled. One that was moved is held where it was moved to, holiday or not: someone decided it. An
    /// added day is held too. A place's turn counts every day of the rule, held or not, so that a holiday shifts nobody.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included; nothing when before the first.
    ///   - territory: whose clock, holidays and houses to take.
    /// - Returns: the sessions, in their order.
    public func sessions(from first: Day, through last: Day, in territory: Territory) -> [PresenceSession] {
        guard first <= last else { return [] }
        let maker = SessionMaker(presence: self, territory: territory)
        let given = occurrences(from: first, through: last)
            .filter { move(of: $0.day) == nil && isHeld(on: $0.day, in: territory) }
            .flatMap { maker.sessions(of: $0, on: $0.day, nil) }
        let moved = moves.filter { first <= $0.to && $0.to <= last }.flatMap { move in
            occurrences(from: move.from, through: move.from).flatMap { maker.sessions(of: $0, on: move.to, move) }
        }
        let added = changes.compactMap { change in
            if case .added(let day) = change, first <= day, day <= last { day } else { nil }
        }
        let extra = Set(added).subtracting(given.map(\.day)).sorted().flatMap { day in
            maker.sessions(of: Occurrence(day: day, places: Array(places.prefix(1))), on: day, nil)
        }
        return (given + moved + extra).inOrder
    }

    /// Whether a day of the rule is one on which it is held: valid, no holiday that is skipped, not cancelled.
    func isHeld(on day: Day, in territory: Territory) -> Bool {
        if let validFrom, day < validFrom { return false }
        if let validThrough, validThrough < day { return false }
        if skipsPublicHolidays, PublicHolidays(territory.network.holidayZone).isHoliday(day) { return false }
        if skipsSchoolHolidays, territory.schoolHoliday(on: day) != nil { return false }
        return !changes.contains { change in
            if case .cancelled(let from, let through, _) = change { from <= day && day <= through } else { false }
        }
    }

    /// A day of the rule and where it is held: several places when nobody knows whose turn it is.
    struct Occurrence {
        var day: Day
        var places: [PresencePlace]
    }

    /// The days of the rule, each with its place, exclusions and changes aside.
    func occurrences(from first: Day, through last: Day) -> [Occurrence] {
        let days = pattern.days(from: first, through: last)
        guard places.count > 1, let start = days.first else { return days.map { Occurrence(day: $0, places: places) } }
        guard let anchor = pattern.anchor, !pattern.isUncertain else {
            return days.map { Occurrence(day: $0, places: places) }
        }
        // The turn of the window's first day: how many days of the rule lie between the anchor and it.
        let turn =
            anchor <= start
            ? pattern.days(from: anchor, through: start).count - 1
            : -pattern.days(from: start, through: anchor.advanced(by: -1)).count
        return days.enumerated().map { index, day in
            Occurrence(day: day, places: [places[floorRemainder(turn + index, places.count)]])
        }
    }

    /// The moves among the changes.
    var moves: [PresenceMove] {
        changes.compactMap { if case .moved(let move) = $0 { move } else { nil } }
    }

    private func move(of day: Day) -> PresenceMove? { moves.first { $0.from == day } }
}

extension Sequence<Presence> {
    /// The sessions of all of them from one day through another, in one order whatever the order of the presences.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included.
    ///   - territory: whose clock, holidays and houses to take.
    /// - Returns: the sessions, in their order.
    public func sessions(from first: Day, through last: Day, in territory: Territory) -> [PresenceSession] {
        flatMap { $0.sessions(from: first, through: last, in: territory) }.inOrder
    }
}

extension [PresenceSession] {
    /// By day, then by start, those without hours after the others of their part of the day, then by presence and place.
    public var inOrder: [PresenceSession] {
        sorted { $0.order < $1.order }
    }
}

extension PresenceSession {
    fileprivate var order: (Day, Int, String, String, String) {
        // Without hours: at noon for a morning, at midnight otherwise.
        let minutes = segment.map { $0.opens.minutes * 2 } ?? (part == .morning ? 1441 : 2881)
        return (day, minutes, presence, place.commune, place.name ?? "")
    }
}

/// Makes the sessions of one occurrence.
private struct SessionMaker {
    let presence: Presence
    let territory: Territory

    func sessions(of occurrence: Presence.Occurrence, on day: Day, _ move: PresenceMove?) -> [PresenceSession] {
        let places = move?.place.map { [$0] } ?? occurrence.places
        let isPossible = presence.pattern.isUncertain || places.count > 1
        return places.flatMap { place in
            stretches(on: day, move).compactMap { session($0, on: day, at: place, isPossible, move) }
        }
    }

    /// The stretches of a day; one that is `nil` when the hours are not known.
    private func stretches(on day: Day, _ move: PresenceMove?) -> [OpeningSegment?] {
        if let segments = move?.segments { return segments.united }
        switch presence.hours {
        case .segments(let segments): return segments.united
        case .unknown: return [nil]
        case .ofHouse:
            let house = territory.houses.first { $0.id == presence.house }
            let segments = house?.hours.segments(on: day) ?? []
            return segments.isEmpty ? [nil] : segments
        }
    }

    private func session(
        _ segment: OpeningSegment?,
        on day: Day,
        at place: PresencePlace,
        _ isPossible: Bool,
        _ move: PresenceMove?
    ) -> PresenceSession? {
        var open: OpenSegment?
        if let segment {
            // The change of the clock may leave nothing of a stretch of the night.
            guard let found = OpenSegment(segment, on: day, in: territory.network.zone, antenna: nil) else {
                return nil
            }
            open = found
        }
        var part: PresenceHours.PartOfDay?
        if segment == nil, case .unknown(let known) = presence.hours { part = known }
        return PresenceSession(
            presence: presence.id,
            house: presence.house,
            operatorID: presence.operatorID,
            day: day,
            start: open?.start,
            end: open?.end,
            segment: segment,
            part: part,
            place: place,
            mode: presence.mode,
            needsAppointment: presence.needsAppointment,
            capacity: presence.capacity,
            isPossible: isPossible,
            doubt: presence.doubt,
            movedFrom: move?.from,
            isInOpenings: presence.isInOpenings
        )
    }
}
